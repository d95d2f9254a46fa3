import TCP

/// The state diagram at the places that it has in a terminal.
struct DiagramPicture {
  let setter: Typesetter
  /// How well each edge is known, where that is shown.
  var levels: [Edge: Level]?

  /// The size of a cell.
  var cell: (width: Double, height: Double) { (setter.size * 0.72, setter.size * 1.35) }

  /// The width of the whole.
  var width: Double { Double(StateDiagram.columns) * cell.width }

  /// The middle of a cell.
  func center(_ point: StateDiagram.Point) -> Picture.Point {
    Picture.Point((Double(point.x) + 0.5) * cell.width, (Double(point.y) + 0.5) * cell.height)
  }

  func box(_ box: StateDiagram.Box) -> Picture.Box {
    Picture.Box(
      x: Double(box.origin.x) * cell.width, y: Double(box.origin.y) * cell.height,
      width: Double(StateDiagram.Box.width) * cell.width,
      height: Double(StateDiagram.Box.height) * cell.height)
  }

  /// The line of a route, drawn out to the boxes that it joins.
  func line(_ route: StateDiagram.Route) -> [Picture.Point] {
    var points = route.points.map(center)
    guard points.count > 1 else { return [] }
    points[0] = extended(points[0], awayFrom: points[1])
    let last = points.count - 1
    points[last] = extended(points[last], awayFrom: points[last - 1])
    return points
  }

  /// A point moved by half a cell, away from another on the same line.
  private func extended(
    _ point: Picture.Point, awayFrom other: Picture.Point
  ) -> Picture.Point {
    let x = point.x == other.x ? 0 : point.x < other.x ? -cell.width / 2 : cell.width / 2
    let y = point.y == other.y ? 0 : point.y < other.y ? -cell.height / 2 : cell.height / 2
    return Picture.Point(point.x + x, point.y + y)
  }

  /// Where a line of a label is, and which side of it is there.
  func place(
    _ route: StateDiagram.Route, line: Int
  ) -> (point: Picture.Point, anchor: Picture.Anchor) {
    let anchor = route.anchor
    var point = center(StateDiagram.Point(anchor.place.x, anchor.place.y + line))
    point.y += setter.size * 0.35 + route.drop * cell.height
    switch anchor.alignment {
    case .leading: return (Picture.Point(point.x - cell.width / 2, point.y), .start)
    case .center: return (point, .middle)
    case .trailing: return (Picture.Point(point.x + cell.width / 2, point.y), .end)
    }
  }

  /// The level of an edge, where levels are shown.
  func level(of edge: Edge?) -> LevelPicture? {
    levels.map { levels in
      LevelPicture(level: edge.flatMap { levels[$0] } ?? .new, size: setter.size)
    }
  }
}

extension PictureFlow {
  /// Draws the diagram with the key to its letters.
  mutating func draw(_ diagram: DiagramPicture, _ words: CardWords) {
    let offset = Picture.Point(x, y)
    let marks =
      StateDiagram.routes.sorted { diagram.stroke($0).width < diagram.stroke($1).width }
      .flatMap(diagram.lines)
      + StateDiagram.boxes.flatMap(diagram.marks) + StateDiagram.routes.flatMap(diagram.labels)
      + diagram.key(words) + (diagram.levels == nil ? [] : diagram.legend(words.language))
    for mark in marks { draw(mark.moved(by: offset)) }
    y += Double(StateDiagram.rows) * diagram.cell.height
  }
}

extension DiagramPicture {
  fileprivate func stroke(_ route: StateDiagram.Route) -> Picture.Stroke {
    level(of: route.edge)?.stroke
      ?? (route.isThin
        ? Picture.Stroke(width: 0.75, ink: .gray, isDotted: true)
        : Picture.Stroke(width: 1.5, ink: .black))
  }

  /// A line, on a broader white one so that it goes over those it crosses.
  fileprivate func lines(_ route: StateDiagram.Route) -> [Picture.Mark] {
    let points = line(route)
    guard !points.isEmpty else { return [] }
    let stroke = stroke(route)
    return [
      .line(points, Picture.Stroke(width: stroke.width + 4, ink: .white), hasHead: false),
      .line(points, stroke, hasHead: true),
    ]
  }

