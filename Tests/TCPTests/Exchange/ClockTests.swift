import TCP
import Testing

@Suite struct `The clock` {
  private static let syn = "<SEQ=100><CTL=SYN>"

  // MARK: The life of a segment

  @Test func `a segment dies only when it is longer in flight than its life`() throws {
    var run = try Run(.open(), .crash(.client))
    #expect(try run.follow(.wait(.msl(1))).isEmpty)
    #expect(run.inFlight == [Self.syn])
    #expect(try run.follow(.wait(.milliseconds(1))).summary == ["\(Self.syn) dies"])
    #expect(run.inFlight.isEmpty)
  }

  @Test func `a segment in the last moment of its life outlives those that die then`() throws {
    var run = try Run(.open(), .crash(.client), .wait(.milliseconds(1)), .open(), .crash(.client))
    #expect(try run.follow(.wait(.msl(1))).summary == ["\(Self.syn) dies"])
    #expect(run.inFlight == ["<SEQ=201><CTL=SYN>"])
  }

  @Test func `a segment can still be delivered in the last moment of its life`() throws {
    var run = try Run(.open(), .crash(.client), .wait(.msl(1)))
    try run.follow(.deliver)
    #expect(run.inFlight == ["<SEQ=0><ACK=101><CTL=RST,ACK>"])
  }

  @Test func `a duplicate is as old as the original`() throws {
    var run = try Run(.open(), .crash(.client), .wait(seconds: 100))
    try run.follow(.duplicate(Network.Pick()), .wait(seconds: 20))
    #expect(run.inFlight == [Self.syn, Self.syn])
    try run.follow(.wait(.milliseconds(1)))
    #expect(run.inFlight.isEmpty)
  }

  @Test func `a life that is set holds for segments sent later`() throws {
    var run = try Run(.open(), .crash(.client), .setSegmentLife(.milliseconds(500)))
    try run.follow(.open(), .crash(.client), .wait(.milliseconds(501)))
    #expect(run.inFlight == [Self.syn])
    try run.follow(.setSegmentLife(nil), .open(), .crash(.client), .wait(.milliseconds(.max)))
    #expect(run.inFlight == ["<SEQ=302><CTL=SYN>"])
  }

