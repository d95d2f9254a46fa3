import TCP
import Testing

@Suite struct `In LAST-ACK` {
  private static let unread = Fixture.established.walked(
    .segment(.fin, seq: 301, ack: 101, text: 10), .close)

  @Test(arguments: [
    Row(.send(10), becomes: .lastAck, signals: [.error(.closing)], by: Clause(.send)),
    Row(.receive, becomes: .lastAck, signals: [.error(.closing)], by: Clause(.receive)),
    Row(.close, becomes: .lastAck, signals: [.error(.closing)], by: Clause(.close)),
  ])
  func `every call but ABORT and STATUS is refused, whatever is unread`(_ row: Row) {
    expect(Fixture.lastAck, row)
    expect(Self.unread, row)
  }

  @Test func `the ACK of our FIN ends it`() {
    expect(
      Fixture.lastAck, .segment(seq: 302, ack: 102), becomes: .closed, timer: .stop,
      by: .check(.fifth))
  }

  @Test func `an ACK of our text alone does not`() {
    let lastAck = Fixture.closeWait.walked(.send(10), .close)
    expect(
      lastAck, .segment(seq: 302, ack: 111), becomes: .lastAck, timer: .rto, by: .check(.fifth))
  }

  @Test func `the ACK of our FIN is lost on a segment below the window`() {
    // N4, as in CLOSING.
    expect(
      Fixture.lastAck, .segment(.fin, seq: 301, ack: 102), becomes: .lastAck,
      sends: "<SEQ=102><ACK=302><CTL=ACK>", by: .check(.first))
  }

  @Test func `a second FIN is acknowledged, or ends it with the ACK of ours`() {
    expect(
      Fixture.lastAck, .segment(.fin, seq: 302, ack: 101), becomes: .lastAck,
      sends: "<SEQ=102><ACK=302><CTL=ACK>", by: .check(.eighth))
    expect(
      Fixture.lastAck, .segment(.fin, seq: 302, ack: 102), becomes: .closed, timer: .stop,
      by: .check(.fifth))
  }
}
