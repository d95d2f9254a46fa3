import TCP
import Testing

@Suite struct `In CLOSED` {
  @Test func `a passive OPEN waits in LISTEN`() {
    expect(.closed, .open(.passive), becomes: .listen, by: Clause(.open))
  }

  @Test func `an active OPEN sends a SYN`() {
    let connection = expect(
      .closed, .open(.active), becomes: .synSent, sends: "<SEQ=100><CTL=SYN>", timer: .rto,
      by: Clause(.open))
    #expect(connection.send?.una == 100)
    #expect(connection.send?.nxt == 101)
    #expect(connection.receive == nil)
  }

  @Test(arguments: [
    (Event.send(10), Clause.Section.send), (.receive, .receive), (.close, .close), (.abort, .abort),
    (.status, .status),
  ])
  func `every other call is refused`(_ event: Event, _ section: Clause.Section) {
    expect(
      .closed, event, becomes: .closed, signals: [.error(.doesNotExist)], by: Clause(section))
  }

  @Test(arguments: [Event.userTimeout, .retransmissionTimeout, .timeWaitTimeout])
  func `a timeout does nothing`(_ event: Event) {
    expect(.closed, event, becomes: .closed, by: Clause(.timeouts))
  }

  @Test(arguments: [
    Event.segment(.rst, seq: 300), .segment(.rst, seq: 300, ack: 101),
    .segment([.rst, .syn], seq: 300), .segment([.rst, .fin], seq: 300, ack: 0, text: 4),
  ])
  func `a RST is never answered`(_ event: Event) {
    expect(.closed, event, becomes: .closed, by: Clause(.closedState))
  }

  @Test(arguments: [
    (Event.segment(.syn, seq: 300), "<SEQ=0><ACK=301><CTL=RST,ACK>"),
    (.segment(seq: 300), "<SEQ=0><ACK=300><CTL=RST,ACK>"),
    (.segment(.fin, seq: 300), "<SEQ=0><ACK=301><CTL=RST,ACK>"),
    (.segment(seq: 300, text: 10), "<SEQ=0><ACK=310><CTL=RST,ACK>"),
    (.segment([.syn, .fin], seq: 300, text: 10), "<SEQ=0><ACK=312><CTL=RST,ACK>"),
    (.segment(.syn, seq: 4_294_967_295), "<SEQ=0><ACK=0><CTL=RST,ACK>"),
    (.segment([.syn, .fin], seq: 4_294_967_295, text: 5), "<SEQ=0><ACK=6><CTL=RST,ACK>"),
  ])
  func `a segment without ACK is answered with RST,ACK for all of it`(_ event: Event, _ rst: String)
  {
    expect(.closed, event, becomes: .closed, sends: rst, by: Clause(.closedState))
  }

  @Test(arguments: [
    (Event.segment(seq: 300, ack: 101), "<SEQ=101><CTL=RST>"),
    (.segment(.syn, seq: 300, ack: 101), "<SEQ=101><CTL=RST>"),
    (.segment(.fin, seq: 300, ack: 7, text: 10), "<SEQ=7><CTL=RST>"),
    (.segment([.psh, .urg], seq: 300, ack: 0), "<SEQ=0><CTL=RST>"),
    (.segment(seq: 300, ack: 4_294_967_295), "<SEQ=4294967295><CTL=RST>"),
  ])
  func `a segment with ACK is answered with a RST at that number`(_ event: Event, _ rst: String) {
    expect(.closed, event, becomes: .closed, sends: rst, by: Clause(.closedState))
  }

  @Test func `a RST offers no window`() {
    let environment = Environment(iss: 100)
    for event in [Event.segment(.syn, seq: 300), .segment(seq: 300, ack: 101)] {
      #expect(Connection.closed.after(event, in: environment).segment?.window == 0)
    }
  }
}
