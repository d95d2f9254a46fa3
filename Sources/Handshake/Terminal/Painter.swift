import Tutor

/// Turns styled lines into what a terminal understands.
struct Painter {
  /// Whether the terminal takes attributes; without them only the text is left.
  let isColoured: Bool

  /// The lines, each with its line feed.
  func paint(_ lines: [[Span]]) -> String {
    lines.map { paint($0) + "\n" }.joined()
  }

  func paint(_ line: [Span]) -> String {
    guard isColoured else { return line.text.trimmingTrailingBlanks }
    return line.map(paint).joined().trimmingTrailingBlanks
  }

  private func paint(_ span: Span) -> String {
    guard let attribute = span.style.attribute else { return span.text }
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
  fileprivate var attribute: String? {
    switch self {
    case .plain: nil
    case .strong, .heading, .state: "1"
    case .emphasis: "3"
    case .code: "36"
    case .dim: "2"
    case .accent, .familiar: "34"
    case .learning: "35"
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
