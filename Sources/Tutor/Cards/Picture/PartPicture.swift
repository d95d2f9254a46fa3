import TCP

extension PictureFlow {
  /// Draws the parts of a card, one below the other.
  mutating func draw(_ parts: [Card.Part], of card: Card) {
    let style = PartStyle(card, setter, width: width)
    for (index, part) in parts.enumerated() {
      if index > 0 {
        let isFollowing = part.isLabelled && parts[index - 1].isLabelled
        skip(isFollowing ? 0.25 : 0.75, cut: part.belongs(to: parts[index - 1]) ? .lines : .parts)
      }
      draw(part, style)
    }
  }

  private mutating func draw(_ part: Card.Part, _ style: PartStyle) {
    switch part {
    case .prose(let label?, let blocks) where style.labelColumn == nil: set(blocks, after: label)
    case .prose(let label, let blocks): labelled(label, style) { $0.set(blocks) }
    case .ways(let label, let ways):
      labelled(label, style) { flow in
        flow.set(WaysPicture(ways, style.words, flow.setter, width: flow.width))
      }
    case .ladder(let title, let ladder, let size):
      if let title {
        set([Span(title.cleaned, .strong)])
        skip(0.25)
      }
      draw(LadderPicture(rows: ladder.rows, size: size, language: style.language))
    case .diagram(let levels):
      draw(DiagramPicture(setter: setter, levels: levels), style.words)
    case .header: draw(HeaderPicture(language: style.language))
    }
  }

  /// Sets a part beside its label, or below it where there is little room.
  private mutating func labelled(
    _ label: String?, _ style: PartStyle, _ draw: (inout PictureFlow) -> Void
  ) {
    guard let label else { return draw(&self) }
    guard let column = style.labelColumn else {
      set([Span(label, .heading)])
      return draw(&self)
    }
    self.label([Span(label, .heading)], margin: column, draw)
  }

  /// Sets prose that begins with its label.
  private mutating func set(_ blocks: [Markdown.Block], after label: String) {
    var rest = blocks[...]
    var first = [Span(label, .heading)]
    if case .paragraph(let text)? = blocks.first {
      first += [Span("  ")] + text.spans()
      rest.removeFirst()
    }
    set(first)
    guard !rest.isEmpty else { return }
    skip(0.5, cut: .blocks)
    set(Array(rest))
  }
}

/// What the parts of a card have in common.
private struct PartStyle {
  let words: CardWords
  let language: Language
  /// How much room the labels take; `nil` where they stand in the text for want of it.
  let labelColumn: Double?

  init(_ card: Card, _ setter: Typesetter, width: Double) {
    words = CardWords(language: card.language)
    language = card.language
    let labels = card.parts.compactMap(\.label).map { setter.width(of: [Span($0, .heading)]) }
    labelColumn = width < setter.size * 30 ? nil : (labels.max() ?? 0) + setter.size
  }
}

extension Card.Part {
  /// Whether it is a drawing of what was just said.
  fileprivate func belongs(to other: Self) -> Bool {
    guard case .prose(nil, _) = other else { return false }
    switch self {
    case .ladder, .header, .diagram: return true
    case .prose, .ways: return false
    }
  }

  /// The least width in which nothing of it has to be broken.
  func leastWidth(_ setter: Typesetter, language: Language) -> Double {
    switch self {
    case .prose(_, let blocks): blocks.map { $0.leastWidth(setter) }.max() ?? 0
    case .header: HeaderPicture(language: language).leastWidth(setter)
    case .ways, .ladder, .diagram: 0
    }
  }
}

extension Markdown.Block {
  fileprivate func leastWidth(_ setter: Typesetter) -> Double {
    guard case .table(let alignments, let header, let rows) = self else { return 0 }
    let table = TablePicture(
      alignments: alignments, header: header.map { $0.spans(.strong) },
      rows: rows.map { row in row.map { $0.spans() } })
    return table.leastWidth(gap: setter.size, setter)
  }
}
