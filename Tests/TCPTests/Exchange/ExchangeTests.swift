import TCP
import Testing

@Suite struct `An exchange` {
  @Test func `begins with both ends CLOSED, at 0, with nothing in flight`() throws {
    let run = try Run()
    #expect(run.states == [.closed, .closed])
    #expect(run.exchange.now == 0)
    #expect(run.inFlight.isEmpty)
    #expect(run.exchange.client.nextISS == 100)
    #expect(run.exchange.server.nextISS == 300)
    #expect(run.exchange.client.window == 65_535)
  }

  @Test func `tells transition, signals and segment in this order`() throws {
    var run = try Run.opened()
    try run.follow(.happen(.receive, at: .server))
    #expect(
      try run.follow(.send(10, .client), .deliver).summary == [
        "0 client SEND: ESTABLISHED to ESTABLISHED",
        "client sends <SEQ=101><ACK=301><DATA=10><CTL=ACK>",
        "<SEQ=101><ACK=301><DATA=10><CTL=ACK> arrives at server",
        "0 server rcv ACK: ESTABLISHED to ESTABLISHED",
        "server is told: 10 octets delivered",
        "server sends <SEQ=301><ACK=111><CTL=ACK>",
      ])
  }

  @Test func `lets either end open`() throws {
    let run = try Run(.listen(.client), .open(.server), .deliverAll)
    #expect(run.states == [.established, .established])
  }

  @Test func `gives each end its own window`() throws {
    var run = try Run(.setWindow(7, at: .server), .listen(), .open(), .deliverAll)
    #expect(run.exchange.client.connection.send?.wnd == 7)
    #expect(run.exchange.server.connection.send?.wnd == 65_535)
    try run.follow(.send(10, .client))
    #expect(run.inFlight == ["<SEQ=101><ACK=301><DATA=7><CTL=ACK>"])
  }

  @Test func `keeps what happened before an error`() throws {
    var run = try Run(.open())
    let before = run.happenings
    #expect(throws: ExchangeError.nothingInFlight(to: .client)) {
      try run.follow(.deliver(Network.Pick(to: .client)))
    }
    #expect(run.happenings == before)
    try run.follow(.deliver)
    #expect(run.exchange.server.connection.state == .closed)
    #expect(run.inFlight == ["<SEQ=0><ACK=101><CTL=RST,ACK>"])
  }

  // MARK: The knobs

  @Test func `sets its knobs`() throws {
    var run = try Run()
    try run.follow(
      .setMSL(.milliseconds(30_000)), .setTimeWait(.msl(1)), .setSegmentLife(nil),
      .setRFC5961RST(false), .setRFC5961SYN(false), .setRFC1337(true), .setDropSYNFIN(true),
      .setTimeWaitReuse(.rfc1122))
    var knobs = Knobs()
    knobs.msl = 30_000
    knobs.timeWait = .msl(1)
    knobs.rfc5961RST = false
    knobs.rfc5961SYN = false
    knobs.rfc1337 = true
    knobs.dropSYNFIN = true
    knobs.timeWaitReuse = .rfc1122
    #expect(run.exchange.knobs == knobs)
    #expect(run.exchange.segmentLife == nil)
    #expect(run.happenings.isEmpty)
  }

  @Test func `stays in TIME-WAIT for twice the MSL that is set`() throws {
    var run = try Run.opened()
    try run.follow(
      .setMSL(.milliseconds(30_000)), .close(.client), .deliverAll, .close(.server), .deliverAll)
    #expect(run.states == [.timeWait, .closed])
    #expect(run.exchange.client.alarm?.timer == .timeWait)
    #expect(run.exchange.client.alarm?.due == 60_000)
  }

  // MARK: The ends

  @Test func `a crash sends nothing, stops the timer and leaves what is in flight`() throws {
    var run = try Run.opened()
    try run.follow(.send(10, .client))
    #expect(run.exchange.client.alarm != nil)
    let crash = try run.follow(.crash(.client))
    #expect(crash.summary == ["0 client crash: ESTABLISHED to CLOSED"])
    guard case .transition(let step) = crash.first else { return }
    #expect(step.clause == Clause(.halfOpen))
    #expect(run.exchange.client.alarm == nil)
    #expect(run.exchange.client.connection == .closed)
    #expect(run.inFlight == ["<SEQ=101><ACK=301><DATA=10><CTL=ACK>"])
  }

  @Test func `a crash in CLOSED is one too`() throws {
    var run = try Run()
    #expect(try run.follow(.crash(.server)).summary == ["0 server crash: CLOSED to CLOSED"])
  }

  @Test func `an end keeps its window over a crash`() throws {
    let run = try Run(.setWindow(7, at: .client), .open(), .crash(.client))
    #expect(run.exchange.client.window == 7)
  }

  // MARK: Initial sequence numbers

  @Test func `a later incarnation starts 100 above the numbers of the earlier one`() throws {
    var run = try Run.opened()
    #expect(run.exchange.client.nextISS == 201)
    try run.follow(.send(50, .client))
    #expect(run.exchange.client.nextISS == 251)
    try run.follow(.crash(.client), .open())
    #expect(run.exchange.client.connection.send?.iss == 251)
    #expect(run.exchange.client.nextISS == 352)
  }

  @Test func `a listener that goes back to LISTEN has used its ISS`() throws {
    var run = try Run(.listen(), .inject(Segment(.syn, seq: 5), to: .server))
    try run.follow(.inject(Segment(.rst, seq: 6), to: .server))
    #expect(run.states == [.closed, .listen])
    try run.follow(.inject(Segment(.syn, seq: 5), to: .server))
    #expect(run.exchange.server.connection.send?.iss == 401)
  }

  @Test func `an ISS that is set holds for one incarnation, the next`() throws {
    var run = try Run.opened()
    try run.follow(.setISS(4_294_967_295, at: .client))
    #expect(run.exchange.client.connection.send?.iss == 100)
    try run.follow(.crash(.client), .open())
    #expect(run.exchange.client.connection.send?.iss == 4_294_967_295)
    #expect(run.exchange.client.connection.send?.nxt == 0)
    #expect(run.exchange.client.nextISS == 100)
  }

  @Test func `opening anew from TIME-WAIT starts above the numbers of before`() throws {
    var run = try Run.opened(knobs: .reusing)
    try run.follow(.close(.client), .deliverAll, .close(.server), .deliverAll)
    #expect(run.states == [.timeWait, .closed])
    try run.follow(.open(.server))
    #expect(run.inFlight == ["<SEQ=402><CTL=SYN>"])
    try run.follow(.deliver)
    #expect(run.exchange.client.connection.send?.iss == 202)
    // The SYN was an old one: back in TIME-WAIT, and the numbers are used all the same.
    try run.follow(.inject(Segment(.rst, seq: 403), to: .client))
    #expect(run.exchange.client.connection.state == .timeWait)
    #expect(run.exchange.client.nextISS == 303)
  }
}
