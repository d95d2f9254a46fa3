// Markdown as text again, for what is to be put into another document.

extension [Markdown.Block] {
  /// The blocks as text that reads back as these blocks, an empty line between two.
  package var asMarkdown: String { map(\.asMarkdown).joined(separator: "\n\n") }
}

extension Markdown.Block {
  fileprivate var asMarkdown: String {
    switch self {
    case .paragraph(let text): text.asMarkdown
    case .heading(let level, let text):
      String(repeating: "#", count: level) + " " + text.asMarkdown
    case .list(let start, let items, let isTight):
      items.enumerated().map { index, item in
        let label = start.map { "\($0 + index). " } ?? "- "
        return label + item.asMarkdown.indented(by: label.count)
      }.joined(separator: isTight ? "\n" : "\n\n")
    case .quote(let blocks):
      blocks.asMarkdown.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
    case .code(let language, let text): code(language, text)
    case .table(let alignments, let header, let rows): table(alignments, header, rows)
    case .rule: "---"
    }
  }

  /// Code between fences that are longer than any in it.
  private func code(_ language: String, _ text: String) -> String {
    let fence = String(repeating: "`", count: Swift.max(3, text.longestRun(of: "`") + 1))
    return "\(fence)\(language)\n\(text)\n\(fence)"
  }

  private func table(
    _ alignments: [Alignment], _ header: [[Markdown.Inline]], _ rows: [[[Markdown.Inline]]]
  ) -> String {
    let rule = alignments.map { alignment in
      switch alignment {
      case .leading: "---"
      case .center: ":-:"
      case .trailing: "--:"
      }
    }
    let cells = ([header] + rows).map { row in row.map { $0.asMarkdown.escapingBars } }
    return (cells.prefix(1) + [rule] + cells.dropFirst()).map {
      "| " + $0.joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }
}

extension [Markdown.Inline] {
  fileprivate var asMarkdown: String { map(\.asMarkdown).joined() }
}

extension Markdown.Inline {
  fileprivate var asMarkdown: String {
    switch self {
    case .text(let text): text.asMarkdown
    case .strong(let inner): "**\(inner.asMarkdown)**"
    case .emphasis(let inner): "*\(inner.asMarkdown)*"
    case .lineBreak: "\\\n"
    case .code(let text):
      text.contains("`") ? "`` \(text) ``" : "`\(text)`"
    case .link(let inner, let destination):
      // A link into the course leads nowhere from elsewhere.
      destination.contains("://") ? "[\(inner.asMarkdown)](\(destination))" : inner.asMarkdown
    }
  }
}

extension String {
  /// The text with a backslash before each sign that Markdown would read.
  var asMarkdown: String {
    var result = ""
    for (index, character) in zip(indices, self) {
      let isSign = "\\`*[]<>".contains(character) || (character == "_" && !isInWord(index))
      let isBlockSign = index == startIndex && "#+-=~".contains(character)
      result += isSign || isBlockSign ? "\\\(character)" : String(character)
    }
    return result
  }

  /// Whether a character stands between letters or digits, where `_` means nothing.
  private func isInWord(_ index: Index) -> Bool {
    guard index > startIndex, let next = self[index...].dropFirst().first else { return false }
    let before = self[self.index(before: index)]
    return (before.isLetter || before.isNumber) && (next.isLetter || next.isNumber)
  }

  fileprivate var escapingBars: String { replacing("|", with: "\\|") }

  /// The text with all lines but the first moved to the right.
  fileprivate func indented(by count: Int) -> String {
    let margin = String(repeating: " ", count: count)
    return split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { $0 == 0 || $1.isEmpty ? String($1) : margin + $1 }.joined(separator: "\n")
  }

  fileprivate func longestRun(of character: Character) -> Int {
    var (longest, count) = (0, 0)
    for other in self {
      count = other == character ? count + 1 : 0
      longest = Swift.max(longest, count)
    }
    return longest
  }
}
