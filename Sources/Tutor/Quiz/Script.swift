import TCP

/// An approach as it is told: lines of the script language, played.
struct Script {
  /// The lines, as they can be typed at the sandbox.
  let lines: [String]
  /// The lines as they were played.
  let played: [PlayedLine]
  /// The end that is asked about.
  private let end: End
  /// The last of the moves, before their sequel.
  private let asked: PlayedLine?

  /// Plays moves; `nil` where they can't be followed.
  ///
  /// - Parameters:
  ///   - moves: The moves up to the one that is asked about.
  ///   - sequel: What follows it.
  ///   - end: The end that is asked about.
  ///   - numbers: The numbers of this telling.
  ///   - knobs: The choices of both stacks.
  init?(
    _ moves: [Move], sequel: [Move] = [], asking end: End, _ numbers: FreshNumbers,
    knobs: Knobs = Knobs()
  ) {
    var lines = numbers.lines
    for move in moves {
      // Only what is injected depends on what has happened, and it comes last.
      let exchange = move.isNatural ? nil : Self.play(lines, knobs: knobs)?.last?.after
      guard let line = move.line(asking: end, numbers, after: exchange) else { return nil }
      lines.append(line)
    }
    let count = lines.count
    lines += sequel.compactMap { $0.line(asking: end, numbers, after: nil) }
    guard let played = Self.play(lines, knobs: knobs) else { return nil }
    self.lines = lines
    self.played = played
    self.end = end
    asked = played[..<count].last
  }

  private static func play(_ lines: [String], knobs: Knobs) -> [PlayedLine]? {
    let placed = lines.enumerated().map { index, line in
      Placed(line, at: Spot(line: index + 1, bytes: 0..<line.utf8.count))
    }
    return ScriptField(placed, knobs: knobs).lines
  }

  /// The moment at which the last line makes something happen at the end.
  var moment: Moment? { played.last.map { Moment(at: end, in: $0) } }

  /// The number of the ladder's line with the segment that is asked about, from 1.
  ///
  /// `nil` where the segment is not the only one of its kind, or where the ladder ends with it: both
  /// would say too much.
  var lineOfSegment: Int? {
    guard let sent = asked.flatMap({ Moment(at: end, in: $0).sent }),
      let rows = played.last?.ladder.rows
    else { return nil }
    let places = rows.indices.filter { rows[$0].arrow.map { $0.segment == sent } ?? false }
    let arrows = rows.indices.filter { rows[$0].arrow != nil }
    guard places.count == 1, rows[places[0]].arrow?.from == end, arrows.count > 2,
      arrows.last != places[0]
    else { return nil }
    return places[0] + 1
  }
}
