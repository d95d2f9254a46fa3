import TCP
import Testing

@Suite struct `In LISTEN` {
  private static let receiving = Fixture.listen.walked(.receive)

  // MARK: Calls and timeouts

  @Test func `a passive OPEN is refused`() {
    expect(
      Fixture.listen, .open(.passive), becomes: .listen, signals: [.error(.alreadyExists)],
      by: Clause(.passiveOpens))
  }

  @Test func `an active OPEN sends a SYN`() {
    expect(
      Fixture.listen, .open(.active), becomes: .synSent, sends: "<SEQ=100><CTL=SYN>", timer: .rto,
      by: Clause(.open))
  }

  @Test func `an active OPEN keeps the RECEIVE that waits`() {
    let opening = Self.receiving.walked(.open(.active))
    expect(
      opening, .close, becomes: .closed, signals: [.closing], timer: .stop, by: Clause(.close))
  }

  @Test func `a SEND sends a SYN and queues its text`() {
    let connection = expect(
      Fixture.listen, .send(10), becomes: .synSent, sends: "<SEQ=100><CTL=SYN>", timer: .rto,
      by: Clause(.send))
    #expect(connection.send?.unsent == 10)
  }

  @Test func `a SEND keeps the RECEIVE that waits`() {
    let sending = Self.receiving.walked(.send(10))
    expect(
      sending, .segment(.syn, seq: 300, ack: 101, text: 5), becomes: .established,
      sends: "<SEQ=101><ACK=306><DATA=10><CTL=ACK>", signals: [.delivered(5)], timer: .rto,
      by: .check(.seventh))
  }

  @Test func `a RECEIVE waits`() {
    let connection = expect(Fixture.listen, .receive, becomes: .listen, by: Clause(.receive))
    #expect(connection == .listen(receiving: true))
  }

  @Test func `STATUS tells the state`() {
    expect(
      Fixture.listen, .status, becomes: .listen, signals: [.status(.listen)], by: Clause(.status))
  }

  @Test func `a CLOSE ends it without a word`() {
    expect(Fixture.listen, .close, becomes: .closed, by: Clause(.close))
  }

  @Test func `a CLOSE returns the RECEIVE that waits`() {
    expect(Self.receiving, .close, becomes: .closed, signals: [.closing], by: Clause(.close))
  }

  @Test func `an ABORT ends it without a word`() {
    expect(Fixture.listen, .abort, becomes: .closed, by: Clause(.abort))
  }

  @Test func `an ABORT resets the RECEIVE that waits`() {
    expect(
      Self.receiving, .abort, becomes: .closed, signals: [.connectionReset], by: Clause(.abort))
  }

  @Test func `the user timeout ends it`() {
    expect(
      Fixture.listen, .userTimeout, becomes: .closed, signals: [.userTimeout], timer: .stop,
      by: Clause(.timeouts))
  }

  @Test(arguments: [Event.retransmissionTimeout, .timeWaitTimeout])
  func `a timer's timeout does nothing`(_ event: Event) {
    expect(Fixture.listen, event, becomes: .listen, by: Clause(.timeouts))
  }

  // MARK: Arrivals

  @Test(arguments: [
    Event.segment(.rst, seq: 300), .segment(.rst, seq: 300, ack: 101),
    .segment([.rst, .syn], seq: 300),
  ])
  func `a RST is dropped first`(_ event: Event) {
    expect(Fixture.listen, event, becomes: .listen, by: Clause(.listenState, .first))
  }

  @Test(arguments: [
    (Event.segment(seq: 300, ack: 101), "<SEQ=101><CTL=RST>"),
    (.segment(.syn, seq: 300, ack: 101), "<SEQ=101><CTL=RST>"),
    (.segment(.fin, seq: 300, ack: 7), "<SEQ=7><CTL=RST>"),
    (.segment(seq: 300, ack: 0, text: 10), "<SEQ=0><CTL=RST>"),
  ])
  func `any ACK is bad and answered with a RST`(_ event: Event, _ rst: String) {
    expect(Fixture.listen, event, becomes: .listen, sends: rst, by: Clause(.listenState, .second))
  }

  @Test func `a SYN to a listener is answered with SYN,ACK`() {
    let connection = expect(
      Fixture.listen, .segment(.syn, seq: 300, window: 9), becomes: .synReceived,
      sends: "<SEQ=100><ACK=301><CTL=SYN,ACK>", timer: .rto, by: Clause(.listenState, .third))
    #expect(connection.send?.una == 100)
    #expect(connection.send?.nxt == 101)
    #expect(connection.send?.wnd == 9)
    #expect(connection.receive?.irs == 300)
    #expect(connection.receive?.nxt == 301)
  }

  @Test(arguments: [
    Event.segment(.syn, seq: 300, text: 10), .segment([.syn, .fin], seq: 300, text: 10),
    .segment([.syn, .fin, .urg, .psh], seq: 300),
  ])
  func `text and FIN of a SYN are not acknowledged yet`(_ event: Event) {
    let connection = expect(
      Fixture.listen, event, becomes: .synReceived, sends: "<SEQ=100><ACK=301><CTL=SYN,ACK>",
      timer: .rto, by: Clause(.listenState, .third))
    #expect(connection.receive?.unread == 0)
  }

  @Test func `a SYN with the last number of the ring is followed by 0`() {
    expect(
      Fixture.listen, .segment(.syn, seq: 4_294_967_295), iss: 4_294_967_295,
      becomes: .synReceived, sends: "<SEQ=4294967295><ACK=0><CTL=SYN,ACK>", timer: .rto,
      by: Clause(.listenState, .third))
  }

  @Test func `SYN,FIN is dropped where the knob says so`() {
    expect(
      Fixture.listen, .segment([.syn, .fin], seq: 300), knobs: .droppingSYNFIN, becomes: .listen,
      by: Clause(.listenState, .third))
  }

  @Test func `a plain SYN passes the knob that drops SYN,FIN`() {
    expect(
      Fixture.listen, .segment(.syn, seq: 300), knobs: .droppingSYNFIN, becomes: .synReceived,
      sends: "<SEQ=100><ACK=301><CTL=SYN,ACK>", timer: .rto, by: Clause(.listenState, .third))
  }

  @Test(arguments: [
    Event.segment(seq: 300), .segment(.fin, seq: 300), .segment(seq: 300, text: 10),
    .segment([.psh, .urg], seq: 300),
  ])
  func `anything else is dropped`(_ event: Event) {
    expect(Fixture.listen, event, becomes: .listen, by: Clause(.listenState, .fourth))
  }
}
