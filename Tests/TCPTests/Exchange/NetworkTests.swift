import TCP
import Testing

@Suite struct `The network` {
  private static let syn = "<SEQ=100><CTL=SYN>"
  private static let peerSYN = "<SEQ=300><CTL=SYN>"

  /// In flight: client, server, client, server.
  private static func crowded() throws -> Run {
    var run = try Run.opened()
    try run.follow(.send(1, .client), .send(2, .server), .send(3, .client), .send(4, .server))
    #expect(run.exchange.network.flights.map(\.segment.textLength) == [1, 2, 3, 4])
    return run
  }

  @Test(
    arguments: [
      (Network.Pick(), UInt32(1)), (Network.Pick(last: true), 4),
      (Network.Pick(to: .server), 1), (Network.Pick(to: .client), 2),
      (Network.Pick(last: true, to: .server), 3), (Network.Pick(last: true, to: .client), 4),
    ] as [(Network.Pick, UInt32)])
  func `delivers, drops and duplicates the segment that is picked`(
    _ pick: Network.Pick, _ octets: UInt32
  ) throws {
    let rest = [UInt32(1), 2, 3, 4].filter { $0 != octets }
    var delivering = try Self.crowded()
    let happenings = try delivering.follow(.deliver(pick))
    guard case .arrived(let flight, let isInjected) = happenings.first else {
      Issue.record("nothing arrived first")
      return
    }
    #expect(flight.segment.textLength == octets)
    #expect(!isInjected)
    #expect(
      delivering.exchange.network.flights.map(\.segment.textLength).filter { $0 > 0 } == rest)
    var dropping = try Self.crowded()
    #expect(try dropping.follow(.drop(pick)).summary == ["\(flight.segment) dies"])
    #expect(dropping.exchange.network.flights.map(\.segment.textLength) == rest)
    var duplicating = try Self.crowded()
    #expect(
      try duplicating.follow(.duplicate(pick)).summary == ["\(flight.segment) is duplicated"])
    #expect(
      duplicating.exchange.network.flights.map(\.segment.textLength) == [1, 2, 3, 4, octets])
  }

  @Test func `counts by direction`() throws {
    var run = try Self.crowded()
    try run.follow(.drop(Network.Pick(to: .client)))
    #expect(run.exchange.network.count == 3)
    #expect(run.exchange.network.count(to: .client) == 1)
    #expect(run.exchange.network.count(to: .server) == 2)
  }

  @Test(arguments: [End?.none, .client, .server])
  func `has nothing to pick when nothing is in flight that way`(_ end: End?) throws {
    let pick = Network.Pick(to: end)
    for instruction in [Instruction.deliver(pick), .drop(pick), .duplicate(pick)] {
      var run = try Run()
      #expect(throws: ExchangeError.nothingInFlight(to: end)) { try run.follow(instruction) }
    }
    var oneWay = try Run(.open())
    #expect(throws: ExchangeError.nothingInFlight(to: .client)) {
      try oneWay.follow(.deliver(Network.Pick(to: .client)))
    }
  }

  @Test func `delivers all, answers included`() throws {
    var run = try Run(.listen(), .open())
    let happenings = try run.follow(.deliverAll)
    #expect(happenings.filter { if case .arrived = $0 { true } else { false } }.count == 3)
    #expect(run.inFlight.isEmpty)
    try run.follow(.deliverAll)
  }

  @Test func `a duplicate joins as the newest and knows that it is one`() throws {
    var run = try Run(.open(), .open(.server))
    try run.follow(.duplicate(Network.Pick()))
    #expect(run.inFlight == [Self.syn, Self.peerSYN, Self.syn])
    #expect(run.exchange.network.flights.map(\.isDuplicate) == [false, false, true])
    try run.follow(.drop(Network.Pick(last: true)))
    #expect(run.exchange.network.flights.map(\.isDuplicate) == [false, false])
  }

  @Test func `an injected segment arrives at once and leaves alone what is in flight`() throws {
    var run = try Run(.listen(), .open())
    let happenings = try run.follow(.inject(Segment(.syn, seq: 90), to: .server))
    #expect(
      happenings.summary == [
        "<SEQ=90><CTL=SYN> arrives at server, injected",
        "0 server rcv SYN: LISTEN to SYN-RECEIVED",
        "server sends <SEQ=300><ACK=91><CTL=SYN,ACK>",
      ])
    guard case .arrived(let flight, _) = happenings.first else { return }
    #expect(!flight.isDuplicate)
    #expect(run.inFlight == [Self.syn, "<SEQ=300><ACK=91><CTL=SYN,ACK>"])
  }

  // MARK: Limits

  /// Two ends in ESTABLISHED that agree on no number: every ACK draws another (RFC 1337, H2).
  private static func looping() throws -> Run {
    var run = try Run.opened()
    try run.follow(
      .crash(.server), .listen(), .inject(Segment(.syn, seq: 5_000_000), to: .server),
      .drop(Network.Pick()), .inject(Segment(seq: 5_000_001, ack: 402), to: .server))
    #expect(run.states == [.established, .established])
    try run.follow(.send(1, .server))
    return run
  }

  @Test func `gives up after 1,000 deliveries`() throws {
    var run = try Self.looping()
    let before = run.happenings.count
    #expect(throws: ExchangeError.tooManyDeliveries) { try run.follow(.deliverAll) }
    let arrivals = run.happenings[before...].filter {
      if case .arrived = $0 { true } else { false }
    }
    #expect(arrivals.count == 1_000)
    #expect(run.exchange.network.count == 1)
    // The exchange stays usable.
    try run.follow(.drop(Network.Pick()), .deliverAll)
  }

  /// A RST to a CLOSED end and copies of it, so many in all.
  private static func resets(_ count: Int) throws -> Run {
    var run = try Run(.inject(Segment(.syn, seq: 5), to: .server))
    for _ in 1..<count { try run.follow(.duplicate(Network.Pick())) }
    #expect(run.exchange.network.count == count)
    return run
  }

  @Test func `delivers exactly 1,000 segments without complaint`() throws {
    var run = try Self.resets(1_000)
    try run.follow(.deliverAll)
    #expect(run.exchange.network.count == 0)
    var more = try Self.resets(1_001)
    #expect(throws: ExchangeError.tooManyDeliveries) { try more.follow(.deliverAll) }
    #expect(more.exchange.network.count == 1)
  }

  @Test func `holds 4,096 segments, and loses one more`() throws {
    var run = try Self.resets(4_096)
    #expect(throws: ExchangeError.networkIsFull) { try run.follow(.duplicate(Network.Pick())) }
    let before = run.happenings.count
    #expect(throws: ExchangeError.networkIsFull) { try run.follow(.open()) }
    #expect(
      Array(run.happenings[before...]).summary == [
        "0 client active OPEN: CLOSED to SYN-SENT", "client sends \(Self.syn)", "\(Self.syn) dies",
      ])
    #expect(run.exchange.network.count == 4_096)
    try run.follow(.drop(Network.Pick()), .duplicate(Network.Pick()))
    #expect(run.exchange.network.count == 4_096)
  }
}
