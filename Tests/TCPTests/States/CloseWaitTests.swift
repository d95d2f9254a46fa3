import TCP
import Testing

@Suite struct `In CLOSE-WAIT` {
  private static let unread = Fixture.established.walked(
    .segment(.fin, seq: 301, ack: 101, text: 10))

  // MARK: Calls

  @Test func `a SEND sends its text`() {
    expect(
      Fixture.closeWait, .send(10), becomes: .closeWait,
      sends: "<SEQ=101><ACK=302><DATA=10><CTL=ACK>", timer: .rto, by: Clause(.send))
  }

  @Test func `a RECEIVE takes what is left, and no other can follow`() {
    let connection = expect(
      Self.unread, .receive, becomes: .closeWait, signals: [.delivered(10)], by: Clause(.receive))
    for empty in [connection, Fixture.closeWait] {
      expect(
        empty, .receive, becomes: .closeWait, signals: [.error(.closing)], by: Clause(.receive))
    }
  }

  @Test func `a CLOSE sends a FIN and leads to LAST-ACK`() {
    expect(
      Fixture.closeWait, .close, becomes: .lastAck, sends: "<SEQ=101><ACK=302><CTL=FIN,ACK>",
      timer: .rto, by: Clause(.close))
  }

  @Test func `a CLOSE behind text in flight sends a FIN behind it`() {
    expect(
      Fixture.closeWait.walked(.send(10)), .close, becomes: .lastAck,
      sends: "<SEQ=111><ACK=302><CTL=FIN,ACK>", by: Clause(.close))
  }

  @Test func `an ABORT resets the SEND that waits`() {
    expect(
      Fixture.closeWait.walked(.send(10)), .abort, becomes: .closed, sends: "<SEQ=111><CTL=RST>",
      signals: [.connectionReset], timer: .stop, by: Clause(.abort))
  }

  // MARK: Arrivals

  @Test func `an ACK of our text stops the timer`() {
    expect(
      Fixture.closeWait.walked(.send(10)), .segment(seq: 302, ack: 111), becomes: .closeWait,
      timer: .stop, by: .check(.fifth))
  }

  @Test func `the FIN that comes again lies below the window`() {
    expect(
      Fixture.closeWait, .segment(.fin, seq: 301, ack: 101), becomes: .closeWait,
      sends: "<SEQ=101><ACK=302><CTL=ACK>", by: .check(.first))
  }

  @Test func `text behind the FIN is ignored`() {
    let connection = expect(
      Fixture.closeWait, .segment(seq: 302, ack: 101, text: 10), becomes: .closeWait,
      by: .check(.seventh))
    #expect(connection.receive?.nxt == 302)
    #expect(connection.receive?.unread == 0)
  }

  @Test func `a second FIN is acknowledged and not processed`() {
    let connection = expect(
      Fixture.closeWait, .segment(.fin, seq: 302, ack: 101), becomes: .closeWait,
      sends: "<SEQ=101><ACK=302><CTL=ACK>", by: .check(.eighth))
    #expect(connection.receive?.nxt == 302)
  }

  @Test func `text held beyond the FIN is forgotten`() {
    let connection = Fixture.established.walked(
      .segment(seq: 305, ack: 101, text: 10), .segment(.fin, seq: 301, ack: 101, text: 2))
    #expect(connection.state == .closeWait)
    #expect(connection.receive?.nxt == 304)
    #expect(connection.receive?.unread == 2)
  }
}
