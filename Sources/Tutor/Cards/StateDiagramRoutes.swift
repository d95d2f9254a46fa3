import TCP

extension StateDiagram {
  /// An edge as a line with a label, or as a further label on the line of another edge.
  struct Route: Sendable {
    /// The name of the edge.
    let id: String
    /// The corners of the line, from the state that is left to the one that is entered.
    let points: [Point]
    /// Where the label is, and which side of it is there.
    let anchor: (place: Point, alignment: Alignment)
    /// Whether the label is set with one word on a line.
    let isStacked: Bool

    fileprivate init(
      _ id: String, _ points: [Point], label place: Point, _ alignment: Alignment = .leading,
      isStacked: Bool = false
    ) {
      self.id = id
      self.points = points
      anchor = (place, alignment)
      self.isStacked = isStacked
    }

    /// The edge, if the machine has it.
    var edge: Edge? { Edge.byID[id] }

    /// The lines of the label.
    var label: [String] {
      let text = edge?.label ?? ""
      return isStacked ? text.split(separator: " ").map(String.init) : [text]
    }
  }

  private typealias P = Point

  /// The edges that are drawn one by one.
  static let routes: [Route] = opening + closing

  private static let opening = [
    Route("CLOSED/active OPEN", [P(29, 1), P(10, 1), P(10, 5)], label: P(12, 0)),
    Route("CLOSED/passive OPEN", [P(47, 1), P(71, 1), P(71, 5)], label: P(50, 0)),
    Route("SYN-SENT/CLOSE", [P(18, 5), P(18, 4), P(34, 4), P(34, 3)], label: P(20, 3)),
    Route("LISTEN/CLOSE", [P(63, 5), P(63, 4), P(42, 4), P(42, 3)], label: P(61, 3), .trailing),
    Route("LISTEN/SEND", [P(58, 7), P(23, 7)], label: P(40, 6), .center),
    Route("LISTEN/active OPEN", [], label: P(40, 8), .center),
    Route("LISTEN/rcv SYN", [P(63, 9), P(63, 11)], label: P(61, 10), .trailing),
    Route("SYN-RECEIVED/rcv RST (passive)", [P(69, 11), P(69, 9)], label: P(71, 9)),
    Route("SYN-RECEIVED/rcv SYN (passive)", [], label: P(71, 10)),
    Route("SYN-SENT/rcv SYN", [P(18, 9), P(18, 13), P(58, 13)], label: P(20, 12)),
    Route("SYN-SENT/rcv SYN,ACK", [P(10, 9), P(10, 18), P(29, 18)], label: P(12, 15)),
    Route(
      "SYN-RECEIVED/rcv ACK of SYN", [P(67, 15), P(67, 18), P(47, 18)], label: P(65, 17),
      .trailing),
    Route("SYN-RECEIVED/rcv SYN,ACK", [], label: P(65, 19), .trailing),
    Route("SYN-RECEIVED/rcv text", [], label: P(65, 20), .trailing),
  ]

  private static let closing = [
    Route(
      "SYN-RECEIVED/CLOSE",
      [P(61, 15), P(61, 16), P(26, 16), P(26, 20), P(10, 20), P(10, 22)], label: P(59, 15),
      .trailing),
    Route(
      "SYN-RECEIVED/rcv FIN", [P(76, 13), P(78, 13), P(78, 24), P(76, 24)], label: P(76, 21),
      .trailing),
    Route(
      "ESTABLISHED/CLOSE", [P(34, 20), P(34, 21), P(18, 21), P(18, 22)], label: P(20, 22)),
    Route("ESTABLISHED/rcv FIN", [P(42, 20), P(42, 24), P(58, 24)], label: P(44, 23)),
    Route("FIN-WAIT-1/rcv ACK of FIN", [P(14, 26), P(14, 27)], label: P(16, 26)),
    Route("FIN-WAIT-1/rcv FIN", [P(23, 24), P(38, 24), P(38, 27)], label: P(25, 23)),
    Route(
      "FIN-WAIT-1/rcv FIN,ACK of FIN", [P(5, 24), P(2, 24), P(2, 37), P(38, 37), P(38, 36)],
      label: P(4, 36)),
    Route("FIN-WAIT-2/rcv FIN,ACK of FIN", [P(14, 31), P(14, 34), P(29, 34)], label: P(16, 33)),
    Route("CLOSING/rcv ACK of FIN", [P(38, 31), P(38, 32)], label: P(36, 31), .trailing),
    Route("CLOSE-WAIT/CLOSE", [P(67, 26), P(67, 27)], label: P(65, 26), .trailing),
    Route("LAST-ACK/rcv ACK of FIN", [P(67, 31), P(67, 32)], label: P(65, 31), .trailing),
    Route(
      "TIME-WAIT/TIME-WAIT TIMEOUT", [P(47, 34), P(58, 34)], label: P(52, 32), .center,
      isStacked: true),
  ]
}

extension StateDiagram.Route {
  /// The first cell of a line of the label.
  func start(of line: Int) -> StateDiagram.Point {
    let cells = label[line].cells
    let x =
      switch anchor.alignment {
      case .leading: anchor.place.x
      case .center: anchor.place.x - cells / 2
      case .trailing: anchor.place.x - cells + 1
      }
    return StateDiagram.Point(x, anchor.place.y + line)
  }
}
