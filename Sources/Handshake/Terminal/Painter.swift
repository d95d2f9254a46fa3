import Tutor

/// Turns styled lines into what a terminal understands.
struct Painter {
  /// Whether the terminal takes attributes; without them only the text is left.
  let isColoured: Bool
  /// What the colours have to be read on.
  let theme: Theme

  /// The lines, each with its line feed.
  func paint(_ lines: [[Span]]) -> String {
    lines.map { paint($0) + "\n" }.joined()
  }

  func paint(_ line: [Span]) -> String {
    guard isColoured else { return line.text.trimmingTrailingBlanks }
    return line.map(paint).joined().trimmingTrailingBlanks
  }

  private func paint(_ span: Span) -> String {
    guard !span.text.isEmpty, let attribute = span.style.attribute(on: theme) else {
      return span.text
    }
    return "\u{1B}[\(attribute)m\(span.text)\u{1B}[0m"
  }

  /// A prompt for the line editor: escapes stand between U+0001, so that it can count cells.
  ///
  /// Its last two characters are the sign and a blank, whatever its looks: drivers wait for them.
  func prompt(_ words: String, sign: String) -> String {
    guard isColoured else { return "\(words) \(sign) " }
    return "\u{1}\u{1B}[2m\u{1}\(words) \u{1}\u{1B}[0m\u{1}\(sign) "
  }
}

extension Style {
  /// The attribute of the 16-colour set; weight and colour only underline what the words say.
  ///
  /// On a dark background blue and magenta are hard to read unless they are bright, on a light one
  /// cyan is in any case.
  fileprivate func attribute(on theme: Theme) -> String? {
    let isDark = theme == .dark
    return switch self {
    case .plain: nil
    case .strong, .heading, .state: "1"
    case .emphasis: "3"
    case .code: isDark ? "36" : "34"
    case .dim: "2"
    case .accent, .familiar: isDark ? "94" : "34"
    case .learning: isDark ? "95" : "35"
    case .solid: "32"
    }
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    guard let end = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...end])
  }
}
