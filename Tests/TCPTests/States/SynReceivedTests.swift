import TCP
import Testing

/// What does not depend on where the connection came from: passive and active alike.
@Suite struct `In SYN-RECEIVED` {
  private static let origins = [Fixture.passive, Fixture.active]

  // MARK: Calls and timeouts

  @Test(
    arguments: origins,
    [
      Row(
        .open(.passive), becomes: .synReceived, signals: [.error(.alreadyExists)],
        by: Clause(.open)),
      Row(
        .open(.active), becomes: .synReceived, signals: [.error(.alreadyExists)],
        by: Clause(.open)),
      Row(.send(10), becomes: .synReceived, by: Clause(.send)),
      Row(.receive, becomes: .synReceived, by: Clause(.receive)),
      Row(
        .status, becomes: .synReceived, signals: [.status(.synReceived)], by: Clause(.status)),
      Row(
        .close, becomes: .finWait1, sends: "<SEQ=101><ACK=301><CTL=FIN,ACK>", by: Clause(.close)),
      Row(.abort, becomes: .closed, sends: "<SEQ=101><CTL=RST>", timer: .stop, by: Clause(.abort)),
      // N21: "for any state", so the passive one does not go back to LISTEN.
      Row(
        .userTimeout, becomes: .closed, signals: [.userTimeout], timer: .stop,
        by: Clause(.timeouts)),
      Row(
        .retransmissionTimeout, becomes: .synReceived, sends: "<SEQ=100><ACK=301><CTL=SYN,ACK>",
        timer: .start(.retransmission, after: 2_000), by: Clause(.timeouts)),
      Row(.timeWaitTimeout, becomes: .synReceived, by: Clause(.timeouts)),
    ])
  func `a call or a timeout has its answer`(_ connection: Connection, _ row: Row) {
    expect(connection, row)
  }

  @Test(arguments: origins, [Event.send(10), .receive])
  func `an ABORT resets the call that waits`(_ connection: Connection, _ call: Event) {
    expect(
      connection.walked(call), .abort, becomes: .closed, sends: "<SEQ=101><CTL=RST>",
      signals: [.connectionReset], timer: .stop, by: Clause(.abort))
  }

  @Test(arguments: origins)
  func `a CLOSE behind queued text waits for ESTABLISHED`(_ connection: Connection) {
    let closing = expect(
      connection.walked(.send(10)), .close, becomes: .synReceived, by: Clause(.close))
    for call in [Event.send(1), .close] {
      expect(
        closing, call, becomes: .synReceived, signals: [.error(.closing)],
        by: Clause(call == .close ? .close : .send))
    }
    expect(
      closing, .segment(seq: 301, ack: 101), becomes: .finWait1,
      sends: "<SEQ=101><ACK=301><DATA=10><CTL=FIN,ACK>", timer: .rto, by: .check(.fifth))
    expect(
      closing, .segment(seq: 301, ack: 101, window: 4), becomes: .finWait1,
      sends: "<SEQ=101><ACK=301><DATA=4><CTL=ACK>", timer: .rto, by: .check(.fifth))
  }

  // MARK: First: the sequence number

  @Test(
    arguments: origins,
    [
      Event.segment(seq: 300, ack: 101), .segment(seq: 65_836, ack: 101),
      .segment(seq: 300, ack: 101, text: 1), .segment(.fin, seq: 299, ack: 101),
      .segment(.syn, seq: 300), .segment(.syn, seq: 299), .segment(.syn, seq: 65_836),
    ])
  func `what lies outside the window is answered with an ACK`(
    _ connection: Connection, _ event: Event
  ) {
    expect(
      connection, event, becomes: .synReceived, sends: "<SEQ=101><ACK=301><CTL=ACK>",
      by: .check(.first))
  }

  @Test(arguments: origins, [SequenceNumber(300), 65_836])
  func `a RST outside the window is dropped`(_ connection: Connection, _ seq: SequenceNumber) {
    for knobs in [Knobs(), .laxRST] {
      expect(
        connection, .segment(.rst, seq: seq), knobs: knobs, becomes: .synReceived,
        by: .check(.first))
    }
  }

