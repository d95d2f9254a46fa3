import TCP
import Testing

/// What the peer's window does to SEND and CLOSE.
@Suite struct `The send window` {
  /// ESTABLISHED with a window of so many octets.
  private static func established(window: UInt32) -> Connection {
    Fixture.established.walked(.segment(seq: 301, ack: 101, window: window))
  }

  private static let shut = established(window: 0)

  @Test func `limits a SEND, and the rest waits`() {
    let connection = expect(
      Self.established(window: 5), .send(12), becomes: .established,
      sends: "<SEQ=101><ACK=301><DATA=5><CTL=ACK>", timer: .rto, by: Clause(.send))
    #expect(connection.send?.unsent == 7)
    let next = expect(
      connection, .segment(seq: 301, ack: 106, window: 4), becomes: .established,
      sends: "<SEQ=106><ACK=301><DATA=4><CTL=ACK>", timer: .rto, by: .check(.fifth))
    expect(
      next, .segment(seq: 301, ack: 110, window: 4), becomes: .established,
      sends: "<SEQ=110><ACK=301><DATA=3><CTL=ACK>", timer: .rto, by: .check(.fifth))
  }

  @Test func `counts from SND.UNA`() {
    let sending = Self.established(window: 5).walked(.send(3))
    expect(
      sending, .send(9), becomes: .established, sends: "<SEQ=104><ACK=301><DATA=2><CTL=ACK>",
      by: Clause(.send))
    expect(
      sending.walked(.send(9)), .segment(seq: 301, ack: 103, window: 5), becomes: .established,
      sends: "<SEQ=106><ACK=301><DATA=2><CTL=ACK>", timer: .rto, by: .check(.fifth))
  }

  @Test func `admits no more than the ring can order`() {
    // RFC 7323 §2.3: whatever SEG.WND says, no end can offer more.
    let connection = expect(
      Self.established(window: .max), .send(.max), becomes: .established,
      sends: "<SEQ=101><ACK=301><DATA=1073741823><CTL=ACK>", timer: .rto, by: Clause(.send))
    expect(
      connection, .segment(seq: 301, ack: 1_073_741_924, window: 0), becomes: .established,
      timer: .stop, by: .check(.fifth))
  }

  @Test func `holds a SEND back when it is shut, and the timer is not needed`() {
    let connection = expect(Self.shut, .send(10), becomes: .established, by: Clause(.send))
    #expect(connection.send?.unsent == 10)
    expect(connection, .retransmissionTimeout, becomes: .established, by: Clause(.timeouts))
    expect(
      connection, .segment(seq: 301, ack: 101), becomes: .established,
      sends: "<SEQ=101><ACK=301><DATA=10><CTL=ACK>", timer: .rto, by: .check(.fifth))
  }

  @Test func `may shrink behind what is in flight`() {
    let sending = Fixture.established.walked(.send(10), .segment(seq: 301, ack: 101, window: 4))
    let connection = expect(sending, .send(5), becomes: .established, by: Clause(.send))
    expect(
      connection, .segment(seq: 301, ack: 109, window: 4), becomes: .established,
      sends: "<SEQ=111><ACK=301><DATA=2><CTL=ACK>", timer: .rto, by: .check(.fifth))
  }

  @Test func `text that waits rides on the ACK of arriving text`() {
    expect(
      Self.shut.walked(.send(10)), .segment(seq: 301, ack: 101, text: 5), becomes: .established,
      sends: "<SEQ=101><ACK=306><DATA=10><CTL=ACK>", timer: .rto, by: .check(.seventh))
  }

  @Test func `text that waits rides on the ACK of a FIN`() {
    expect(
      Self.shut.walked(.send(10)), .segment(.fin, seq: 301, ack: 101), becomes: .closeWait,
      sends: "<SEQ=101><ACK=302><DATA=10><CTL=ACK>", signals: [.connectionClosing], timer: .rto,
      by: .check(.eighth))
  }

  // MARK: Which segment sets it

  @Test(arguments: [UInt32(0), 20])
  func `is not set by an older segment, however far it reaches`(_ text: UInt32) {
    let connection = Fixture.established.walked(
      .segment(seq: 305, ack: 101, text: 5, window: 50),
      .segment(seq: 301, ack: 101, text: text, window: 9))
    #expect(connection.send?.wnd == 50)
  }

