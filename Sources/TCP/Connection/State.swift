/// The eleven states of a connection (RFC 9293 §3.3.2), CLOSED being the absence of one.
public enum State: UInt8, CaseIterable, Hashable, Sendable {
  case closed, listen, synSent, synReceived, established
  case finWait1, finWait2, closeWait, closing, lastAck, timeWait

  /// Whether both ends have agreed on their sequence numbers: ESTABLISHED and all after it (§3.5).
  public var isSynchronized: Bool { rawValue >= State.established.rawValue }
}

extension State: CustomStringConvertible {
  /// The name in the RFC's capitals, such as `SYN-RECEIVED`.
  public var description: String {
    switch self {
    case .closed: "CLOSED"
    case .listen: "LISTEN"
    case .synSent: "SYN-SENT"
    case .synReceived: "SYN-RECEIVED"
    case .established: "ESTABLISHED"
    case .finWait1: "FIN-WAIT-1"
    case .finWait2: "FIN-WAIT-2"
    case .closeWait: "CLOSE-WAIT"
    case .closing: "CLOSING"
    case .lastAck: "LAST-ACK"
    case .timeWait: "TIME-WAIT"
    }
  }
}
