import TCP
import Testing

@Suite struct `In CLOSING` {
  @Test(arguments: [
    Row(.send(10), becomes: .closing, signals: [.error(.closing)], by: Clause(.send)),
    Row(.receive, becomes: .closing, signals: [.error(.closing)], by: Clause(.receive)),
    Row(.close, becomes: .closing, signals: [.error(.closing)], by: Clause(.close)),
  ])
  func `every call but ABORT and STATUS is refused`(_ row: Row) {
    expect(Fixture.closing, row)
  }

  @Test func `the ACK of our FIN leads to TIME-WAIT`() {
    expect(
      Fixture.closing, .segment(seq: 302, ack: 102), becomes: .timeWait, timer: .twoMSL,
      by: .check(.fifth))
  }

  @Test func `an ACK of our text alone does not`() {
    let closing = Fixture.established.walked(
      .send(10), .close, .segment(.fin, seq: 301, ack: 101))
    expect(
      closing, .segment(seq: 302, ack: 111), becomes: .closing, timer: .rto, by: .check(.fifth))
  }

  @Test func `the ACK of our FIN is lost on a segment below the window`() {
    // N4: the first check drops the peer's FIN that comes again, and its good ACK with it.
    let connection = expect(
      Fixture.closing, .segment(.fin, seq: 301, ack: 102), becomes: .closing,
      sends: "<SEQ=102><ACK=302><CTL=ACK>", by: .check(.first))
    #expect(connection == Fixture.closing)
  }

  @Test func `text behind the FIN is ignored`() {
    let connection = expect(
      Fixture.closing, .segment(seq: 302, ack: 101, text: 10), becomes: .closing,
      by: .check(.seventh))
    #expect(connection.receive?.nxt == 302)
  }

  @Test func `a second FIN is acknowledged and not processed`() {
    let connection = expect(
      Fixture.closing, .segment(.fin, seq: 302, ack: 101), becomes: .closing,
      sends: "<SEQ=102><ACK=302><CTL=ACK>", by: .check(.eighth))
    #expect(connection.receive?.nxt == 302)
  }
}
