package import TCP

/// The edges that lead into a state, or out of it, by one event.
package struct Way: Hashable, Sendable {
  /// Whether they are seen from where they lead to, or from where they come from.
  package enum Direction: Hashable, Sendable {
    case into, outOf
  }

  /// Where they are seen from.
  package let direction: Direction
  /// The edges, in the machine's order.
  package let edges: [Edge]

  /// All ways of a state that change it, those of RFC 9293's Figure 5 first.
  package static func all(_ direction: Direction, _ state: State) -> [Way] {
    let edges = Edge.all.filter { edge in
      edge.changesState && (direction == .into ? edge.to : edge.state) == state
    }
    return [true, false].flatMap { isDrawn -> [Way] in
      var groups: [[Edge]] = []
      for edge in edges where edge.isInFigure5 == isDrawn {
        // What the figure draws stays apart, edge by edge.
        if !isDrawn, let place = groups.firstIndex(where: { $0[0].label == edge.label }) {
          groups[place].append(edge)
        } else {
          groups.append([edge])
        }
      }
      return groups.map { Way(direction: direction, edges: $0) }
    }
  }

  /// The event, and what it makes the end send, such as `rcv SYN / SYN,ACK`.
  package var label: String { edges.first?.label ?? "" }

  /// The clauses that rule, each once.
  package var clauses: [Clause] {
    edges.reduce(into: []) { clauses, edge in
      if !clauses.contains(edge.clause) { clauses.append(edge.clause) }
    }
  }
}

extension Edge {
  /// The machine's edges by their names.
  static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// Whether it leads to another state than the one it leaves.
  var changesState: Bool { state != to }

  /// The event, and what is sent, as diagrams label an edge.
  var label: String { sends.map { "\(eventLabel) / \($0)" } ?? eventLabel }

  /// The event; in FIN-WAIT-2 every FIN acknowledges this end's, so nothing is said of it.
  var eventLabel: String {
    state == .finWait2 && event == .finAck ? EventClass.fin.rawValue : event.rawValue
  }

  /// Whether RFC 9293 draws it in Figure 5.
  package var isInFigure5: Bool { Self.figure5.contains(id) }

  /// The arrows of Figure 5 (§3.3.2); its Note 2 says that it omits the one from FIN-WAIT-1 to
  /// TIME-WAIT, and Note 3 that it leaves out what a RST does elsewhere.
  static let figure5: Set = [
    "CLOSED/passive OPEN", "CLOSED/active OPEN", "LISTEN/SEND", "LISTEN/CLOSE", "LISTEN/rcv SYN",
    "SYN-SENT/CLOSE", "SYN-SENT/rcv SYN", "SYN-SENT/rcv SYN,ACK", "SYN-RECEIVED/CLOSE",
    "SYN-RECEIVED/rcv ACK of SYN", "SYN-RECEIVED/rcv RST (passive)", "ESTABLISHED/CLOSE",
    "ESTABLISHED/rcv FIN", "FIN-WAIT-1/rcv ACK of FIN", "FIN-WAIT-1/rcv FIN",
    "FIN-WAIT-2/rcv FIN,ACK of FIN", "CLOSING/rcv ACK of FIN", "CLOSE-WAIT/CLOSE",
    "LAST-ACK/rcv ACK of FIN", "TIME-WAIT/TIME-WAIT TIMEOUT",
  ]
}
