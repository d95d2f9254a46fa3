import TCP

/// The state diagram at the places that it has in a terminal.
struct DiagramPicture {
  let setter: Typesetter

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
    point.y += setter.size * 0.35
    switch anchor.alignment {
    case .leading: return (Picture.Point(point.x - cell.width / 2, point.y), .start)
    case .center: return (point, .middle)
    case .trailing: return (Picture.Point(point.x + cell.width / 2, point.y), .end)
    }
  }
}

extension PictureFlow {
  /// Draws the diagram with the key to its letters.
  mutating func draw(_ diagram: DiagramPicture, _ words: CardWords) {
    let offset = Picture.Point(x, y)
    let marks =
      StateDiagram.routes.sorted { $0.isThin && !$1.isThin }.flatMap(diagram.lines)
      + StateDiagram.boxes.flatMap(diagram.marks) + StateDiagram.routes.flatMap(diagram.labels)
      + diagram.key(words)
    for mark in marks { draw(mark.moved(by: offset)) }
    y += Double(StateDiagram.rows) * diagram.cell.height
  }
}

extension DiagramPicture {
  /// A line, on a broader white one so that it goes over those it crosses.
  fileprivate func lines(_ route: StateDiagram.Route) -> [Picture.Mark] {
    let points = line(route)
    guard !points.isEmpty else { return [] }
    let stroke =
      route.isThin
      ? Picture.Stroke(width: 0.75, ink: .gray, isDotted: true)
      : Picture.Stroke(width: 1.5, ink: .black)
    return [
      .line(points, Picture.Stroke(width: 5, ink: .white), hasHead: false),
      .line(points, stroke, hasHead: true),
    ]
  }

  fileprivate func marks(_ box: StateDiagram.Box) -> [Picture.Mark] {
    let frame = self.box(box)
    let middle = Picture.Point(frame.x + frame.width / 2, frame.y + frame.height / 2)
    let name = setter.run(Span("\(box.state)", .state))
    let small = Typesetter(measure: setter.measure, size: setter.size * 0.75)
    let letters = small.run(Span(box.letters.joined(separator: " "), .dim))
    let marks: [Picture.Mark] = [
      .box(frame, Picture.Stroke(width: 1.5, ink: .black), fill: .white, radius: 6),
      .text([name], at: Picture.Point(middle.x, middle.y + setter.size * 0.35), anchor: .middle),
    ]
    guard !letters.text.isEmpty else { return marks }
    let corner = Picture.Point(frame.x + frame.width - 6, frame.y + frame.height - 5)
    return marks + [.text([letters], at: corner, anchor: .end)]
  }

  fileprivate func labels(_ route: StateDiagram.Route) -> [Picture.Mark] {
    route.label.enumerated().map { index, line in
      let (point, anchor) = place(route, line: index)
      let run = label.run(Span(line, route.isThin ? .dim : .plain))
      return .text([run], at: point, anchor: anchor)
    }
  }

  /// Labels are a little smaller than the names of states.
  var label: Typesetter { Typesetter(measure: setter.measure, size: setter.size * 0.9) }

  fileprivate func key(_ words: CardWords) -> [Picture.Mark] {
    words.key(glyphs: .boxDrawing).enumerated().map { index, line in
      let place = StateDiagram.Point(StateDiagram.key.x, StateDiagram.key.y + index)
      var point = center(place)
      point.y += setter.size * 0.35
      return .text([label.run(Span(line, .dim))], at: point, anchor: .start)
    }
  }
}