  fileprivate func marks(_ box: StateDiagram.Box) -> [Picture.Mark] {
    let frame = self.box(box)
    let middle = Picture.Point(frame.x + frame.width / 2, frame.y + frame.height / 2)
    let name = setter.run(Span("\(box.state)", .state))
    return [
      .box(frame, Picture.Stroke(width: 1.5, ink: .black), fill: .white, radius: 6),
      .text([name], at: Picture.Point(middle.x, middle.y + setter.size * 0.35), anchor: .middle),
    ] + exits(of: box, corner: Picture.Point(frame.x + frame.width - 6, frame.y + frame.height - 5))
  }

  /// The letters of what leads to CLOSED without being drawn, from the right.
  private func exits(of box: StateDiagram.Box, corner: Picture.Point) -> [Picture.Mark] {
    let small = Typesetter(measure: setter.measure, size: setter.size * 0.75)
    guard levels != nil else {
      let letters = small.run(Span(box.exits.map(\.letter).joined(separator: " "), .dim))
      return letters.text.isEmpty ? [] : [.text([letters], at: corner, anchor: .end)]
    }
    var end = corner
    return box.exits.reversed().flatMap { edge, letter -> [Picture.Mark] in
      let bar = LevelPicture(level: levels?[edge] ?? .new, size: small.size)
      end.x -= bar.width
      let marks = bar.marks(at: end)
      end.x -= bar.gap / 2
      let text = Picture.Mark.text([small.run(Span(letter, .dim))], at: end, anchor: .end)
      end.x -= small.width(of: [Span(letter)]) + bar.gap
      return marks + [text]
    }
  }

  fileprivate func labels(_ route: StateDiagram.Route) -> [Picture.Mark] {
    guard let bar = level(of: route.edge) else {
      return route.label.enumerated().map { index, line in
        let (point, anchor) = place(route, line: index)
        let run = label.run(Span(line, route.isThin ? .dim : .plain))
        return .text([run], at: point, anchor: anchor)
      }
    }
    return route.lines(of: route.text).enumerated().flatMap { index, line -> [Picture.Mark] in
      let (point, anchor) = place(route, line: index)
      let run = label.run(Span(line))
      return index == 0
        ? marks(of: run, behind: bar, at: point, anchor) : [.text([run], at: point, anchor: anchor)]
    }
  }

  /// A label with a bar where it is held, so that no font can make one touch the other.
  private func marks(
    of run: Picture.Run, behind bar: LevelPicture, at point: Picture.Point,
    _ anchor: Picture.Anchor
  ) -> [Picture.Mark] {
    var point = point
    switch anchor {
    case .start: break
    case .middle: point.x -= (setter.measure.width(of: [run]) + bar.width + bar.gap) / 2
    case .end:
      point.x -= bar.width
      let end = Picture.Point(point.x - bar.gap, point.y)
      return bar.marks(at: point) + [.text([run], at: end, anchor: .end)]
    }
    let start = Picture.Point(point.x + bar.width + bar.gap, point.y)
    return bar.marks(at: point) + [.text([run], at: start, anchor: .start)]
  }

  /// What the bars stand for.
  fileprivate func legend(_ language: Language) -> [Picture.Mark] {
    let place = StateDiagram.legend
    return Level.allCases.enumerated().flatMap { row, level -> [Picture.Mark] in
      var point = center(StateDiagram.Point(place.x, place.y + row))
      point.y += setter.size * 0.35
      let name = label.run(Span(ProgressWords(language: language).level(level)))
      return marks(
        of: name, behind: LevelPicture(level: level, size: setter.size), at: point, .start)
    }
  }

  /// Labels are a little smaller than the names of states.
  var label: Typesetter { Typesetter(measure: setter.measure, size: setter.size * 0.9) }

  fileprivate func key(_ words: CardWords) -> [Picture.Mark] {
    words.key(glyphs: .boxDrawing, hasLevels: levels != nil).enumerated().map { index, line in
      let place = StateDiagram.Point(StateDiagram.key.x, StateDiagram.key.y + index)
      var point = center(place)
      point.y += setter.size * 0.35
      return .text([label.run(Span(line, .dim))], at: point, anchor: .start)
    }
  }
}