  @Test func `is not set by an older acknowledgment at the same number`() {
    let sending = Fixture.established.walked(.send(10))
    let connection = sending.walked(
      .segment(seq: 301, ack: 111, window: 50), .segment(seq: 301, ack: 105, window: 9))
    #expect(connection.send?.wnd == 50)
  }

  @Test func `is not set by an old acknowledgment on a newer segment`() {
    let connection = Fixture.established.walked(
      .send(10), .segment(seq: 301, ack: 111, window: 50),
      .segment(seq: 303, ack: 105, window: 9))
    #expect(connection.send?.wnd == 50)
  }

  @Test(arguments: [SequenceNumber(301), 305])
  func `is set by a duplicate acknowledgment`(_ seq: SequenceNumber) {
    let connection = Fixture.established.walked(.segment(seq: seq, ack: 101, window: 9))
    #expect(connection.send?.wnd == 9)
  }

  @Test func `is not set by a segment that is refused`() {
    let connection = Fixture.established.walked(
      .segment(seq: 300, ack: 101, window: 9), .segment(seq: 301, ack: 102, window: 9),
      .segment(.syn, seq: 301, ack: 101, window: 9), .segment(.rst, seq: 302, window: 9))
    #expect(connection.send?.wnd == 65_535)
  }

  // MARK: CLOSE

  @Test func `lets a CLOSE behind queued text change the state at once, and the FIN wait`() {
    let closing = expect(
      Self.shut.walked(.send(10)), .close, becomes: .finWait1, by: Clause(.close))
    let part = expect(
      closing, .segment(seq: 301, ack: 101, window: 4), becomes: .finWait1,
      sends: "<SEQ=101><ACK=301><DATA=4><CTL=ACK>", timer: .rto, by: .check(.fifth))
    // The ACK of all that was sent is not one of the FIN, which was not.
    expect(
      part, .segment(seq: 301, ack: 105, window: 0), becomes: .finWait1, timer: .stop,
      by: .check(.fifth))
    expect(
      part, .segment(seq: 301, ack: 105, window: 6), becomes: .finWait1,
      sends: "<SEQ=105><ACK=301><DATA=6><CTL=FIN,ACK>", timer: .rto, by: .check(.fifth))
  }

  @Test func `does not hold back a FIN alone`() {
    expect(
      Self.shut, .close, becomes: .finWait1, sends: "<SEQ=101><ACK=301><CTL=FIN,ACK>",
      timer: .rto, by: Clause(.close))
  }

  @Test func `keeps CLOSE-WAIT until the FIN is sent`() {
    let queued = Self.shut.walked(.segment(.fin, seq: 301, ack: 101, window: 0), .send(10))
    let closing = expect(queued, .close, becomes: .closeWait, by: Clause(.close))
    for call in [Event.send(1), .close] {
      expect(
        closing, call, becomes: .closeWait, signals: [.error(.closing)],
        by: Clause(call == .close ? .close : .send))
    }
    let part = expect(
      closing, .segment(seq: 302, ack: 101, window: 4), becomes: .closeWait,
      sends: "<SEQ=101><ACK=302><DATA=4><CTL=ACK>", timer: .rto, by: .check(.fifth))
    expect(
      part, .segment(seq: 302, ack: 105), becomes: .lastAck,
      sends: "<SEQ=105><ACK=302><DATA=6><CTL=FIN,ACK>", timer: .rto, by: .check(.fifth))
  }

  @Test func `lets CLOSING send its queued text and FIN`() {
    let closing = Self.shut.walked(.send(10), .close)
    let fin = expect(
      closing, .segment(.fin, seq: 301, ack: 101, window: 0), becomes: .closing,
      sends: "<SEQ=101><ACK=302><CTL=ACK>", signals: [.connectionClosing], by: .check(.eighth))
    let sent = expect(
      fin, .segment(seq: 302, ack: 101), becomes: .closing,
      sends: "<SEQ=101><ACK=302><DATA=10><CTL=FIN,ACK>", timer: .rto, by: .check(.fifth))
    expect(
      sent, .segment(seq: 302, ack: 112), becomes: .timeWait, timer: .twoMSL, by: .check(.fifth))
  }
}
