import TCP
import Testing

@Suite struct `In SYN-SENT` {
  // MARK: Calls and timeouts

  @Test(arguments: Event.Open.allCases)
  func `an OPEN is refused`(_ kind: Event.Open) {
    expect(
      Fixture.synSent, .open(kind), becomes: .synSent, signals: [.error(.alreadyExists)],
      by: Clause(.open))
  }

  @Test func `a SEND queues its text`() {
    let connection = expect(
      Fixture.synSent.walked(.send(10)), .send(5), becomes: .synSent, by: Clause(.send))
    #expect(connection.send?.unsent == 15)
    #expect(connection.send?.nxt == 101)
  }

  @Test func `a RECEIVE waits`() {
    expect(Fixture.synSent, .receive, becomes: .synSent, by: Clause(.receive))
  }

  @Test func `STATUS tells the state`() {
    expect(
      Fixture.synSent, .status, becomes: .synSent, signals: [.status(.synSent)],
      by: Clause(.status))
  }

  @Test func `a CLOSE or an ABORT ends it without a word`() {
    expect(Fixture.synSent, .close, becomes: .closed, timer: .stop, by: Clause(.close))
    expect(Fixture.synSent, .abort, becomes: .closed, timer: .stop, by: Clause(.abort))
  }

  @Test(arguments: [Event.send(10), .receive])
  func `a CLOSE or an ABORT returns the call that waits`(_ call: Event) {
    let waiting = Fixture.synSent.walked(call)
    expect(
      waiting, .close, becomes: .closed, signals: [.closing], timer: .stop, by: Clause(.close))
    expect(
      waiting, .abort, becomes: .closed, signals: [.connectionReset], timer: .stop,
      by: Clause(.abort))
  }

  @Test func `the user timeout ends it`() {
    expect(
      Fixture.synSent, .userTimeout, becomes: .closed, signals: [.userTimeout], timer: .stop,
      by: Clause(.timeouts))
  }

  @Test func `the retransmission timeout sends the SYN again`() {
    expect(
      Fixture.synSent.walked(.send(10)), .retransmissionTimeout, becomes: .synSent,
      sends: "<SEQ=100><CTL=SYN>", timer: .start(.retransmission, after: 2_000),
      by: Clause(.timeouts))
  }

  @Test func `the TIME-WAIT timeout does nothing`() {
    expect(Fixture.synSent, .timeWaitTimeout, becomes: .synSent, by: Clause(.timeouts))
  }

  // MARK: First and second: ACK and RST

  @Test(arguments: [
    (Event.segment(seq: 300, ack: 100), "<SEQ=100><CTL=RST>"),
    (.segment(seq: 300, ack: 102), "<SEQ=102><CTL=RST>"),
    (.segment(.syn, seq: 300, ack: 100), "<SEQ=100><CTL=RST>"),
    (.segment(.syn, seq: 300, ack: 91), "<SEQ=91><CTL=RST>"),
    (.segment([.syn, .fin], seq: 300, ack: 2_147_483_000), "<SEQ=2147483000><CTL=RST>"),
  ])
  func `an ACK of anything but the SYN is answered with a RST`(_ event: Event, _ rst: String) {
    expect(
      Fixture.synSent, event, becomes: .synSent, sends: rst, by: Clause(.synSentState, .first))
  }

  @Test(arguments: [SequenceNumber(100), 102, 0])
  func `a RST with a bad ACK is dropped`(_ ack: SequenceNumber) {
    expect(
      Fixture.synSent, .segment(.rst, seq: 300, ack: ack), becomes: .synSent,
      by: Clause(.synSentState, .first))
  }

  @Test(arguments: [ControlBits.rst, [.rst, .syn], [.rst, .fin]])
  func `a RST with a good ACK ends it`(_ bits: ControlBits) {
    // N8: where it lies cannot be judged, for no number of the peer's is known yet.
    expect(
      Fixture.synSent, .segment(bits, seq: 77_777, ack: 101), becomes: .closed,
      signals: [.connectionReset], timer: .stop, by: Clause(.synSentState, .second))
  }

  @Test(arguments: [ControlBits.rst, [.rst, .syn]])
  func `a RST without ACK is dropped`(_ bits: ControlBits) {
    expect(
      Fixture.synSent, .segment(bits, seq: 300), becomes: .synSent,
      by: Clause(.synSentState, .second))
  }

  // MARK: Fourth: SYN, and fifth

