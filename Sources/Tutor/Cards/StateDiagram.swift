import TCP

/// The state diagram: all eleven states, and every edge that leads from one to another.
///
/// Placed by hand, in cells of a terminal; a picture takes the same places. Opening is above, closing
/// below, the active end to the left and the passive one to the right. CLOSED stands at both ends, as
/// in RFC 9293's Figure 5.
enum StateDiagram {
  /// A place in cells, from the top left.
  struct Point: Hashable, Sendable {
    var x, y: Int

    init(_ x: Int, _ y: Int) { (self.x, self.y) = (x, y) }
  }

  /// A state in its box.
  struct Box: Hashable, Sendable {
    let state: State
    let origin: Point

    /// The size of every box.
    static let (width, height) = (17, 3)

    init(_ state: State, _ x: Int, _ y: Int) {
      self.state = state
      origin = Point(x, y)
    }

    /// What leads from here to CLOSED without being drawn, with the letters that stand for it.
    var exits: [(edge: Edge, letter: String)] {
      StateDiagram.gathered.compactMap { event, letter in
        StateDiagram.gatheredEdges.first { $0.state == state && $0.event == event }
          .map { ($0, letter) }
      }
    }
  }

  /// The size of the whole.
  static let (columns, rows) = (79, 38)

  static let boxes = [
    Box(.closed, 30, 0),
    Box(.synSent, 6, 6), Box(.listen, 59, 6),
    Box(.synReceived, 59, 12),
    Box(.established, 30, 17),
    Box(.finWait1, 6, 23), Box(.closeWait, 59, 23),
    Box(.finWait2, 6, 28), Box(.closing, 30, 28), Box(.lastAck, 59, 28),
    Box(.timeWait, 30, 33), Box(.closed, 59, 33),
  ]

  /// Where the key to the letters and lines begins.
  static let key = Point(40, 36)
  /// Where it is said what the signs of levels stand for, one a line.
  static let legend = Point(3, 31)

  // MARK: What is gathered

  /// What ends a connection from nearly everywhere, with the letters that stand for it in a box.
  static let gathered: [(event: EventClass, letter: String)] = [
    (.rst, "R"), (.abort, "A"), (.userTimeout, "T"),
  ]

  /// Every edge that changes the state.
  static let edges = Edge.all.filter(\.changesState)

  static let gatheredEdges = edges.filter { edge in
    edge.to == .closed && gathered.contains { $0.event == edge.event }
  }
}
