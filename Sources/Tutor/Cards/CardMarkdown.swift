import TCP

/// A card as Markdown: text and tables as such, drawings as they stand on a page.
package struct CardMarkdown {
  private let card: Card
  private let page: Page

  /// Prepares a card; drawings are made with the page's glyphs.
  package init(_ card: Card, on page: Page = Page()) {
    self.card = card
    self.page = Page(columns: 80, glyphs: page.glyphs, language: card.language)
  }

  private var words: CardWords { CardWords(language: card.language) }

  /// The text, with a line feed at its end.
  package var text: String {
    let aside = card.aside.isEmpty ? [] : [card.aside.asMarkdown]
    let sources = card.sources.isEmpty ? [] : [words.source(card.sources).asMarkdown]
    let parts = ["# \(card.title.asMarkdown)"] + aside + card.parts.map(text) + sources
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func text(_ part: Card.Part) -> String {
    switch part {
    case .prose(let label, let blocks): prose(label, blocks)
    case .ways(let label, let ways): table(of: ways, label)
    case .ladder(let title, let ladder, let size):
      (title.map { "**\($0.asMarkdown)**\n\n" } ?? "")
        + fenced(size.lines(of: ladder, on: page))
    case .diagram(let levels): fenced(DiagramDrawing(levels: levels, page: page).lines)
    case .header: fenced(HeaderDrawing(page: page).lines)
    }
  }

  private func prose(_ label: String?, _ blocks: [Markdown.Block]) -> String {
    guard !blocks.isEmpty else { return "" }
    let text = blocks.asMarkdown
    guard let label else { return text }
    let name = "**\(words.labelled(label).trimmed.asMarkdown)**"
    guard case .paragraph? = blocks.first else { return "\(name)\n\n\(text)" }
    return "\(name) \(text)"
  }

  private func table(of ways: [Way], _ label: String) -> String {
    let rows = ways.map { way in
      [
        way.isInFigure5 ? [.strong([.text(way.label)])] : [.text(way.label)],
        [.text(words.states(of: way))], [.text(words.clauses(of: way))],
      ] as [[Markdown.Inline]]
    }
    let header = words.columns(of: ways.first?.direction ?? .into).map {
      [Markdown.Inline.text($0)]
    }
    let table = Markdown.Block.table(
      alignments: [.leading, .leading, .leading], header: header, rows: rows)
    return "**\(label.asMarkdown)**\n\n" + [table].asMarkdown
  }

  private func fenced(_ lines: [[Span]]) -> String {
    "```text\n" + lines.map { $0.text.trimmedAtEnd + "\n" }.joined() + "```"
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmedAtEnd: Substring {
    self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)]
  }
}
