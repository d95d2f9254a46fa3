import TCP

/// Two ends and a network at one moment of an exploration, with what may still happen to them.
struct World: Sendable {
  private(set) var exchange = Exchange(segmentLife: nil)
  /// The calls that each end's user has still to make, in order.
  private(set) var calls: [End: [Event]]
  /// What the network may still do wrong.
  private(set) var losses, duplicates, reorderings: Int
  /// Whether the network has lost a segment, or a user has aborted.
  private(set) var hasLost = false

  init(client: [Event], server: [Event], faults: Int) {
    calls = [.client: client, .server: server]
    (losses, duplicates, reorderings) = (faults, faults, faults)
  }

  /// What distinguishes two worlds: everything but the time.
  struct Key: Hashable {
    let client, server: Connection
    let flights: [Flight]
    let timers: [Timer?]
    let calls: [Int]
    let faults: [Int]

    struct Flight: Hashable {
      let from: End
      let segment: Segment
    }
  }

  var key: Key {
    Key(
      client: exchange.client.connection, server: exchange.server.connection,
      // The two directions do not see each other's order.
      flights: End.allCases.flatMap { end in
        exchange.network.flights.filter { $0.from == end }
          .map { Key.Flight(from: end, segment: $0.segment) }
      },
      timers: End.allCases.map { exchange[$0].alarm?.timer },
      calls: End.allCases.map { calls[$0]?.count ?? 0 },
      faults: [losses, duplicates, reorderings])
  }

  /// Something that can happen next.
  enum Move: Hashable, Sendable {
    case call(End)
    case deliver(End), deliverLast(End), drop(End), duplicate(End)
    case timer
  }

  var moves: [Move] {
    var moves = End.allCases.filter { calls[$0]?.isEmpty == false }.map(Move.call)
    for end in End.allCases {
      let count = exchange.network.count(to: end)
      guard count > 0 else { continue }
      moves.append(.deliver(end))
      if count > 1, reorderings > 0 { moves.append(.deliverLast(end)) }
      if losses > 0 { moves.append(.drop(end)) }
      if duplicates > 0 { moves.append(.duplicate(end)) }
    }
    // Time passes only when the network is silent: segments are faster than timers here.
    let hasTimer = End.allCases.contains { exchange[$0].alarm != nil }
    if hasTimer, exchange.network.count == 0 { moves.append(.timer) }
    return moves
  }

  /// Makes a move.
  ///
  /// - Returns: What happened.
  mutating func make(_ move: Move) throws -> [Happening] {
    var happenings: [Happening] = []
    switch move {
    case .call(let end):
      guard let call = calls[end]?.first else { break }
      calls[end]?.removeFirst()
      // Until its RST arrives, an abort leaves the peer alone with a connection, as a loss does.
      if call == .abort { hasLost = true }
      try exchange.follow(.happen(call, at: end), into: &happenings)
    case .deliver(let end):
      try exchange.follow(.deliver(Network.Pick(to: end)), into: &happenings)
    case .deliverLast(let end):
      reorderings -= 1
      try exchange.follow(.deliver(Network.Pick(last: true, to: end)), into: &happenings)
    case .drop(let end):
      losses -= 1
      hasLost = true
      try exchange.follow(.drop(Network.Pick(to: end)), into: &happenings)
    case .duplicate(let end):
      duplicates -= 1
      try exchange.follow(.duplicate(Network.Pick(to: end)), into: &happenings)
    case .timer:
      try exchange.follow(.waitForTimer, into: &happenings)
    }
    return happenings
  }

  /// Lets the users finish and the network be kind until nothing more can happen.
  mutating func settle() throws {
    var rounds = 0
    while let move = moves.first(where: \.isKind), rounds < 200 {
      _ = try make(move)
      rounds += 1
    }
  }
}

extension World.Move {
  /// Whether it is no fault of the network.
  fileprivate var isKind: Bool {
    switch self {
    case .call, .deliver, .timer: true
    case .deliverLast, .drop, .duplicate: false
    }
  }
}
