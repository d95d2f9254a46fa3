import TCP

/// A card as lines of a page.
///
///     TIME-WAIT
///     ─────────────────────────────────────────────────────────────
///     TIME-WAIT is the state of the end that closed first, …
///
///     Ways in    rcv FIN / ACK  ← FIN-WAIT-2   §3.10.7.4, eighth
package struct CardDrawing {
  private let card: Card
  private let page: Page

  /// Draws a card on a page, whose language gives way to the card's.
  package init(_ card: Card, on page: Page) {
    self.card = card
    var page = page
    page.language = card.language
    self.page = page
  }

  private var words: CardWords { CardWords(language: card.language) }
  private var width: Int { page.proseColumns }

  /// The lines.
  package var lines: [[Span]] {
    var lines = head
    for (index, part) in card.parts.enumerated() {
      let drawn = drawn(part)
      guard !drawn.isEmpty else { continue }
      if index > 0, !(part.isLabelled && card.parts[index - 1].isLabelled) { lines.append([]) }
      lines += drawn
    }
    guard !card.sources.isEmpty else { return lines }
    let source = [Span(words.source(card.sources), .dim)].wrapped(to: width, hanging: 2)
    return lines + [[]] + source
  }

  private var head: [[Span]] {
    let title = [Span(card.title.cleaned, .heading)]
    let room = width - title.cells - card.aside.cells
    let isAside = room >= 2 && !card.aside.isEmpty
    let line = isAside ? title + [.blank(room), Span(card.aside, .dim)] : title
    guard !page.isPlain else { return [line, []] }
    return [line, [Span(String(repeating: page.glyphs.line, count: width), .dim)]]
  }

  private func drawn(_ part: Card.Part) -> [[Span]] {
    switch part {
    case .prose(let label, let blocks):
      labelled(label) { ProseDrawing(on: $0).lines(blocks) }
    case .ways(let label, let ways):
      labelled(label) { WaysDrawing(ways, on: $0).lines(width: $0.columns) }
    case .ladder(let title, let ladder, let size): drawn(ladder, title: title, size)
    case .diagram(let levels): DiagramDrawing(levels: levels, page: page).lines
    case .header: HeaderDrawing(page: page).lines
    }
  }

  // MARK: Labels

  /// Sets a part beside its label, or below it where there is little room.
  private func labelled(_ label: String?, _ draw: (Page) -> [[Span]]) -> [[Span]] {
    guard let label else { return draw(page) }
    guard !page.isPlain else { return below(label, draw(page)) }
    let margin = width >= 60 ? labelColumn : 2
    var inner = page
    inner.columns = width - margin
    let lines = draw(inner)
    guard let first = lines.first else { return [] }
    let name = Span(label, .strong)
    guard margin > 2 else {
      return [[name]] + lines.map { $0.isEmpty ? [] : [.blank(margin)] + $0 }
    }
    let rest = lines.dropFirst().map { $0.isEmpty ? [] : [.blank(margin)] + $0 }
    return [[name].padded(to: margin) + first] + rest
  }

  /// A label with what it is about, on one line if that is one line.
  private func below(_ label: String, _ lines: [[Span]]) -> [[Span]] {
    guard let first = lines.first else { return [] }
    let line = [Span(words.labelled(label), .strong)] + first
    guard lines.count == 1, line.cells <= width else { return [[Span(label, .strong)]] + lines }
    return [line]
  }

  private var labelColumn: Int {
    let labels = card.parts.compactMap(\.label)
    return (labels.map(\.cells).max() ?? 0) + 2
  }

  // MARK: Ladders

  private func drawn(_ ladder: Ladder, title: String?, _ size: LadderSize) -> [[Span]] {
    let title = title.map { [[Span($0.cleaned, .strong)], []] } ?? []
    let lines =
      page.isPlain
      ? LadderSentences(ladder, blank: nil, on: page).lines : size.lines(of: ladder, on: page)
    return title + lines
  }
}

extension Card.Part {
  /// What it is about, in a word.
  var label: String? {
    switch self {
    case .prose(let label, _): label
    case .ways(let label, _): label
    case .ladder, .diagram, .header: nil
    }
  }

  var isLabelled: Bool { label != nil }
}
