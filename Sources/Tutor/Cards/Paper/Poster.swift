/// The state diagram as large as a sheet of paper allows.
package struct Poster {
  private let card: Card
  private let measure: Measure
  private let box: PaperBox
  private let margin = 10.0.millimetres

  /// Prepares a sheet; `nil` for a card that has no diagram.
  package init?(_ card: Card, measure: Measure, paper: PaperSize) {
    guard card.parts.contains(where: { if case .diagram = $0 { true } else { false } }) else {
      return nil
    }
    self.card = card
    self.measure = measure
    box = paper.box.turned
  }

  /// The sheet.
  package var picture: Picture {
    let width = box.width - 2 * margin
    let unit = DiagramPicture(setter: Typesetter(measure: measure, size: 1))
    let height = Double(StateDiagram.rows) * unit.cell.height
    // Title and rule take four lines.
    let size = min(width / unit.width, (box.height - 2 * margin) / (height + 4 * 1.45))
    let setter = Typesetter(measure: measure, size: size)
    var flow = PictureFlow(card.blank(on: box), setter, x: margin, y: margin, width: width)
    let large = setter.scaled(by: 2)
    flow.beside([
      { $0.set([Span(card.title.cleaned, .heading)], with: large) },
      { flow in
        flow.y += large.ascent - setter.ascent
        flow.set([Span(card.aside, .dim)], at: width, width: width, anchor: .end)
      },
    ])
    let y = flow.y + setter.size * 0.2
    let rule = [Picture.Point(margin, y), Picture.Point(margin + width, y)]
    flow.draw(.line(rule, setter.stroke(1.5, .tint), hasHead: false))
    flow.skip(1)
    flow.inset(by: (width - unit.width * size) / 2) { $0.draw(card.parts, of: card) }
    return flow.picture
  }
}
