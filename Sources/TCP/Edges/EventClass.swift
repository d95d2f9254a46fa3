/// The classes into which events fall, as far as a state machine can tell them apart.
///
/// What distinguishes two segments is what their numbers say of ours: an ACK of our FIN is another
/// event than an old ACK.
public enum EventClass: String, CaseIterable, Hashable, Sendable {
  case passiveOpen = "passive OPEN"
  case activeOpen = "active OPEN"
  case send = "SEND"
  case receive = "RECEIVE"
  case close = "CLOSE"
  case abort = "ABORT"
  case status = "STATUS"
  /// A SYN that lies in the window.
  case syn = "rcv SYN"
  /// A SYN that lies outside the window.
  case oldSYN = "rcv old SYN"
  /// A SYN,ACK whose ACK is acceptable.
  case synAck = "rcv SYN,ACK"
  /// A SYN,ACK that acknowledges what was not sent.
  case badSYNAck = "rcv bad SYN,ACK"
  /// An ACK of something new that is neither our SYN nor our FIN.
  case ack = "rcv ACK"
  case ackOfSYN = "rcv ACK of SYN"
  case ackOfFIN = "rcv ACK of FIN"
  /// An ACK of what was not sent.
  case badACK = "rcv bad ACK"
  /// An ACK of what was acknowledged before.
  case oldACK = "rcv old ACK"
  /// Text that begins at RCV.NXT.
  case text = "rcv text"
  /// A FIN that does not acknowledge ours.
  case fin = "rcv FIN"
  /// A FIN that acknowledges ours.
  case finAck = "rcv FIN,ACK of FIN"
  /// A RST that hits RCV.NXT; in SYN-SENT, one with an acceptable ACK.
  case rst = "rcv RST"
  /// A RST that lies in the window, but not at RCV.NXT.
  case rstInWindow = "rcv RST in window"
  /// A RST outside the window; in SYN-SENT, one with a bad ACK.
  case badRST = "rcv bad RST"
  /// Anything else outside the window.
  case outOfWindow = "rcv segment out of window"
  /// A segment with none of ACK, SYN and RST, which no TCP sends.
  case withoutACK = "rcv segment without ACK"
  case userTimeout = "USER TIMEOUT"
  case retransmissionTimeout = "RETRANSMISSION TIMEOUT"
  case timeWaitTimeout = "TIME-WAIT TIMEOUT"
}

extension EventClass {
  /// An event of this class for a connection; `nil` where there can be none, or none that the
  /// connection could tell from one of another class.
  public func event(at connection: Connection) -> Event? {
    switch self {
    case .passiveOpen: .open(.passive)
    case .activeOpen: .open(.active)
    case .send: .send(10)
    case .receive: .receive
    case .close: .close
    case .abort: .abort
    case .status: .status
    case .userTimeout: connection.hasTimeouts ? .userTimeout : nil
    case .retransmissionTimeout:
      connection.send?.isOutstanding == true ? .retransmissionTimeout : nil
    case .timeWaitTimeout: connection.state == .timeWait ? .timeWaitTimeout : nil
    default: segment(at: connection).map(Event.arrives)
    }
  }

  private func segment(at connection: Connection) -> Segment? {
    switch connection {
    case .closed, .listen: segmentForNoNumbers
    case .synSent(let send, _): segment(send: send)
    case .open(let tcb): segment(tcb: tcb)
    }
  }

  /// To an end that knows no numbers, all numbers are alike.
  private var segmentForNoNumbers: Segment? {
    switch self {
    case .syn: Segment(.syn, seq: 300)
    case .synAck: Segment(.syn, seq: 300, ack: 101)
    case .ack: Segment(seq: 301, ack: 101)
    case .text: Segment(seq: 301, ack: 101, textLength: 10)
    case .fin: Segment(.fin, seq: 301, ack: 101)
    case .rst: Segment(.rst, seq: 301)
    case .withoutACK: Segment(seq: 301)
    default: nil
    }
  }

  /// To an end that knows only its own numbers, any sequence number will do.
  private func segment(send: SendSequence) -> Segment? {
    switch self {
    case .syn: Segment(.syn, seq: 300)
    case .synAck: Segment(.syn, seq: 300, ack: send.nxt)
    case .badSYNAck: Segment(.syn, seq: 300, ack: send.nxt + 1)
    case .ackOfSYN: Segment(seq: 301, ack: send.nxt)
    case .badACK: Segment(seq: 301, ack: send.nxt + 1)
    case .oldACK: Segment(seq: 301, ack: send.iss)
    case .text: Segment(seq: 301, ack: send.nxt, textLength: 10)
    case .fin: Segment(.fin, seq: 301, ack: send.nxt)
    case .rst: Segment(.rst, seq: 301, ack: send.nxt)
    case .badRST: Segment(.rst, seq: 301, ack: send.nxt + 1)
    case .withoutACK: Segment(seq: 301)
    default: nil
    }
  }

  private func segment(tcb: TCB) -> Segment? {
    let (send, receive) = (tcb.send, tcb.receive)
    let next = receive.nxt
    switch self {
    case .syn: return Segment(.syn, seq: next + 1)
    case .oldSYN: return Segment(.syn, seq: receive.irs)
    case .synAck: return Segment(.syn, seq: tcb.synAckNumber, ack: send.nxt)
    case .badSYNAck: return Segment(.syn, seq: tcb.synAckNumber, ack: send.nxt + 1)
    case .ack:
      let end = send.fin == .sent ? send.nxt - 1 : send.nxt
      let isText = !send.synIsOutstanding && send.una < end
      return isText ? Segment(seq: next, ack: end) : nil
    case .ackOfSYN: return Segment(seq: next, ack: send.iss + 1)
    case .ackOfFIN: return send.fin == .sent ? Segment(seq: next, ack: send.nxt) : nil
    case .badACK: return Segment(seq: next, ack: send.nxt + 1)
    case .oldACK: return Segment(seq: next, ack: send.iss)
    case .text:
      // It completes an open, but says nothing of our FIN.
      let ack = send.synIsOutstanding ? send.nxt : send.una
      return Segment(seq: next, ack: ack, textLength: 10)
    case .fin:
      guard tcb.phase != .finWait2 else { return nil }
      return Segment(.fin, seq: tcb.finNumber, ack: send.fin == .sent ? send.nxt - 1 : send.nxt)
    case .finAck:
      return send.fin == .sent ? Segment(.fin, seq: tcb.finNumber, ack: send.nxt) : nil
    case .rst: return Segment(.rst, seq: next)
    case .rstInWindow: return Segment(.rst, seq: next + 1)
    case .badRST: return Segment(.rst, seq: next - 1)
    case .outOfWindow: return Segment(seq: next - 1, ack: send.nxt)
    case .withoutACK: return Segment(seq: next)
    default: return nil
    }
  }
}

extension Connection {
  fileprivate var hasTimeouts: Bool { self != .closed && state != .timeWait }
}

extension TCB {
  /// The number of a SYN,ACK: the one awaited in SYN-RECEIVED carries the SYN that has arrived already.
  fileprivate var synAckNumber: SequenceNumber {
    phase.state == .synReceived ? receive.irs : receive.nxt
  }

  /// The number of the peer's FIN: the one that has arrived, else the one that is next.
  fileprivate var finNumber: SequenceNumber {
    switch phase {
    case .synReceived, .established, .finWait1, .finWait2: receive.nxt
    case .closeWait, .closing, .lastAck, .timeWait: receive.nxt - 1
    }
  }
}
