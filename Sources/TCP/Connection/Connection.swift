/// A connection at one end, as RFC 9293 §3.10 describes it: a value, and `after(_:in:)`.
///
///                                  +---------+
///                                  |  CLOSED |
///                                  +---------+
///                     passive OPEN |    |  active OPEN / SYN
///                                  V    |
///                          +--------+   |
///           rcv SYN /      | LISTEN |---+ SEND / SYN
///           SYN,ACK        +--------+   V
///         +-----------+       |  ^    +----------+
///         | SYN-RCVD  |<------+  |    | SYN-SENT |
///         +-----------+----------+    +----------+
///           |     |   rcv RST              | rcv SYN,ACK / ACK
///     CLOSE |     | rcv ACK of SYN         V
///     / FIN |     +------------------> ESTABLISHED
///           V          CLOSE / FIN      |       | rcv FIN / ACK
///       FIN-WAIT-1 <--------------------+       V
///        |   |   | rcv FIN / ACK            CLOSE-WAIT
///        |   |   +------> CLOSING               | CLOSE / FIN
///        |   | rcv ACK      | rcv ACK           V
///        |   | of FIN       | of FIN         LAST-ACK
///        |   V              V                   | rcv ACK of FIN
///        | FIN-WAIT-2 --> TIME-WAIT             V
///        | rcv FIN / ACK    ^ |              CLOSED
///        +------------------+ | 2MSL
///         rcv FIN,ACK / ACK   +------------> CLOSED
///
/// The figure is Figure 5 with the arrows of its notes. Resets, aborts and timeouts lead to CLOSED
/// from nearly everywhere; `Edge.all` asks the machine for every one of them.
///
/// An end learns numbers, and there are only four amounts of knowledge. What is not known cannot be
/// read: a connection in LISTEN has no sequence numbers to look at.
public enum Connection: Hashable, Sendable {
  /// No connection: no TCB exists (§3.3.2).
  case closed
  /// Waits for a peer and knows no number; `receiving`: a RECEIVE is queued.
  case listen(receiving: Bool)
  /// Knows its own numbers.
  case synSent(SendSequence, receiving: Bool)
  /// Knows both ends' numbers.
  case open(TCB)

  /// The state that the RFC's figures name.
  public var state: State {
    switch self {
    case .closed: .closed
    case .listen: .listen
    case .synSent: .synSent
    case .open(let tcb): tcb.phase.state
    }
  }

  /// SND.*: `nil` in CLOSED and LISTEN.
  public var send: SendSequence? {
    switch self {
    case .closed, .listen: nil
    case .synSent(let send, _): send
    case .open(let tcb): tcb.send
    }
  }

  /// RCV.*: `nil` until the peer's SYN has arrived.
  public var receive: ReceiveSequence? {
    guard case .open(let tcb) = self else { return nil }
    return tcb.receive
  }

  /// What becomes of this connection when `event` happens to it.
  ///
  /// Total: every event in every state has an answer, and the answer depends on nothing else.
  ///
  ///     let environment = Environment(iss: 100)
  ///     let opening = Connection.closed.after(.open(.active), in: environment)
  ///     // opening.connection.state is SYN-SENT, opening.segment is <SEQ=100><CTL=SYN>
  public func after(_ event: Event, in environment: Environment) -> Transition {
    switch event {
    case .open(let kind): afterOpen(kind, in: environment)
    case .send(let octets): afterSend(octets, in: environment)
    case .receive: afterReceive()
    case .close: afterClose(in: environment)
    case .abort: afterAbort()
    case .status: afterStatus()
    case .arrives(let segment): afterArrival(of: segment, in: environment)
    case .userTimeout: afterUserTimeout()
    case .retransmissionTimeout: afterRetransmissionTimeout(in: environment)
    case .timeWaitTimeout: afterTimeWaitTimeout()
    }
  }
}
