/// What can happen to a connection (RFC 9293 §3.10): user calls, arriving segments, timeouts.
public enum Event: Hashable, Sendable {
  case open(Open)
  /// SEND with a number of octets.
  case send(UInt32)
  case receive, close, abort, status
  case arrives(Segment)
  case userTimeout, retransmissionTimeout, timeWaitTimeout

  /// The two kinds of OPEN (§3.9.1.1).
  public enum Open: Hashable, Sendable, CaseIterable {
    /// Waits for a peer: LISTEN.
    case passive
    /// Goes to a peer: sends a SYN.
    case active
  }
}

extension Event: CustomStringConvertible {
  /// The event as state diagrams label it, such as `CLOSE` or `rcv SYN,ACK`.
  public var description: String {
    switch self {
    case .open(.passive): "passive OPEN"
    case .open(.active): "active OPEN"
    case .send: "SEND"
    case .receive: "RECEIVE"
    case .close: "CLOSE"
    case .abort: "ABORT"
    case .status: "STATUS"
    case .arrives(let segment): "rcv \(segment.bits)"
    case .userTimeout: "USER TIMEOUT"
    case .retransmissionTimeout: "RETRANSMISSION TIMEOUT"
    case .timeWaitTimeout: "TIME-WAIT TIMEOUT"
    }
  }
}
