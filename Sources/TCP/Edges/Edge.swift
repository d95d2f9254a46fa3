/// An edge of the machine: an event that changes the state or makes it send something.
///
/// Edges are not listed anywhere. They are what the machine answers when it is asked.
public struct Edge: Hashable, Sendable {
  /// The state that the edge leaves.
  public let state: State
  /// How the connection came to SYN-RECEIVED, where that makes a difference.
  public private(set) var origin: Origin?
  /// What happens.
  public let event: EventClass
  /// The state that the edge leads to.
  public let to: State
  /// The control bits of what is sent; `nil` when nothing is.
  public let sends: ControlBits?
  /// The clause that rules.
  public let clause: Clause

  /// The two ways into SYN-RECEIVED that the RFC tells apart.
  public enum Origin: String, Hashable, Sendable, CaseIterable {
    case passive, active
  }

  /// The name of the edge, such as `SYN-SENT/rcv SYN,ACK` or `SYN-RECEIVED/rcv RST (passive)`.
  public var id: String {
    let suffix = origin.map { " (\($0.rawValue))" } ?? ""
    return "\(state)/\(event.rawValue)\(suffix)"
  }

  /// Every edge of the machine with the RFC's own choices, in the order of states and events.
  public static let all: [Edge] = Standpoint.all.flatMap { standpoint in
    EventClass.allCases.compactMap { Edge(from: standpoint, at: $0) }
  }.reduce(into: []) { edges, edge in
    // What is the same from either origin is one edge.
    if let twin = edges.firstIndex(where: { $0.isTwin(of: edge) }) {
      edges[twin].origin = nil
    } else {
      edges.append(edge)
    }
  }

  private func isTwin(of other: Edge) -> Bool {
    state == .synReceived
      && (state, event, to, sends, clause)
        == (other.state, other.event, other.to, other.sends, other.clause)
  }

  /// Asks the machine; `nil` when the event can't occur, or neither moves it nor makes it speak.
  private init?(from standpoint: Standpoint, at event: EventClass) {
    guard let happening = event.event(at: standpoint.connection) else { return nil }
    let transition = standpoint.connection.after(happening, in: Standpoint.environment)
    let to = transition.connection.state
    guard to != standpoint.connection.state || transition.segment != nil else { return nil }
    state = standpoint.connection.state
    origin = standpoint.origin
    self.event = event
    self.to = to
    sends = transition.segment?.bits
    clause = transition.clause
  }
}

/// A connection that stands for its state, and how it came there.
public struct Standpoint: Sendable {
  /// The connection, which has walked into its state.
  public let connection: Connection
  /// How it came to SYN-RECEIVED; `nil` elsewhere.
  public let origin: Edge.Origin?

  /// What the connections that stand for states are given: ISS 100, the usual window and knobs.
  public static let environment = Environment(iss: 100)

  /// One for each state, two for SYN-RECEIVED, with text outstanding wherever there can be some.
  public static let all: [Standpoint] = [
    standpoint(),
    standpoint(.open(.passive)),
    standpoint(.open(.active)),
    standpoint(.open(.passive), .arrives(Segment(.syn, seq: 300)), origin: .passive),
    standpoint(.open(.active), .arrives(Segment(.syn, seq: 300)), origin: .active),
    standpoint(established),
    standpoint(established + [.close]),
    standpoint(established + [.close, .arrives(Segment(seq: 301, ack: 112))]),
    standpoint(established + [fin]),
    standpoint(established + [.close, fin]),
    standpoint(established + [fin, .close]),
    standpoint(established + [.close, .arrives(Segment(.fin, seq: 301, ack: 112))]),
  ]

  /// The way to ESTABLISHED, with ten octets on their way to the peer.
  private static let established: [Event] = [
    .open(.active), .arrives(Segment(.syn, seq: 300, ack: 101)), .send(10),
  ]
  /// The peer's FIN, sent before anything of ours but the SYN had arrived.
  private static let fin = Event.arrives(Segment(.fin, seq: 301, ack: 101))

  private static func standpoint(_ events: Event..., origin: Edge.Origin? = nil) -> Standpoint {
    standpoint(events, origin: origin)
  }

  private static func standpoint(_ events: [Event], origin: Edge.Origin? = nil) -> Standpoint {
    let connection = events.reduce(Connection.closed) {
      $0.after($1, in: environment).connection
    }
    return Standpoint(connection: connection, origin: origin)
  }
}
