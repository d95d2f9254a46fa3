import TCP

/// A ladder between two lines of life.
struct LadderPicture {
  let rows: [Ladder.Row]
  /// Whether there are numbers.
  let size: LadderSize
  let language: Language

  var words: LadderWords { LadderWords(language: language) }

  /// What a line is of when it sends nothing.
  func cause(of row: Ladder.Row) -> (end: End, words: String)? {
    guard row.arrow == nil else { return nil }
    for end in End.allCases {
      if let cause = row[end].cause { return (end, words.cause(cause)) }
    }
    return nil
  }

  /// The state that is set white on dark where it is entered.
  var mark: State? { size.mark }

  /// How wide the states of a side are, and the room beside them.
  func sideWidth(_ end: End, _ setter: Typesetter) -> Double {
    let states = Set(rows.map { $0[end].to })
    return (states.map { setter.width(of: [Span("\($0)", .state)]) }.max() ?? 0) + setter.size
  }

  func causeLines(
    of row: Ladder.Row, _ setter: Typesetter, width: Double
  ) -> [[Picture.Run]] {
    cause(of: row).map { setter.lines([Span($0.words, .dim)], width: width) } ?? []
  }

  func isMarked(_ side: Ladder.Side) -> Bool { side.to == mark && side.from != side.to }

  private var isNumbered: Bool {
    switch size {
    case .full, .fitting: true
    case .small: false
    }
  }

  func label(of segment: Segment) -> String {
    isNumbered ? words.label(of: segment) : segment.bits.description
  }

  /// When a line happened, where that tells anything.
  func time(of row: Ladder.Row) -> String? {
    isNumbered && rows.contains { $0.time > 0 } ? words.time(row.time) : nil
  }

  /// How wide the times are, and the room beside them.
  func timeWidth(_ setter: Typesetter) -> Double {
    rows.compactMap { time(of: $0) }.map { setter.width(of: [Span($0, .dim)]) }.max() ?? 0
  }

  /// The same without numbers, if they don't fit between the ends.
  func fitted(to room: Double, _ setter: Typesetter) -> LadderPicture {
    let labels = rows.compactMap(\.arrow).map { setter.width(of: [Span(label(of: $0.segment))]) }
    return labels.allSatisfy { $0 <= room - setter.size }
      ? self : LadderPicture(rows: rows, size: .small(mark: mark), language: language)
  }
}

extension PictureFlow {
  mutating func draw(_ ladder: LadderPicture) {
    let (words, size) = (setter, setter.fitted(to: []).size)
    setter = setter.fitted(to: [])
    defer { setter = words }
    let times = ladder.timeWidth(setter)
    let (client, server) = (
      ladder.sideWidth(.client, setter), ladder.sideWidth(.server, setter)
    )
    let room = min(width - client - server - times, size * 20)
    let ladder = ladder.fitted(to: room, setter)
    let left = x + client + times
    let right = left + room
    let steps = ladder.rows.map { row in
      let lines = ladder.causeLines(of: row, setter, width: room - size).count
      let least = size * (setter.paper == nil ? 2.3 : 2.05)
      let step = max(least, Double(lines) * setter.leading + size * 0.6)
      return setter.paper == nil ? step.rounded() : step
    }
    let top = y
    for end in End.allCases {
      let place = end == .client ? left - size * 0.5 : right + size * 0.5
      draw(
        .text(
          [words.run(Span(ladder.words.end(end), .dim))],
          at: Picture.Point(place, top + setter.ascent), anchor: end == .client ? .end : .start))
    }
    y += words.leading
    let first = y
    let bottom = y + steps.reduce(0, +)
    for place in [left, right] {
      let stroke = setter.stroke(0.75, .gray)
      draw(
        .line([Picture.Point(place, y), Picture.Point(place, bottom)], stroke, hasHead: false))
    }
    for (row, step) in zip(ladder.rows, steps) {
      let middle = y + step * 0.6
      if y > first { allowCut(.lines) }
      if let time = ladder.time(of: row) {
        let start = Picture.Point(x, middle + size * 0.35)
        draw(.text([setter.run(Span(time, .dim))], at: start, anchor: .start))
      }
      draw(row, of: ladder, from: left, to: right, at: middle)
      y += step
    }
    y = bottom
  }

  private mutating func draw(
    _ row: Ladder.Row, of ladder: LadderPicture, from left: Double, to right: Double, at y: Double
  ) {
    let size = setter.size
    for end in End.allCases {
      let place = end == .client ? left - size * 0.5 : right + size * 0.5
      draw(row[end], isMarked: ladder.isMarked(row[end]), at: place, y, end)
    }
    if let cause = ladder.cause(of: row) {
      let place = cause.end == .client ? left + size * 0.5 : right - size * 0.5
      let lines = ladder.causeLines(of: row, setter, width: right - left - size)
      for (index, line) in lines.enumerated() {
        let middle = Double(index) - Double(lines.count - 1) / 2
        draw(
          .text(
            line, at: Picture.Point(place, y + size * 0.35 + middle * setter.leading),
            anchor: cause.end == .client ? .start : .end))
      }
    }
    guard let arrow = row.arrow else { return }
    draw(arrow, from: left + 2, to: right - 2, at: y)
    draw(
      .text(
        [setter.run(Span(ladder.label(of: arrow.segment)))],
        at: Picture.Point((left + right) / 2, y - size * 0.35), anchor: .middle))
  }

  /// Draws an arrow; the part of its way that belongs to another line is dotted.
  private mutating func draw(
    _ arrow: Ladder.Arrow, from left: Double, to right: Double, at y: Double
  ) {
    let (start, end) = arrow.from == .client ? (left, right) : (right, left)
    let first = arrow.origin == .sent ? start : start + (end - start) * 0.25
    let last = arrow.fate == .arrives ? end : start + (end - start) * 0.75
    let stroke = setter.stroke(1.25, .black)
    let dots = setter.stroke(1.25, .gray, isDotted: true)
    func line(_ from: Double, _ to: Double) -> [Picture.Point] {
      [Picture.Point(from, y), Picture.Point(to, y)]
    }
    if first != start { draw(.line(line(start, first), dots, hasHead: false)) }
    draw(.line(line(first, last), stroke, hasHead: arrow.fate == .arrives))
    switch arrow.fate {
    case .arrives: break
    case .underway: draw(.line(line(last, end), dots, hasHead: false))
    case .lost:
      for slope in [-4.0, 4] {
        let cross = [Picture.Point(last - 4, y - slope), Picture.Point(last + 4, y + slope)]
        draw(.line(cross, stroke, hasHead: false))
      }
    }
  }

  private mutating func draw(
    _ side: Ladder.Side, isMarked: Bool, at place: Double, _ y: Double, _ end: End
  ) {
    let size = setter.size
    let isChange = side.from != side.to
    var run = setter.run(Span("\(side.to)", isChange ? .state : .dim))
    var (point, anchor) = (
      Picture.Point(place, y + size * 0.35), end == .client ? Picture.Anchor.end : .start
    )
    if isMarked {
      let width = setter.measure.width(of: [run]) + size * 0.6
      let start = end == .client ? place - width + size * 0.3 : place - size * 0.3
      let box = Picture.Box(x: start, y: y - size * 0.75, width: width, height: size * 1.5)
      draw(.box(box, nil, fill: .tint, radius: 3))
      run.ink = .white
      (point.x, anchor) = (start + width / 2, .middle)
    }
    draw(.text([run], at: point, anchor: anchor))
  }
}
