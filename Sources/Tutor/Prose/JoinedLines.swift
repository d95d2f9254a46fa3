extension [Markdown.Inline] {
  /// These inlines with each end of a source line, `.text("\n")`, read as a space or as nothing.
  ///
  /// Chinese has no spaces between words, so its lines are joined without one. Texts that come to
  /// stand side by side become one. `before` and `after` are what the inlines stand between.
  func joiningLines(before: Character? = nil, after: Character? = nil) -> Self {
    var joined: Self = []
    var run = ""
    var last = before
    for (index, inline) in enumerated() {
      var next: Character? {
        self[(index + 1)...].lazy.compactMap { $0.text.first }.first ?? after
      }
      switch inline {
      case .text("\n"): run += Character.needSpace(last, next) ? " " : ""
      case .text(let text): run += text
      default:
        if !run.isEmpty { joined.append(.text(run)) }
        run = ""
        joined.append(inline.mapInner { $0.joiningLines(before: last, after: next) })
      }
      last = run.last ?? joined.last?.text.last ?? last
    }
    return run.isEmpty ? joined : joined + [.text(run)]
  }
}

extension Markdown.Inline {
  /// The same inline around other inlines.
  fileprivate func mapInner(_ transform: ([Self]) -> [Self]) -> Self {
    switch self {
    case .strong(let inner): .strong(transform(inner))
    case .emphasis(let inner): .emphasis(transform(inner))
    case .link(let inner, let destination): .link(transform(inner), destination: destination)
    case .text, .code, .lineBreak: self
    }
  }
}

extension Character {
  /// Whether two characters are kept apart by a space when a source line ends between them.
  fileprivate static func needSpace(_ before: Character?, _ after: Character?) -> Bool {
    guard let before, let after, !before.isWhitespace, !after.isWhitespace else { return false }
    if before.isChinesePunctuation || after.isChinesePunctuation { return false }
    let bothChinese = before.mayBeChinese && after.mayBeChinese
    return !(bothChinese && (before.cells == 2 || after.cells == 2))
  }

  private var isChinesePunctuation: Bool { cells == 2 && isPunctuation }

  /// Whether it is Chinese, or punctuation that Chinese shares with Latin text.
  private var mayBeChinese: Bool { cells == 2 || "“”‘’—…·".contains(self) }
}