  @Test func `a SYN,ACK completes the open`() {
    let connection = expect(
      Fixture.synSent, .segment(.syn, seq: 300, ack: 101, window: 9), becomes: .established,
      sends: "<SEQ=101><ACK=301><CTL=ACK>", timer: .stop, by: Clause(.synSentState, .fourth))
    #expect(connection.send?.una == 101)
    #expect(connection.send?.wnd == 9)
  }

  @Test func `text on a SYN,ACK is delivered and acknowledged in the one ACK`() {
    expect(
      Fixture.synSent.walked(.receive), .segment(.syn, seq: 300, ack: 101, text: 10),
      becomes: .established, sends: "<SEQ=101><ACK=311><CTL=ACK>", signals: [.delivered(10)],
      timer: .stop, by: .check(.seventh))
  }

  @Test func `a FIN on a SYN,ACK is processed`() {
    expect(
      Fixture.synSent.walked(.receive), .segment([.syn, .fin], seq: 300, ack: 101, text: 10),
      becomes: .closeWait, sends: "<SEQ=101><ACK=312><CTL=ACK>",
      signals: [.delivered(10), .connectionClosing], timer: .stop, by: .check(.eighth))
  }

  @Test(arguments: [(65_535, 20), (20, 20), (5, 5)])
  func `what the window admits of the queue goes with the ACK`(_ window: UInt32, _ text: Int) {
    let connection = expect(
      Fixture.synSent.walked(.send(20)), .segment(.syn, seq: 300, ack: 101, window: window),
      becomes: .established, sends: "<SEQ=101><ACK=301><DATA=\(text)><CTL=ACK>", timer: .rto,
      by: Clause(.synSentState, .fourth))
    #expect(connection.send?.unsent == 20 - text)
  }

  @Test func `a SYN alone makes the open simultaneous, and the timer runs on`() {
    let connection = expect(
      Fixture.synSent, .segment(.syn, seq: 300, window: 9), becomes: .synReceived,
      sends: "<SEQ=100><ACK=301><CTL=SYN,ACK>", by: Clause(.synSentState, .fourth))
    #expect(connection.send?.wnd == 9)
    #expect(connection.receive?.irs == 300)
  }

  @Test(arguments: [ControlBits.syn, [.syn, .fin]])
  func `a SYN keeps its text and loses its FIN`(_ bits: ControlBits) {
    // N17: §3.10.7.4, eighth.
    let connection = expect(
      Fixture.synSent.walked(.receive), .segment(bits, seq: 300, text: 10), becomes: .synReceived,
      sends: "<SEQ=100><ACK=301><CTL=SYN,ACK>", by: Clause(.synSentState, .fourth))
    let opened = expect(
      connection, .segment(seq: 311, ack: 101), becomes: .established, signals: [.delivered(10)],
      timer: .stop, by: .check(.fifth))
    #expect(opened.receive?.nxt == 311)
  }

  @Test(arguments: [SequenceNumber?.none, 101])
  func `SYN,FIN is dropped where the knob says so`(_ ack: SequenceNumber?) {
    expect(
      Fixture.synSent, .segment([.syn, .fin], seq: 300, ack: ack), knobs: .droppingSYNFIN,
      becomes: .synSent, by: Clause(.synSentState, .fourth))
  }

  @Test(arguments: [
    Event.segment(seq: 300), .segment(seq: 300, ack: 101), .segment(.fin, seq: 300),
    .segment(.fin, seq: 300, ack: 101), .segment(seq: 300, ack: 101, text: 10),
  ])
  func `a segment with neither SYN nor RST is dropped, good ACK or not`(_ event: Event) {
    expect(Fixture.synSent, event, becomes: .synSent, by: Clause(.synSentState, .fifth))
  }

  @Test func `the last ISS of the ring is acknowledged with 0`() {
    let last = Connection.closed.walked(.open(.active), iss: 4_294_967_295)
    expect(
      last, .segment(.syn, seq: 4_294_967_295, ack: 0, text: 2), becomes: .established,
      sends: "<SEQ=0><ACK=2><CTL=ACK>", timer: .stop, by: .check(.seventh))
    expect(
      last, .segment(seq: 300, ack: 4_294_967_295), becomes: .synSent,
      sends: "<SEQ=4294967295><CTL=RST>", by: Clause(.synSentState, .first))
    expect(
      last, .segment(seq: 300, ack: 1), becomes: .synSent, sends: "<SEQ=1><CTL=RST>",
      by: Clause(.synSentState, .first))
  }
}
