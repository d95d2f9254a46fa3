import TCP
import Testing

/// What depends on where the connection came from (MUST-11).
@Suite struct `In SYN-RECEIVED, by origin` {
  private static let receivingListener = Connection.closed.walked(
    .open(.passive), .receive, .segment(.syn, seq: 300))

  // MARK: From LISTEN

  @Test func `a RST sends the passive one back to LISTEN, and no one is told`() {
    let connection = expect(
      Fixture.passive, .segment(.rst, seq: 301), becomes: .listen, timer: .stop,
      by: .check(.second))
    #expect(connection == .listen(receiving: false))
  }

  @Test(arguments: [SequenceNumber(301), 302, 65_835])
  func `a SYN in the window sends the passive one back to LISTEN`(_ seq: SequenceNumber) {
    for knobs in [Knobs(), .laxSYN] {
      expect(
        Fixture.passive, .segment(.syn, seq: seq), knobs: knobs, becomes: .listen, timer: .stop,
        by: .check(.fourth))
    }
  }

  @Test(arguments: [SequenceNumber(100), 101, 102])
  func `so does a SYN,ACK in the window, whatever it acknowledges`(_ ack: SequenceNumber) {
    // N23: the fourth check comes before the fifth.
    expect(
      Fixture.passive, .segment(.syn, seq: 301, ack: ack), becomes: .listen, timer: .stop,
      by: .check(.fourth))
  }

  @Test(arguments: [ControlBits.rst, .syn])
  func `the RECEIVE that waits goes back to LISTEN too`(_ bits: ControlBits) {
    #expect(
      Self.receivingListener.walked(.segment(bits, seq: 301)) == .listen(receiving: true))
  }

  @Test func `text and FIN that came with the SYN are processed in ESTABLISHED`() {
    let connection = Connection.closed.walked(
      .open(.passive), .receive, .segment([.syn, .fin], seq: 300, text: 10))
    expect(
      connection, .segment(seq: 312, ack: 101), becomes: .closeWait,
      sends: "<SEQ=101><ACK=312><CTL=ACK>", signals: [.delivered(10), .connectionClosing],
      timer: .stop, by: .check(.eighth))
  }

  @Test func `text that came with the SYN moves RCV.NXT once the open is complete`() {
    let connection = Connection.closed.walked(
      .open(.passive), .segment(.syn, seq: 300, text: 10), .segment(seq: 311, ack: 101))
    #expect(connection.state == .established)
    #expect(connection.receive?.nxt == 311)
    #expect(connection.receive?.unread == 10)
  }

  @Test func `of text on a SYN only what the window admits is kept`() {
    let small = Connection.closed.walked(
      .open(.passive), .segment([.syn, .fin], seq: 300, text: 10), window: 4)
    let opened = small.walked(.segment(seq: 301, ack: 101), window: 4)
    #expect(opened.state == .established)
    #expect(opened.receive?.nxt == 305)
  }

  // MARK: From SYN-SENT

  @Test func `a RST to the active one means that the connection was refused`() {
    expect(
      Fixture.active, .segment(.rst, seq: 301), becomes: .closed, signals: [.connectionRefused],
      timer: .stop, by: .check(.second))
  }

  @Test(arguments: [SequenceNumber?.none, 100, 101, 102])
  func `a SYN in the window is challenged by the active one`(_ ack: SequenceNumber?) {
    expect(
      Fixture.active, .segment(.syn, seq: 301, ack: ack), becomes: .synReceived,
      sends: "<SEQ=101><ACK=301><CTL=ACK>", by: .check(.fourth))
  }

  @Test func `without RFC 5961 a SYN in the window resets the active one`() {
    // N5: the form of the reset.
    expect(
      Fixture.active, .segment(.syn, seq: 301), knobs: .laxSYN, becomes: .closed,
      sends: "<SEQ=101><ACK=301><CTL=RST,ACK>", signals: [.connectionReset], timer: .stop,
      by: .check(.fourth))
  }

  // MARK: Without RFC 5961

  @Test(arguments: [
    (Fixture.passive, State.listen, [Signal]()),
    (Fixture.active, .closed, [.connectionRefused]),
  ])
  func `without RFC 5961 a RST anywhere in the window counts`(
    _ connection: Connection, _ state: State, _ signals: [Signal]
  ) {
    for seq in [SequenceNumber(301), 302, 65_835] {
      expect(
        connection, .segment(.rst, seq: seq), knobs: .laxRST, becomes: state, signals: signals,
        timer: .stop, by: .check(.second))
    }
  }

  // MARK: From TIME-WAIT

  @Test(arguments: [ControlBits.rst, .syn])
  func `a RST or SYN sends the reopened one back to TIME-WAIT with its old numbers`(
    _ bits: ControlBits
  ) {
    let connection = expect(
      Fixture.reopened, .segment(bits, seq: 501), knobs: .reusing, becomes: .timeWait,
      timer: .twoMSL, by: .check(bits == .rst ? .second : .fourth))
    #expect(connection.send?.iss == 100)
    #expect(connection.receive?.irs == 300)
    // As any connection in TIME-WAIT.
    expect(
      connection, .segment(.fin, seq: 301, ack: 102), becomes: .timeWait,
      sends: "<SEQ=102><ACK=302><CTL=ACK>", timer: .twoMSL, by: .check(.eighth))
    expect(
      connection, .segment(.rst, seq: 302), becomes: .closed, timer: .stop, by: .check(.second))
  }

  @Test(arguments: [
    Row(.segment(seq: 501, ack: 1001), becomes: .established, timer: .stop, by: .check(.fifth)),
    Row(
      .segment(.syn, seq: 500, ack: 1001), becomes: .established, timer: .stop,
      by: .check(.fifth)),
    Row(
      .segment(seq: 501, ack: 102), becomes: .synReceived, sends: "<SEQ=102><CTL=RST>",
      by: .check(.fifth)),
    Row(
      .segment(.fin, seq: 301, ack: 102), becomes: .synReceived,
      sends: "<SEQ=1001><ACK=501><CTL=ACK>", by: .check(.first)),
    Row(
      .segment(.rst, seq: 502), becomes: .synReceived, sends: "<SEQ=1001><ACK=501><CTL=ACK>",
      by: .check(.second)),
    Row(
      .close, becomes: .finWait1, sends: "<SEQ=1001><ACK=501><CTL=FIN,ACK>", by: Clause(.close)),
    Row(.abort, becomes: .closed, sends: "<SEQ=1001><CTL=RST>", timer: .stop, by: Clause(.abort)),
    Row(
      .retransmissionTimeout, becomes: .synReceived, sends: "<SEQ=1000><ACK=501><CTL=SYN,ACK>",
      timer: .start(.retransmission, after: 2_000), by: Clause(.timeouts)),
    Row(
      .userTimeout, becomes: .closed, signals: [.userTimeout], timer: .stop,
      by: Clause(.timeouts)),
  ])
  func `the reopened one goes on like any other`(_ row: Row) {
    expect(Fixture.reopened, row, knobs: .reusing)
  }
}
