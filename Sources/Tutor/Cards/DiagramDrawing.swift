import TCP

/// The state diagram as lines of a page; as a list of edges where it does not fit.
struct DiagramDrawing {
  let page: Page

  private var words: CardWords { CardWords(language: page.language) }

  var lines: [[Span]] {
    guard !page.isPlain, page.columns >= StateDiagram.columns else { return list }
    var canvas = Canvas(
      columns: StateDiagram.columns, rows: StateDiagram.rows, glyphs: page.glyphs)
    for box in StateDiagram.boxes { draw(box, on: &canvas) }
    // Thin lines go under the others.
    for route in StateDiagram.routes.sorted(by: { $0.isThin && !$1.isThin }) {
      canvas.arrow(route.points.map { ($0.x, $0.y) }, isThin: route.isThin)
    }
    for route in StateDiagram.routes { label(route, on: &canvas) }
    for (row, line) in words.key(glyphs: page.glyphs).enumerated() {
      canvas.put(line, x: StateDiagram.key.x, y: StateDiagram.key.y + row, .dim)
    }
    return canvas.lines
  }

  private func draw(_ box: StateDiagram.Box, on canvas: inout Canvas) {
    let (x, y, width) = (box.origin.x, box.origin.y, StateDiagram.Box.width)
    canvas.box(x: x, y: y, width: width, height: StateDiagram.Box.height)
    let name = box.state.description
    canvas.put(name, x: x + (width - name.cells) / 2, y: y + 1, .state)
    guard !box.letters.isEmpty else { return }
    let letters = " " + box.letters.joined(separator: " ") + " "
    canvas.put(letters, x: x + width - 2 - letters.cells, y: y + 2, .dim)
  }

  private func label(_ route: StateDiagram.Route, on canvas: inout Canvas) {
    for (index, line) in route.label.enumerated() {
      let start = route.start(of: index)
      canvas.put(line, x: start.x, y: start.y, route.isThin ? .dim : .plain)
    }
  }

  /// The edges, state by state.
  private var list: [[Span]] {
    let parts = State.allCases.map { state in
      [[Span(state.description, .state)]]
        + WaysDrawing(Way.all(.outOf, state), on: page).lines(width: page.proseColumns - 2)
        .map { [.blank(2)] + $0 }
    }
    return Array(parts.joined(separator: [[]]))
  }
}
