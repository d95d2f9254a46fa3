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
    flow.draw(card.parts, of: card)
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
    let large = setter.scaled(by: 1.6)
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
    let stroke = setter.stroke(1.5, .tint)
    flow.draw(
      .line(
        [Picture.Point(flow.x, y), Picture.Point(flow.x + width, y)], stroke, hasHead: false))
    flow.y += setter.leading * 0.6
  }

  private func drawSources(on flow: inout PictureFlow) {
    guard !card.sources.isEmpty else { return }
    flow.skip(0.75)
    let small = setter.scaled(by: 0.8)
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
