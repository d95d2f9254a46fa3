/// The eight states in which an end knows both sequences, with what SYN-RECEIVED has to remember.
public enum Phase: Hashable, Sendable {
  case synReceived(Origin)
  case established, finWait1, finWait2, closeWait, closing, lastAck, timeWait

  /// How a connection came to SYN-RECEIVED, and so where a RST sends it (§3.10.7.4, MUST-11).
  public enum Origin: Hashable, Sendable {
    /// From LISTEN: it goes back there.
    case passive
    /// From SYN-SENT, in a simultaneous open: the connection was refused.
    case active
    /// From TIME-WAIT, by a SYN that was taken for a new one: it goes back if that SYN was old (MAY-2).
    case reopened(from: Numbers)
  }

  /// The numbers that a connection in TIME-WAIT still needs.
  public struct Numbers: Hashable, Sendable {
    var iss: SequenceNumber
    var sendNext: SequenceNumber
    var irs: SequenceNumber
    var receiveNext: SequenceNumber
  }

  /// The name that the RFC gives it.
  public var state: State {
    switch self {
    case .synReceived: .synReceived
    case .established: .established
    case .finWait1: .finWait1
    case .finWait2: .finWait2
    case .closeWait: .closeWait
    case .closing: .closing
    case .lastAck: .lastAck
    case .timeWait: .timeWait
    }
  }

  /// Whether text from the peer is still to come: no FIN of its has been processed.
  var receivesText: Bool {
    switch self {
    case .established, .finWait1, .finWait2: true
    case .synReceived, .closeWait, .closing, .lastAck, .timeWait: false
    }
  }

  /// Whether what the user queued may be put into segments.
  var sends: Bool {
    switch self {
    case .established, .finWait1, .closeWait, .closing: true
    case .synReceived, .finWait2, .lastAck, .timeWait: false
    }
  }
}
