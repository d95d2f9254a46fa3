/// The send half of the TCB (RFC 9293 §3.3.1): what was sent, what of it was acknowledged.
///
/// What is to be sent again is not stored: it is SND.UNA … SND.NXT and the control bits in it.
public struct SendSequence: Hashable, Sendable {
  /// ISS: the number of our SYN.
  public let iss: SequenceNumber
  /// SND.UNA: the oldest number that is not acknowledged.
  public internal(set) var una: SequenceNumber
  /// SND.NXT: the number that is sent next.
  public internal(set) var nxt: SequenceNumber
  /// SND.WND: the octets the peer is ready to receive, from SND.UNA on.
  public internal(set) var wnd: UInt32 = 0
  /// SND.WL1: SEG.SEQ of the segment that last updated the window.
  var wl1: SequenceNumber = 0
  /// SND.WL2: SEG.ACK of the segment that last updated the window.
  var wl2: SequenceNumber
  /// The octets that the user has given to SEND and that no segment has carried yet.
  public internal(set) var unsent = 0
  /// What has become of the user's CLOSE.
  var fin = FIN.notAsked
  /// Whether our SYN waits for its acknowledgment.
  ///
  /// It is stored, for SND.UNA does not tell: after 2³² octets it is ISS again.
  private(set) var synIsOutstanding = true
  /// How often the front of the retransmission queue was sent again.
  var retransmissions: UInt8 = 0

  /// The way of a FIN from the user's CLOSE into the sequence.
  enum FIN: Hashable, Sendable {
    case notAsked
    /// Behind text that waits for the window, or for ESTABLISHED (§3.10.4).
    case queued
    /// It took the number before SND.NXT.
    case sent
  }

  /// The sequence of an end whose SYN was just sent.
  init(iss: SequenceNumber) {
    self.iss = iss
    una = iss
    nxt = iss + 1
    wl2 = iss
  }

  /// Whether anything sent waits for its acknowledgment.
  public var isOutstanding: Bool { una != nxt }

  /// Whether our FIN was sent and acknowledged.
  public var finIsAcknowledged: Bool { fin == .sent && una == nxt }

  /// Whether an acknowledgment covers something that was sent and not yet acknowledged.
  ///
  /// SND.UNA < SEG.ACK =< SND.NXT (§3.4).
  func accepts(_ ack: SequenceNumber) -> Bool { una < ack && ack <= nxt }

  /// Takes an acceptable acknowledgment: what it covers need not be sent again.
  mutating func acknowledge(_ ack: SequenceNumber) {
    una = ack
    synIsOutstanding = false
    retransmissions = 0
  }

  /// Takes the window of `segment` (§3.10.7.4, fifth).
  mutating func setWindow(from segment: Segment) {
    wnd = segment.window
    wl1 = segment.seq
    wl2 = segment.ack ?? iss
  }

  /// Takes the window of `segment` unless an older segment would overrule a newer one.
  mutating func updateWindow(from segment: Segment, ack: SequenceNumber) {
    guard wl1 < segment.seq || (wl1 == segment.seq && wl2 <= ack) else { return }
    setWindow(from: segment)
  }

  /// The largest window that an end can offer (RFC 7323 §2.3).
  ///
  /// With 2³¹ octets outstanding, SND.NXT would no longer be ahead of SND.UNA on the ring (§3.4).
  private static let largestWindow: UInt32 = 1_073_741_823

  /// The octets of queued text that the window admits now.
  var sendable: UInt32 {
    let room = Int(min(wnd, Self.largestWindow)) - Int(nxt.rawValue &- una.rawValue)
    return UInt32(clamping: min(unsent, room))
  }
}
