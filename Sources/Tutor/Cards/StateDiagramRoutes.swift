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
    /// Whether the last word of the label is on a line of its own.
    let isStacked: Bool
    /// How much lower a picture sets the label, in cells: nearer to its line, or between two boxes.
    let drop: Double

    fileprivate init(
      _ id: String, _ points: [Point], label place: Point, _ alignment: Alignment = .leading,
      isStacked: Bool = false, drop: Double = 0
    ) {
      self.id = id
      self.points = points
      anchor = (place, alignment)
      self.isStacked = isStacked
      self.drop = drop
    }

    /// The edge, if the machine has it.
    var edge: Edge? { Edge.byID[id] }

    /// Whether RFC 9293 does not draw it in Figure 5.
    var isThin: Bool { edge?.isInFigure5 != true }

    /// The event, and what is sent.
    var text: String { edge?.label ?? "" }

    /// The lines of a text at the place of the label.
    func lines(of text: String) -> [String] {
      guard isStacked, let blank = text.lastIndex(of: " ") else { return [text] }
      return [String(text[..<blank]), String(text[text.index(after: blank)...])]
    }

    /// The lines of the label; what Figure 5 does not have stands in brackets.
    var label: [String] { lines(of: isThin ? "(\(text))" : text) }
  }

  private typealias P = Point

  /// The edges that are drawn one by one.
  static let routes: [Route] = opening + closing

  private static let opening = [
    Route("CLOSED/active OPEN", [P(29, 1), P(10, 1), P(10, 5)], label: P(10, 0), drop: 0.2),
    Route("CLOSED/passive OPEN", [P(47, 1), P(71, 1), P(71, 5)], label: P(50, 0), drop: 0.2),
    Route("SYN-SENT/CLOSE", [P(18, 5), P(18, 4), P(34, 4), P(34, 3)], label: P(20, 3), drop: 0.2),
    Route(
      "LISTEN/CLOSE", [P(63, 5), P(63, 4), P(42, 4), P(42, 3)], label: P(61, 3), .trailing,
      drop: 0.2),
    Route("LISTEN/SEND", [P(58, 7), P(23, 7)], label: P(40, 6), .center, drop: 0.2),
    Route("LISTEN/active OPEN", [], label: P(40, 8), .center, drop: -0.2),
    Route("LISTEN/rcv SYN", [P(63, 9), P(63, 11)], label: P(61, 10), .trailing),
    Route("SYN-RECEIVED/rcv RST (passive)", [P(67, 11), P(67, 9)], label: P(69, 9), drop: 0.5),
    Route("SYN-RECEIVED/rcv SYN (passive)", [], label: P(69, 10), drop: 0.5),
    Route("SYN-SENT/rcv SYN", [P(18, 9), P(18, 13), P(58, 13)], label: P(20, 12), drop: 0.2),
    Route("SYN-SENT/rcv SYN,ACK", [P(10, 9), P(10, 18), P(29, 18)], label: P(12, 15)),
    Route(
      "SYN-RECEIVED/rcv ACK of SYN", [P(67, 15), P(67, 18), P(47, 18)], label: P(65, 17),
      .trailing, drop: 0.2),
    Route("SYN-RECEIVED/rcv SYN,ACK", [], label: P(65, 19), .trailing, drop: -0.2),
    Route("SYN-RECEIVED/rcv text", [], label: P(65, 20), .trailing, drop: -0.2),
  ]

  private static let closing = [
    Route(
      "SYN-RECEIVED/CLOSE",
      [P(61, 15), P(61, 16), P(26, 16), P(26, 20), P(10, 20), P(10, 22)], label: P(59, 15),
      .trailing, drop: 0.2),
    Route(
      "SYN-RECEIVED/rcv FIN", [P(76, 13), P(78, 13), P(78, 24), P(76, 24)], label: P(76, 21),
      .trailing),
    Route(
      "ESTABLISHED/CLOSE", [P(34, 20), P(34, 21), P(18, 21), P(18, 22)], label: P(20, 22),
      drop: -0.2),
    Route("ESTABLISHED/rcv FIN", [P(42, 20), P(42, 24), P(58, 24)], label: P(44, 22)),
    Route("FIN-WAIT-1/rcv ACK of FIN", [P(14, 26), P(14, 27)], label: P(16, 26), drop: 0.5),
    Route("FIN-WAIT-1/rcv FIN", [P(23, 24), P(38, 24), P(38, 27)], label: P(25, 23), drop: 0.25),
    Route(
      "FIN-WAIT-1/rcv FIN,ACK of FIN", [P(5, 24), P(0, 24), P(0, 37), P(38, 37), P(38, 36)],
      label: P(2, 36), drop: 0.2),
    Route("FIN-WAIT-2/rcv FIN,ACK of FIN", [P(14, 31), P(14, 34), P(29, 34)], label: P(16, 32)),
    Route(
      "CLOSING/rcv ACK of FIN", [P(38, 31), P(38, 32)], label: P(36, 31), .trailing, drop: 0.5),
    Route("CLOSE-WAIT/CLOSE", [P(67, 26), P(67, 27)], label: P(65, 26), .trailing, drop: 0.5),
    Route(
      "LAST-ACK/rcv ACK of FIN", [P(67, 31), P(67, 32)], label: P(65, 31), .trailing, drop: 0.3),
    Route(
      "TIME-WAIT/TIME-WAIT TIMEOUT", [P(47, 34), P(58, 34)], label: P(52, 32), .center,
      isStacked: true, drop: 0.4),
  ]
}

extension StateDiagram.Route {
  /// The first cell of a line of text at the place of the label.
  func start(of text: String, line: Int) -> StateDiagram.Point {
    let cells = text.cells
    let x =
      switch anchor.alignment {
      case .leading: anchor.place.x
      case .center: anchor.place.x - cells / 2
      case .trailing: anchor.place.x - cells + 1
      }
    return StateDiagram.Point(x, anchor.place.y + line)
  }
}
