import TCP
import Testing

@Suite struct `In FIN-WAIT-2` {
  @Test(arguments: [
    Row(.send(10), becomes: .finWait2, signals: [.error(.closing)], by: Clause(.send)),
    Row(.close, becomes: .finWait2, signals: [.error(.closing)], by: Clause(.close)),
    Row(.receive, becomes: .finWait2, by: Clause(.receive)),
  ])
  func `nothing more is sent, but text is still received`(_ row: Row) {
    expect(Fixture.finWait2, row)
  }

  @Test func `an ABORT resets the RECEIVE that waits`() {
    expect(
      Fixture.finWait2.walked(.receive), .abort, becomes: .closed, sends: "<SEQ=102><CTL=RST>",
      signals: [.connectionReset], timer: .stop, by: Clause(.abort))
  }

  @Test func `text is received and acknowledged`() {
    expect(
      Fixture.finWait2.walked(.receive), .segment(seq: 301, ack: 102, text: 10),
      becomes: .finWait2, sends: "<SEQ=102><ACK=311><CTL=ACK>", signals: [.delivered(10)],
      by: .check(.seventh))
  }

  @Test func `a RECEIVE takes what has arrived`() {
    expect(
      Fixture.finWait2.walked(.segment(seq: 301, ack: 102, text: 10)), .receive,
      becomes: .finWait2, signals: [.delivered(10)], by: Clause(.receive))
  }

  @Test func `a repeated ACK of our FIN is met with silence`() {
    expect(
      Fixture.finWait2, .segment(seq: 301, ack: 102), becomes: .finWait2, by: .check(.fifth))
  }

  @Test(arguments: [SequenceNumber(102), 101])
  func `a FIN leads to TIME-WAIT, though its ACK be old`(_ ack: SequenceNumber) {
    // N25: the ACK of our FIN may overtake the peer's FIN, which was sent before it.
    expect(
      Fixture.finWait2, .segment(.fin, seq: 301, ack: ack), becomes: .timeWait,
      sends: "<SEQ=102><ACK=302><CTL=ACK>", signals: [.connectionClosing], timer: .twoMSL,
      by: .check(.eighth))
  }

  @Test func `text with a FIN is delivered before the closing is told`() {
    expect(
      Fixture.finWait2.walked(.receive), .segment(.fin, seq: 301, ack: 102, text: 10),
      becomes: .timeWait, sends: "<SEQ=102><ACK=312><CTL=ACK>",
      signals: [.delivered(10), .connectionClosing], timer: .twoMSL, by: .check(.eighth))
  }

  @Test func `a FIN ahead of its turn is held until the text is here`() {
    let held = expect(
      Fixture.finWait2, .segment(.fin, seq: 311, ack: 102), becomes: .finWait2,
      sends: "<SEQ=102><ACK=301><CTL=ACK>", by: .check(.eighth))
    expect(
      held, .segment(seq: 301, ack: 102, text: 10), becomes: .timeWait,
      sends: "<SEQ=102><ACK=312><CTL=ACK>", signals: [.connectionClosing], timer: .twoMSL,
      by: .check(.eighth))
  }

  @Test(arguments: [
    (TimeSpan.msl(1), UInt64(120_000)), (.msl(2), 240_000), (.milliseconds(500), 500),
    (.milliseconds(0), 0),
  ])
  func `the stay in TIME-WAIT is as long as the knob says`(_ span: TimeSpan, _ length: UInt64) {
    expect(
      Fixture.finWait2, .segment(.fin, seq: 301, ack: 102), knobs: .with { $0.timeWait = span },
      becomes: .timeWait, sends: "<SEQ=102><ACK=302><CTL=ACK>", signals: [.connectionClosing],
      timer: .start(.timeWait, after: length), by: .check(.eighth))
  }
}
