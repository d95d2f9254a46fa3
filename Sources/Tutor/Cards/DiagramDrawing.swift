import TCP

/// The state diagram as lines of a page; as a list of edges where it does not fit.
struct DiagramDrawing {
  /// How well each edge is known, where that is shown.
  let levels: [Edge: Level]?
  let page: Page

  private var words: CardWords { CardWords(language: page.language) }

  var lines: [[Span]] {
    guard !page.isPlain, page.columns >= StateDiagram.columns else {
      return levels.map { LevelList(levels: $0, page: page).lines } ?? list
    }
    var canvas = Canvas(
      columns: StateDiagram.columns, rows: StateDiagram.rows, glyphs: page.glyphs)
    for box in StateDiagram.boxes { draw(box, on: &canvas) }
    // Thin lines go under the others.
    for route in StateDiagram.routes.sorted(by: { isThin($0) && !isThin($1) }) {
      canvas.arrow(route.points.map { ($0.x, $0.y) }, isThin: isThin(route))
    }
    for route in StateDiagram.routes { label(route, on: &canvas) }
    let key = words.key(glyphs: page.glyphs, hasLevels: levels != nil)
    for (row, line) in key.enumerated() {
      canvas.put(line, x: StateDiagram.key.x, y: StateDiagram.key.y + row, .dim)
    }
    if levels != nil { drawLegend(on: &canvas) }
    return canvas.lines
  }

  /// Whether a line is dotted: because Figure 5 does not have it, or nobody was asked about it.
  private func isThin(_ route: StateDiagram.Route) -> Bool {
    level(of: route.edge).map { $0 == .new } ?? route.isThin
  }

  /// The level of an edge, where levels are shown.
  private func level(of edge: Edge?) -> Level? {
    levels.map { levels in edge.flatMap { levels[$0] } ?? .new }
  }

  private func draw(_ box: StateDiagram.Box, on canvas: inout Canvas) {
    let (x, y, width) = (box.origin.x, box.origin.y, StateDiagram.Box.width)
    canvas.box(x: x, y: y, width: width, height: StateDiagram.Box.height)
    let name = box.state.description
    canvas.put(name, x: x + (width - name.cells) / 2, y: y + 1, .state)
    let exits = box.exits.map { edge, letter in
      letter + (level(of: edge).map { page.glyphs.sign(of: $0) } ?? "")
    }
    guard !exits.isEmpty else { return }
    let letters = " " + exits.joined(separator: " ") + " "
    canvas.put(letters, x: x + width - 2 - letters.cells, y: y + 2, .dim)
  }

  private func label(_ route: StateDiagram.Route, on canvas: inout Canvas) {
    let level = level(of: route.edge)
    for (index, line) in route.label(level: level, page.glyphs).enumerated() {
      let start = route.start(of: line, line: index)
      canvas.put(line, x: start.x, y: start.y, level?.style ?? (isThin(route) ? .dim : .plain))
    }
  }

  private func drawLegend(on canvas: inout Canvas) {
    let place = StateDiagram.legend
    let names = ProgressWords(language: page.language)
    for (row, level) in Level.allCases.enumerated() {
      canvas.put(
        "\(page.glyphs.sign(of: level)) \(names.level(level))", x: place.x, y: place.y + row,
        level.style)
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

extension StateDiagram.Route {
  /// The lines of the label, with the sign of the level where levels are shown.
  func label(level: Level?, _ glyphs: Glyphs) -> [String] {
    level.map { lines(of: "\(glyphs.sign(of: $0)) \(text)") } ?? label
  }
}
