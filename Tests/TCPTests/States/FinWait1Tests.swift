import TCP
import Testing

@Suite struct `In FIN-WAIT-1` {
  /// By CLOSE in SYN-RECEIVED: the SYN,ACK is not acknowledged yet.
  private static let early = Fixture.passive.walked(.close)

  // MARK: Calls

  @Test(arguments: [
    Row(.send(10), becomes: .finWait1, signals: [.error(.closing)], by: Clause(.send)),
    Row(.close, becomes: .finWait1, signals: [.error(.closing)], by: Clause(.close)),
    Row(.receive, becomes: .finWait1, by: Clause(.receive)),
  ])
  func `nothing more is sent, but text is still received`(_ row: Row) {
    expect(Fixture.finWait1, row)
  }

  @Test func `an ABORT resets the calls that wait`() {
    expect(
      Fixture.finWait1.walked(.receive), .abort, becomes: .closed, sends: "<SEQ=102><CTL=RST>",
      signals: [.connectionReset], timer: .stop, by: Clause(.abort))
    expect(
      Fixture.established.walked(.send(10), .close), .abort, becomes: .closed,
      sends: "<SEQ=112><CTL=RST>", signals: [.connectionReset], timer: .stop, by: Clause(.abort))
  }

  // MARK: Arrivals

  @Test func `the ACK of our FIN leads to FIN-WAIT-2`() {
    expect(
      Fixture.finWait1, .segment(seq: 301, ack: 102), becomes: .finWait2, timer: .stop,
      by: .check(.fifth))
  }

  @Test func `an ACK of our text alone does not`() {
    expect(
      Fixture.established.walked(.send(10), .close), .segment(seq: 301, ack: 111),
      becomes: .finWait1, timer: .rto, by: .check(.fifth))
  }

  @Test func `the ACK of our FIN counts ahead of its turn`() {
    expect(
      Fixture.finWait1, .segment(seq: 311, ack: 102), becomes: .finWait2, timer: .stop,
      by: .check(.fifth))
  }

  @Test func `text is received and acknowledged`() {
    expect(
      Fixture.finWait1.walked(.receive), .segment(seq: 301, ack: 101, text: 10),
      becomes: .finWait1, sends: "<SEQ=102><ACK=311><CTL=ACK>", signals: [.delivered(10)],
      by: .check(.seventh))
    expect(
      Fixture.finWait1, .segment(seq: 301, ack: 102, text: 10), becomes: .finWait2,
      sends: "<SEQ=102><ACK=311><CTL=ACK>", timer: .stop, by: .check(.seventh))
  }

  @Test func `a FIN that does not acknowledge ours leads to CLOSING`() {
    expect(
      Fixture.finWait1, .segment(.fin, seq: 301, ack: 101), becomes: .closing,
      sends: "<SEQ=102><ACK=302><CTL=ACK>", signals: [.connectionClosing], by: .check(.eighth))
  }

  @Test func `a FIN that acknowledges ours leads to TIME-WAIT`() {
    expect(
      Fixture.finWait1.walked(.receive), .segment(.fin, seq: 301, ack: 102, text: 10),
      becomes: .timeWait, sends: "<SEQ=102><ACK=312><CTL=ACK>",
      signals: [.delivered(10), .connectionClosing], timer: .twoMSL, by: .check(.eighth))
  }

  @Test func `a FIN ahead of its turn is held until the text is here`() {
    let held = expect(
      Fixture.finWait1, .segment(.fin, seq: 311, ack: 101), becomes: .finWait1,
      sends: "<SEQ=102><ACK=301><CTL=ACK>", by: .check(.eighth))
    expect(
      held, .segment(seq: 301, ack: 101, text: 10), becomes: .closing,
      sends: "<SEQ=102><ACK=312><CTL=ACK>", signals: [.connectionClosing], by: .check(.eighth))
    expect(
      held, .segment(seq: 301, ack: 102, text: 10), becomes: .timeWait,
      sends: "<SEQ=102><ACK=312><CTL=ACK>", signals: [.connectionClosing], timer: .twoMSL,
      by: .check(.eighth))
  }

  // MARK: Entered from SYN-RECEIVED

  @Test(arguments: [
    Row(.segment(seq: 301, ack: 100), becomes: .finWait1, by: .check(.fifth)),
    Row(.segment(seq: 301, ack: 101), becomes: .finWait1, timer: .rto, by: .check(.fifth)),
    Row(.segment(seq: 301, ack: 102), becomes: .finWait2, timer: .stop, by: .check(.fifth)),
    Row(
      .segment(seq: 301, ack: 103), becomes: .finWait1, sends: "<SEQ=102><ACK=301><CTL=ACK>",
      by: .check(.fifth)),
    Row(
      .segment(.fin, seq: 301, ack: 101), becomes: .closing, sends: "<SEQ=102><ACK=302><CTL=ACK>",
      signals: [.connectionClosing], timer: .rto, by: .check(.eighth)),
    Row(
      .segment(.fin, seq: 301, ack: 102), becomes: .timeWait,
      sends: "<SEQ=102><ACK=302><CTL=ACK>", signals: [.connectionClosing], timer: .twoMSL,
      by: .check(.eighth)),
    Row(
      .segment(.syn, seq: 300, ack: 101), becomes: .finWait1,
      sends: "<SEQ=102><ACK=301><CTL=ACK>", by: .check(.first)),
    Row(
      .segment(.rst, seq: 301), becomes: .closed, signals: [.connectionReset], timer: .stop,
      by: .check(.second)),
    Row(
      .segment(.syn, seq: 301), becomes: .finWait1, sends: "<SEQ=102><ACK=301><CTL=ACK>",
      by: .check(.fourth)),
    Row(.abort, becomes: .closed, sends: "<SEQ=102><CTL=RST>", timer: .stop, by: Clause(.abort)),
  ])
  func `with the SYN,ACK unacknowledged it is FIN-WAIT-1 all the same`(_ row: Row) {
    expect(Self.early, row)
  }

  @Test func `the SYN,ACK is sent again before the FIN`() {
    let again = expect(
      Self.early, .retransmissionTimeout, becomes: .finWait1,
      sends: "<SEQ=100><ACK=301><CTL=SYN,ACK>", timer: .start(.retransmission, after: 2_000),
      by: Clause(.timeouts))
    let acknowledged = expect(
      again, .segment(seq: 301, ack: 101), becomes: .finWait1, timer: .rto, by: .check(.fifth))
    expect(
      acknowledged, .retransmissionTimeout, becomes: .finWait1,
      sends: "<SEQ=101><ACK=301><CTL=FIN,ACK>", timer: .start(.retransmission, after: 2_000),
      by: Clause(.timeouts))
  }
}
