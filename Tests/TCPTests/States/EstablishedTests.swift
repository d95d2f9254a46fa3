import TCP
import Testing

@Suite struct `In ESTABLISHED` {
  private static let unread = Fixture.established.walked(.segment(seq: 301, ack: 101, text: 10))
  private static let receiving = Fixture.established.walked(.receive)

  // MARK: Calls

  @Test func `a SEND sends its text with an ACK`() {
    let connection = expect(
      Fixture.established, .send(10), becomes: .established,
      sends: "<SEQ=101><ACK=301><DATA=10><CTL=ACK>", timer: .rto, by: Clause(.send))
    #expect(connection.send?.una == 101)
    #expect(connection.send?.nxt == 111)
  }

  @Test func `a second SEND leaves the timer of the first running`() {
    expect(
      Fixture.established.walked(.send(10)), .send(5), becomes: .established,
      sends: "<SEQ=111><ACK=301><DATA=5><CTL=ACK>", by: Clause(.send))
  }

  @Test func `a SEND of nothing sends nothing`() {
    expect(Fixture.established, .send(0), becomes: .established, by: Clause(.send))
  }

  @Test func `a RECEIVE waits for text, or takes what has arrived`() {
    expect(Fixture.established, .receive, becomes: .established, by: Clause(.receive))
    let connection = expect(
      Self.unread, .receive, becomes: .established, signals: [.delivered(10)],
      by: Clause(.receive))
    #expect(connection.receive?.unread == 0)
    expect(
      connection, .receive, becomes: .established, by: Clause(.receive))
  }

  @Test func `a RECEIVE that waits takes the next text, and the one text`() {
    let connection = expect(
      Self.receiving, .segment(seq: 301, ack: 101, text: 10), becomes: .established,
      sends: "<SEQ=101><ACK=311><CTL=ACK>", signals: [.delivered(10)], by: .check(.seventh))
    expect(
      connection, .segment(seq: 311, ack: 101, text: 10), becomes: .established,
      sends: "<SEQ=101><ACK=321><CTL=ACK>", by: .check(.seventh))
  }

  @Test func `a CLOSE sends a FIN`() {
    expect(
      Fixture.established, .close, becomes: .finWait1, sends: "<SEQ=101><ACK=301><CTL=FIN,ACK>",
      timer: .rto, by: Clause(.close))
  }

  @Test func `a CLOSE behind text in flight sends a FIN behind it`() {
    expect(
      Fixture.established.walked(.send(10)), .close, becomes: .finWait1,
      sends: "<SEQ=111><ACK=301><CTL=FIN,ACK>", by: Clause(.close))
  }

  @Test func `an ABORT resets the calls that wait`() {
    expect(
      Self.receiving, .abort, becomes: .closed, sends: "<SEQ=101><CTL=RST>",
      signals: [.connectionReset], timer: .stop, by: Clause(.abort))
    expect(
      Fixture.established.walked(.send(10)), .abort, becomes: .closed,
      sends: "<SEQ=111><CTL=RST>", signals: [.connectionReset], timer: .stop, by: Clause(.abort))
  }

  // MARK: Acknowledgments

  @Test func `an ACK of all text stops the timer, one of a part starts it anew`() {
    let sending = Fixture.established.walked(.send(10))
    let part = expect(
      sending, .segment(seq: 301, ack: 106), becomes: .established, timer: .rto,
      by: .check(.fifth))
    #expect(part.send?.una == 106)
    expect(part, .segment(seq: 301, ack: 106), becomes: .established, by: .check(.fifth))
    expect(
      part, .segment(seq: 301, ack: 111), becomes: .established, timer: .stop, by: .check(.fifth))
  }

  @Test func `text and ACK in one segment do both`() {
    let connection = expect(
      Fixture.established.walked(.send(10)), .segment(seq: 301, ack: 111, text: 5),
      becomes: .established, sends: "<SEQ=111><ACK=306><CTL=ACK>", timer: .stop,
      by: .check(.seventh))
    #expect(connection.send?.isOutstanding == false)
  }

  @Test func `an ACK ahead of RCV.NXT counts and is not answered`() {
    // N24: its ACK is processed; without text there is nothing to acknowledge.
    let connection = expect(
      Fixture.established.walked(.send(10)), .segment(seq: 311, ack: 111), becomes: .established,
      timer: .stop, by: .check(.fifth))
    #expect(connection.send?.una == 111)
    #expect(connection.receive?.nxt == 301)
  }

  // MARK: FIN

  @Test func `a FIN is acknowledged and leads to CLOSE-WAIT`() {
    let connection = expect(
      Fixture.established, .segment(.fin, seq: 301, ack: 101), becomes: .closeWait,
      sends: "<SEQ=101><ACK=302><CTL=ACK>", signals: [.connectionClosing], by: .check(.eighth))
    #expect(connection.receive?.nxt == 302)
  }

  @Test func `text with a FIN is delivered before the closing is told`() {
    expect(
      Self.receiving, .segment(.fin, seq: 301, ack: 101, text: 10), becomes: .closeWait,
      sends: "<SEQ=101><ACK=312><CTL=ACK>", signals: [.delivered(10), .connectionClosing],
      by: .check(.eighth))
  }

  @Test func `a FIN returns the RECEIVE that waits`() {
    let connection = Self.receiving.walked(.segment(.fin, seq: 301, ack: 101))
    // Nothing waits any more that an ABORT would have to reset.
    expect(
      connection, .abort, becomes: .closed, sends: "<SEQ=101><CTL=RST>", timer: .stop,
      by: Clause(.abort))
  }

  @Test func `a FIN below the window is processed if it reaches in`() {
    expect(
      Self.unread, .segment(.fin, seq: 301, ack: 101, text: 10), becomes: .closeWait,
      sends: "<SEQ=101><ACK=312><CTL=ACK>", signals: [.connectionClosing], by: .check(.eighth))
  }

  @Test func `a FIN with an ACK of our text does both`() {
    expect(
      Fixture.established.walked(.send(10)), .segment(.fin, seq: 301, ack: 111),
      becomes: .closeWait, sends: "<SEQ=111><ACK=302><CTL=ACK>", signals: [.connectionClosing],
      timer: .stop, by: .check(.eighth))
  }

  @Test func `numbers run over the end of the ring`() {
    let last = Connection.closed.walked(.open(.active), iss: 4_294_967_295).walked(
      .segment(.syn, seq: 4_294_967_290, ack: 0))
    let connection = expect(
      last, .segment(seq: 4_294_967_291, ack: 0, text: 10), becomes: .established,
      sends: "<SEQ=0><ACK=5><CTL=ACK>", by: .check(.seventh))
    expect(
      connection, .segment(seq: 4_294_967_291, ack: 0, text: 10), becomes: .established,
      sends: "<SEQ=0><ACK=5><CTL=ACK>", by: .check(.first))
    expect(
      connection, .close, becomes: .finWait1, sends: "<SEQ=0><ACK=5><CTL=FIN,ACK>", timer: .rto,
      by: Clause(.close))
  }
}
