/// The transmission control block of an end that knows both sequences (RFC 9293 §3.3.1).
public struct TCB: Hashable, Sendable {
  /// Which of the eight states it is in.
  public internal(set) var phase: Phase
  /// SND.*: what this end sends.
  public internal(set) var send: SendSequence
  /// RCV.*: what it receives.
  public internal(set) var receive: ReceiveSequence

  init(_ phase: Phase, _ send: SendSequence, _ receive: ReceiveSequence) {
    self.phase = phase
    self.send = send
    self.receive = receive
  }

  /// Creates the block of a connection that goes back to TIME-WAIT with its old numbers.
  init(backInTimeWait numbers: Phase.Numbers) {
    phase = .timeWait
    send = SendSequence(iss: numbers.iss)
    send.nxt = numbers.sendNext
    send.acknowledge(numbers.sendNext)
    send.fin = .sent
    receive = ReceiveSequence(irs: numbers.irs, isReceiving: false)
    receive.nxt = numbers.receiveNext
  }

  /// The numbers to go back to TIME-WAIT with.
  var numbers: Phase.Numbers {
    Phase.Numbers(
      iss: send.iss, sendNext: send.nxt, irs: receive.irs, receiveNext: receive.nxt)
  }

  /// `<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>`.
  func acknowledgment(in environment: Environment) -> Segment {
    Segment(seq: send.nxt, ack: receive.nxt, window: environment.window)
  }

  /// `<SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>`.
  func synAck(in environment: Environment) -> Segment {
    Segment(.syn, seq: send.iss, ack: receive.nxt, window: environment.window)
  }

  /// Puts what the user queued into a segment, as far as the window admits it, with an ACK.
  ///
  /// A queued FIN goes with the last of the text. It does not wait for the window: §3.10.4 has it wait
  /// for the text alone, and with no persist timer nothing else would ask the peer for a window.
  ///
  /// `acknowledging` asks for an ACK even if there is nothing to send.
  mutating func transmit(acknowledging: Bool, in environment: Environment) -> Segment? {
    var segment = acknowledgment(in: environment)
    guard phase.sends else { return acknowledging ? segment : nil }
    let octets = send.sendable
    let isLast = send.fin == .queued && octets == send.unsent
    guard octets > 0 || isLast || acknowledging else { return nil }
    segment = Segment(
      isLast ? .fin : [], seq: segment.seq, ack: segment.ack, textLength: octets,
      window: segment.window)
    send.nxt = segment.end
    send.unsent -= Int(octets)
    if isLast {
      send.fin = .sent
      // §3.10.4: CLOSE-WAIT is left when the FIN is sent, ESTABLISHED as soon as CLOSE is called.
      if phase == .closeWait { phase = .lastAck }
    }
    return segment
  }

  /// The front of the retransmission queue: SND.UNA … SND.NXT with the control bits in it.
  ///
  /// A SYN goes alone, whatever was sent behind it.
  func retransmission(in environment: Environment) -> Segment {
    guard !send.synIsOutstanding else { return synAck(in: environment) }
    let isFIN = send.fin == .sent
    let octets = send.nxt.rawValue &- send.una.rawValue - (isFIN ? 1 : 0)
    return Segment(
      isFIN ? .fin : [], seq: send.una, ack: receive.nxt, textLength: octets,
      window: environment.window)
  }

  /// What the retransmission timer does after a change of SND.UNA and SND.NXT (RFC 6298 §5).
  func retransmissionTimer(since before: SendSequence) -> TimerChange? {
    guard send.isOutstanding else { return before.isOutstanding ? .stop : nil }
    let isNew = !before.isOutstanding || before.una != send.una
    return isNew ? .start(.retransmission, after: Retransmission.initialRTO) : nil
  }

  /// Whether a SEND or RECEIVE of the user has not had its answer yet.
  var hasWaitingCalls: Bool {
    let isFINOutstanding = send.fin == .sent && send.isOutstanding
    let control = (send.synIsOutstanding ? 1 : 0) + (isFINOutstanding ? 1 : 0)
    let outstanding = Int(send.nxt.rawValue &- send.una.rawValue)
    return receive.isReceiving || send.unsent > 0 || outstanding > control
  }
}
