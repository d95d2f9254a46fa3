import TCP
import Testing

@Suite struct `A supposition` {
  /// What comes of an instruction, the last of some, when an end is supposed to do something else.
  private static func following(
    _ instruction: Instruction = .deliver, after run: Run, at end: End = .server,
    delay: Int = 0, _ deed: Supposition.Deed
  ) throws -> (run: Run, happenings: [Happening]) {
    var (run, happenings) = (run, [Happening]())
    try run.exchange.follow(
      instruction, supposing: Supposition(at: end, after: delay, deed: deed), into: &happenings)
    return (run, happenings)
  }

  /// A SYN on its way to a listener.
  private static func opening() throws -> Run { try Run(.listen(), .open()) }

  @Test func `takes the place of the state, and the segment goes all the same`() throws {
    let (run, happenings) = try Self.following(after: Self.opening(), .enters(.established))
    #expect(
      happenings.summary == [
        "<SEQ=100><CTL=SYN> arrives at server", "0 server rcv SYN: LISTEN to ESTABLISHED",
        "server sends <SEQ=300><ACK=101><CTL=SYN,ACK>",
      ])
    // It knows what the true next state knows.
    #expect(run.exchange.server.connection.receive?.nxt == 101)
    #expect(run.exchange.server.connection.send?.una == 300)
    #expect(run.exchange.server.alarm?.timer == .retransmission)
  }

  @Test(arguments: [Segment?.none, Segment(seq: 300, ack: 101)])
  func `takes the place of the segment, and the state is the true one`(_ segment: Segment?) throws {
    let (run, _) = try Self.following(after: Self.opening(), .sends(segment))
    #expect(run.exchange.server.connection.state == .synReceived)
    #expect(run.exchange.network.flights.map(\.segment) == (segment.map { [$0] } ?? []))
  }

  /// Every state that an end with both sequences can be supposed to be in.
  @Test(arguments: State.allCases) func `can be of any state, once both sequences are known`(
    _ state: State
  ) throws {
    let (run, happenings) = try Self.following(after: Self.opening(), .enters(state))
    #expect(run.exchange.server.connection.state == state)
    #expect(happenings.summary[1] == "0 server rcv SYN: LISTEN to \(state)")
    let timer: Timer? =
      switch state {
      case .closed, .listen: nil
      case .timeWait: .timeWait
      default: .retransmission
      }
    #expect(run.exchange.server.alarm?.timer == timer)
    #expect(run.exchange.server.alarm?.due == timer.map { $0 == .timeWait ? 240_000 : 1_000 })
  }

  @Test func `stops the clock in a state in which nothing is outstanding`() throws {
    let (run, _) = try Self.following(
      .close(.client), after: Run.opened(), at: .client, .enters(.listen))
    #expect(run.exchange.client.alarm == nil)
    #expect(run.inFlight == ["<SEQ=101><ACK=301><CTL=FIN,ACK>"])
  }

  /// SYN-SENT knows no number of the peer's.
  @Test(arguments: [State.synReceived, .established, .timeWait])
  func `that cannot hold changes nothing`(_ state: State) throws {
    let (run, happenings) = try Self.following(.open(), after: Run(), at: .client, .enters(state))
    var plain = try Run()
    #expect(happenings == (try plain.follow(.open())))
    #expect(run.states == plain.states)
  }

  @Test(arguments: [State.closed, .listen, .synSent])
  func `of an end that opens can hold if it needs no number of the peer's`(_ state: State) throws {
    let (run, _) = try Self.following(.open(), after: Run(), at: .client, .enters(state))
    #expect(run.exchange.client.connection.state == state)
  }

  @Test func `lets a SYN-RECEIVED that it made go back to LISTEN`() throws {
    var (run, _) = try Self.following(
      after: Run(.open(), .open(.server)), .enters(.synReceived))
    #expect(run.exchange.server.connection.state == .synReceived)
    try run.follow(.inject(Segment(.rst, seq: 101), to: .server))
    #expect(run.exchange.server.connection.state == .listen)
  }

  @Test func `waits for its turn, and counts the transitions of its own end alone`() throws {
    // Client: SYN,ACK. Server: SYN, ACK.
    let first = try Self.following(.deliverAll, after: Self.opening(), delay: 0, .sends(nil))
    #expect(first.run.states == [.synSent, .synReceived])
    let second = try Self.following(.deliverAll, after: Self.opening(), delay: 1, .enters(.closed))
    #expect(second.run.states == [.established, .closed])
    let client = try Self.following(
      .deliverAll, after: Self.opening(), at: .client, delay: 0, .sends(nil))
    #expect(client.run.states == [.established, .synReceived])
  }

  @Test func `is tried out once`() throws {
    let (run, happenings) = try Self.following(
      .deliverAll, after: Run.opened(), at: .client, .sends(nil))
    #expect(happenings.isEmpty)
    // Nothing happened to the client: forgotten all the same.
    var later = run
    #expect(try later.follow(.close(.client)).count == 2)
    let twice = try Self.following(
      .deliverAll, after: Run(.open(), .duplicate(Network.Pick())), .sends(nil))
    #expect(twice.happenings.filter { if case .sent = $0 { true } else { false } }.count == 1)
  }
}
