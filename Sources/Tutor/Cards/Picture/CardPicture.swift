import TCP

/// A card as a picture.
package struct CardPicture {
  private let card: Card
  private let setter: Typesetter
  private let margin: Double

  /// Prepares the picture of a card.
  ///
  /// - Parameters:
  ///   - card: The card.
  ///   - measure: What tells how wide text is in the fonts that it will be painted with.
  ///   - size: The size of its text, in points.
  package init(_ card: Card, measure: Measure = .widest, size: Double = 13) {
    self.card = card
    setter = Typesetter(measure: measure, size: size)
    margin = (size * 1.8).rounded()
  }

  private var words: CardWords { CardWords(language: card.language) }

  /// The width of text that is good to read; the diagram takes what it needs.
  private var width: Double {
    let isDiagram = card.parts.contains { if case .diagram = $0 { true } else { false } }
    return isDiagram ? DiagramPicture(setter: setter).width : setter.size * 42
  }

  /// The picture, as high as what is on the card.
  package var picture: Picture {
    let blank = Picture(
      width: width + 2 * margin, title: card.title, description: description,
      language: card.language)
    var flow = PictureFlow(blank, setter, x: margin, y: margin, width: width)
    drawHead(on: &flow)
    for (index, part) in card.parts.enumerated() {
      let isFollowing = index > 0 && part.isLabelled && card.parts[index - 1].isLabelled
      flow.skip(isFollowing ? 0.25 : index > 0 ? 0.75 : 0)
      draw(part, on: &flow)
    }
    drawSources(on: &flow)
    var picture = flow.picture
    picture.height = flow.y + margin
    return picture.framed
  }

  /// What it begins with, or all of it where that is a drawing.
  private var description: String {
    guard case .prose(_, let blocks)? = card.parts.first else {
      let lines = CardDrawing(card, on: Page(columns: 100, isPlain: true)).lines
      return lines.dropFirst(2).map(\.text).joined(separator: "\n")
    }
    let page = Page(columns: 100, isPlain: true, language: card.language)
    return ProseDrawing(on: page).lines(blocks).map(\.text).joined(separator: "\n")
  }

  private func drawHead(on flow: inout PictureFlow) {
    let large = Typesetter(measure: setter.measure, size: setter.size * 1.6)
    let width = self.width
    flow.beside([
      { $0.set([Span(card.title.cleaned, .heading)], with: large) },
      { flow in
        guard !card.aside.isEmpty else { return }
        let aside = [Span(card.aside, .dim)]
        let title = large.width(of: [Span(card.title.cleaned, .heading)])
        guard title + large.size + setter.width(of: aside) <= width else {
          flow.y += large.leading
          return flow.set(aside)
        }
        flow.y += large.ascent - setter.ascent
        flow.set(aside, at: width, width: width, anchor: .end)
      },
    ])
    let y = flow.y + 1
    let stroke = Picture.Stroke(width: 1.5, ink: .black)
    flow.draw(
      .line(
        [Picture.Point(flow.x, y), Picture.Point(flow.x + width, y)], stroke, hasHead: false))
    flow.y += setter.leading * 0.6
  }

  private func draw(_ part: Card.Part, on flow: inout PictureFlow) {
    switch part {
    case .prose(let label, let blocks): labelled(label, on: &flow) { $0.set(blocks) }
    case .ways(let label, let ways): labelled(label, on: &flow) { $0.set(ways, words) }
    case .ladder(let title, let ladder, let size):
      if let title {
        flow.set([Span(title.cleaned, .strong)])
        flow.skip(0.25)
      }
      flow.draw(LadderPicture(rows: ladder.rows, size: size, language: card.language))
    case .diagram(let levels): flow.draw(DiagramPicture(setter: setter, levels: levels), words)
    case .header: flow.draw(HeaderPicture(language: card.language))
    }
  }

  /// Sets a part beside its label.
  private func labelled(
    _ label: String?, on flow: inout PictureFlow, _ draw: @escaping (inout PictureFlow) -> Void
  ) {
    guard let label else { return draw(&flow) }
    flow.beside([
      { $0.set([Span(label, .strong)]) }, { $0.inset(by: labelColumn, draw) },
    ])
  }

  private var labelColumn: Double {
    let widths = card.parts.compactMap(\.label).map { setter.width(of: [Span($0, .strong)]) }
    return (widths.max() ?? 0) + setter.size
  }

  private func drawSources(on flow: inout PictureFlow) {
    guard !card.sources.isEmpty else { return }
    flow.skip(0.75)
    let small = Typesetter(measure: setter.measure, size: setter.size * 0.8)
    flow.set([Span(words.source(card.sources), .dim)], with: small)
  }
}

extension Picture {
  /// The picture on a white card with a border.
  fileprivate var framed: Picture {
    var framed = self
    let box = Box(x: 0.5, y: 0.5, width: width - 1, height: height - 1)
    framed.drawBelow(
      .box(box, Stroke(width: 1, ink: .gray), fill: .white, radius: 10))
    return framed
  }
}

extension PictureFlow {
  /// Sets the ways into a state, or out of it, in columns.
  fileprivate mutating func set(_ ways: [Way], _ words: CardWords) {
    let gap = setter.size * 0.8
    let label = ways.map { setter.width(of: [$0.labelSpan]) }.max() ?? 0
    let single = ways.filter { $0.edges.count == 1 }
    let states = single.map { setter.width(of: [.arrow($0), Span(words.states(of: $0), .state)]) }
    let column = label + gap
    let clauses = column + (states.max() ?? 0) + gap
    for way in ways {
      let state = [Span.arrow(way), Span(words.states(of: way), .state)]
      let clause = [Span(words.clauses(of: way), .dim)]
      beside([
        { $0.set([way.labelSpan]) },
        { flow in
          guard way.edges.count == 1, clauses + flow.setter.width(of: clause) <= flow.width else {
            flow.set(state + [Span("  ")] + clause, at: column)
            return
          }
          flow.beside([{ $0.set(state, at: column) }, { $0.set(clause, at: clauses) }])
        },
      ])
    }
  }
}

extension Way {
  fileprivate var labelSpan: Span { Span(label, isInFigure5 ? .strong : .plain) }
}

extension Span {
  fileprivate static func arrow(_ way: Way) -> Span {
    Span(
      way.direction == .into ? "\(Glyphs.boxDrawing.comesFrom) " : "\(Glyphs.boxDrawing.becomes) ")
  }
}