  @Test(arguments: origins)
  func `a SYN,ACK at IRS has its SYN trimmed and completes the open`(_ connection: Connection) {
    // N2: line 6 of Figure 7.
    expect(
      connection, .segment(.syn, seq: 300, ack: 101), becomes: .established, timer: .stop,
      by: .check(.fifth))
    expect(
      connection, .segment(.syn, seq: 300, ack: 101, text: 10), becomes: .established,
      sends: "<SEQ=101><ACK=311><CTL=ACK>", timer: .stop, by: .check(.seventh))
    expect(
      connection, .segment([.syn, .fin], seq: 300, ack: 101), becomes: .closeWait,
      sends: "<SEQ=101><ACK=302><CTL=ACK>", signals: [.connectionClosing], timer: .stop,
      by: .check(.eighth))
  }

  @Test(arguments: origins, [SequenceNumber(100), 102])
  func `a SYN,ACK at IRS with a bad ACK is out of the window`(
    _ connection: Connection, _ ack: SequenceNumber
  ) {
    expect(
      connection, .segment(.syn, seq: 300, ack: ack), becomes: .synReceived,
      sends: "<SEQ=101><ACK=301><CTL=ACK>", by: .check(.first))
  }

  @Test(arguments: origins)
  func `a RST,SYN,ACK at IRS is a RST outside the window`(_ connection: Connection) {
    expect(
      connection, .segment([.rst, .syn], seq: 300, ack: 101), becomes: .synReceived,
      by: .check(.first))
  }

  // MARK: Second to eighth

  @Test(arguments: origins, [SequenceNumber(302), 65_835])
  func `a RST elsewhere in the window is challenged`(
    _ connection: Connection, _ seq: SequenceNumber
  ) {
    expect(
      connection, .segment(.rst, seq: seq), becomes: .synReceived,
      sends: "<SEQ=101><ACK=301><CTL=ACK>", by: .check(.second))
  }

  @Test(
    arguments: origins,
    [
      // Without ACK.
      Row(.segment(seq: 301), becomes: .synReceived, by: .check(.fifth)),
      Row(.segment(seq: 301, text: 10), becomes: .synReceived, by: .check(.fifth)),
      Row(.segment(.fin, seq: 301), becomes: .synReceived, by: .check(.fifth)),
      // With a bad ACK.
      Row(
        .segment(seq: 301, ack: 100), becomes: .synReceived, sends: "<SEQ=100><CTL=RST>",
        by: .check(.fifth)),
      Row(
        .segment(.fin, seq: 301, ack: 102, text: 10), becomes: .synReceived,
        sends: "<SEQ=102><CTL=RST>", by: .check(.fifth)),
      // With the ACK of our SYN.
      Row(.segment(seq: 301, ack: 101), becomes: .established, timer: .stop, by: .check(.fifth)),
      Row(.segment(seq: 65_835, ack: 101), becomes: .established, timer: .stop, by: .check(.fifth)),
      Row(
        .segment(seq: 301, ack: 101, text: 10), becomes: .established,
        sends: "<SEQ=101><ACK=311><CTL=ACK>", timer: .stop, by: .check(.seventh)),
      Row(
        .segment(seq: 305, ack: 101, text: 10), becomes: .established,
        sends: "<SEQ=101><ACK=301><CTL=ACK>", timer: .stop, by: .check(.seventh)),
      Row(
        .segment(.fin, seq: 301, ack: 101), becomes: .closeWait,
        sends: "<SEQ=101><ACK=302><CTL=ACK>", signals: [.connectionClosing], timer: .stop,
        by: .check(.eighth)),
    ])
  func `the ACK decides what becomes of a segment in the window`(
    _ connection: Connection, _ row: Row
  ) {
    expect(connection, row)
  }

  @Test(arguments: origins)
  func `the ACK that completes the open sets the window and lets queued text go`(
    _ connection: Connection
  ) {
    let opened = expect(
      connection.walked(.send(10)), .segment(seq: 301, ack: 101, window: 6),
      becomes: .established, sends: "<SEQ=101><ACK=301><DATA=6><CTL=ACK>", timer: .rto,
      by: .check(.fifth))
    #expect(opened.send?.wnd == 6)
    #expect(opened.send?.unsent == 4)
  }
}