  @Test func `segments die in the order of sending`() throws {
    var run = try Run(.open(.server), .open(.client), .crash(.server), .crash(.client))
    #expect(
      try run.follow(.wait(.msl(2))).summary == ["<SEQ=300><CTL=SYN> dies", "\(Self.syn) dies"])
  }

  @Test func `a segment is dead before a later timer goes off`() throws {
    var run = try Run(life: .milliseconds(500), .open())
    #expect(
      try run.follow(.wait(seconds: 1)).summary == [
        "\(Self.syn) dies", "1000 client RETRANSMISSION TIMEOUT: SYN-SENT to SYN-SENT",
        "client sends \(Self.syn)",
      ])
  }

  // MARK: Waiting

  @Test func `a wait moves the clock and delivers nothing`() throws {
    let run = try Run(.listen(), .open(), .wait(.milliseconds(999)))
    #expect(run.exchange.now == 999)
    #expect(run.states == [.synSent, .listen])
    #expect(run.inFlight == [Self.syn])
  }

  @Test func `on a tie the client's timer goes off before the server's`() throws {
    var run = try Run(.open(.server), .open(.client))
    for (instruction, now) in [
      (Instruction.wait(seconds: 1), 1_000), (.wait(seconds: 2), 3_000), (.waitForTimer, 7_000),
    ] {
      #expect(
        try run.follow(instruction).summary == [
          "\(now) client RETRANSMISSION TIMEOUT: SYN-SENT to SYN-SENT", "client sends \(Self.syn)",
          "\(now) server RETRANSMISSION TIMEOUT: SYN-SENT to SYN-SENT",
          "server sends <SEQ=300><CTL=SYN>",
        ])
    }
  }

  @Test func `timers go off in the order of time, again and again`() throws {
    var run = try Run(.open(.server), .wait(.milliseconds(500)), .open(.client))
    let steps = try run.follow(.wait(.milliseconds(3_500))).compactMap { happening in
      if case .transition(let step) = happening { "\(step.time) \(step.end)" } else { nil }
    }
    #expect(steps == ["1000 server", "1500 client", "3000 server", "3500 client"])
    #expect(run.exchange.now == 4_000)
  }

  @Test func `waiting for a timer lets go off what is due first`() throws {
    var run = try Run(.open(.server), .wait(.milliseconds(500)), .open(.client))
    try run.follow(.waitForTimer)
    #expect(run.exchange.now == 1_000)
    #expect(run.exchange.server.alarm?.due == 3_000)
    #expect(run.exchange.client.alarm?.due == 1_500)
  }

  @Test func `there must be a timer to wait for`() throws {
    var run = try Run.opened()
    #expect(throws: ExchangeError.noTimerIsRunning) { try run.follow(.waitForTimer) }
    #expect(run.exchange.now == 0)
  }

  @Test func `a timer that is stopped does not go off`() throws {
    var run = try Run.opened()
    #expect(try run.follow(.wait(seconds: 1_000)).isEmpty)
    #expect(run.exchange.now == 1_000_000)
  }

  @Test(arguments: [false, true])
  func `retransmission is given up at exactly R2`(_ isOpen: Bool) throws {
    var run = isOpen ? try Run.opened() : try Run()
    try run.follow(isOpen ? .send(10, .client) : .open())
    let limit: UInt64 = isOpen ? 100_000 : 180_000
    let state: State = isOpen ? .established : .synSent
    let before = try run.follow(.wait(.milliseconds(limit - 1)))
    let times = before.compactMap { happening in
      if case .transition(let step) = happening { step.time } else { nil }
    }
    #expect(
      times == [1_000, 3_000, 7_000, 15_000, 31_000, 63_000] + (isOpen ? [] : [123_000]))
    #expect(
      try run.follow(.wait(.milliseconds(1))).filter { if case .died = $0 { false } else { true } }
        .summary == [
          "\(limit) client RETRANSMISSION TIMEOUT: \(state) to CLOSED",
          "client is told: connection aborted due to user timeout",
        ])
    #expect(run.exchange.client.alarm == nil)
  }

  @Test func `TIME-WAIT ends exactly 2MSL after its last FIN`() throws {
    var run = try Run.opened()
    try run.follow(.close(.client), .deliverAll, .close(.server), .duplicate(Network.Pick()))
    try run.follow(.deliver, .wait(seconds: 100), .deliver, .wait(.milliseconds(239_999)))
    #expect(run.exchange.client.connection.state == .timeWait)
    try run.follow(.wait(.milliseconds(1)))
    #expect(run.exchange.client.connection.state == .closed)
    #expect(run.exchange.now == 340_000)
  }

  // MARK: Overflow

  @Test func `the clock refuses to count too far, and stands still then`() throws {
    var run = try Run(.wait(.milliseconds(.max)), .wait(.msl(.max)), .wait(.milliseconds(.max)))
    #expect(run.exchange.now == 3 << 60)
    #expect(throws: ExchangeError.clockOverflow) { try run.follow(.wait(.milliseconds(.max))) }
    #expect(run.exchange.now == 3 << 60)
    try run.follow(.wait(.milliseconds((1 << 60) - 1)))
    #expect(throws: ExchangeError.clockOverflow) { try run.follow(.wait(.milliseconds(1))) }
    #expect(run.exchange.now == (4 << 60) - 1)
    #expect(try run.follow(.wait(.milliseconds(0))).isEmpty)
  }

  @Test func `a timer goes off in the last moment of the clock`() throws {
    var run = try Run.opened()
    try run.follow(.wait(.milliseconds(.max)), .wait(.milliseconds(.max)))
    try run.follow(.wait(.milliseconds(.max)), .setTimeWait(.milliseconds((1 << 60) - 1)))
    try run.follow(.close(.client), .deliverAll, .close(.server), .deliverAll, .waitForTimer)
    #expect(run.states == [.closed, .closed])
    #expect(run.exchange.now == (4 << 60) - 1)
  }

  @Test func `a timer beyond the end of the clock never goes off`() throws {
    var run = try Run.opened()
    try run.follow(.wait(.milliseconds(.max)), .wait(.milliseconds(.max)))
    try run.follow(.wait(.milliseconds(.max)), .setTimeWait(.msl(.max)), .close(.client))
    try run.follow(.deliverAll, .close(.server), .deliverAll)
    #expect(run.exchange.client.alarm?.timer == .timeWait)
    #expect(run.exchange.client.alarm?.due == 4 << 60)
    #expect(throws: ExchangeError.clockOverflow) { try run.follow(.waitForTimer) }
    #expect(run.states == [.timeWait, .closed])
    #expect(run.exchange.now == 3 << 60)
  }
}
