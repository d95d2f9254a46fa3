import TCP

/// A way to an edge: moves of which the last makes a connection take it.
struct Approach: Hashable, Sendable {
  /// The moves.
  let moves: [Move]
  /// What may follow, where the segment that the edge sends is to stand in the middle of a ladder.
  let sequel: [Move]?

  /// The ways to every edge by the edge's name, those that anyone would think of first.
  ///
  /// They are found, not written down: the machine is led into each state, then what may happen is
  /// tried. What neither end does by itself is injected.
  static let all: [String: [Approach]] = {
    var search = Search()
    search.explore(Lead.usual, [nil], upTo: 6)
    search.explore(Lead.usual, texts.map(Optional.some), upTo: 6)
    search.explore(Lead.usual, middles.map(Optional.some), upTo: 2)
    search.explore(Lead.troubled, [nil] + middles.map(Optional.some), upTo: 2)
    search.inject(after: Lead.usual + Lead.troubled, upTo: 2)
    return search.found.mapValues { $0.map { Approach(moves: $0, sequel: sequel(to: $0)) } }
  }()

  /// What makes the numbers of a way differ from those of another.
  private static let texts: [Move] = [.call(.send, .here), .call(.send, .there)]

  /// What else can happen on the way.
  private static let middles: [Move] = [
    .call(.close, .there), .call(.abort, .there), .call(.open, .there), .deliver(to: .there),
    .deliver(to: .here), .duplicate(to: .here), .drop(to: .here), .drop(to: .there), .timeout,
  ]

  /// What can happen at the end that is asked about.
  private static let lasts: [Move] =
    [.listen, .open, .send, .receive, .close, .abort, .userTimeout].map { .call($0, .here) } + [
      .deliver(to: .here), .deliverLast(to: .here), .timeout,
    ]

  private struct Search {
    private(set) var found: [String: [[Move]]] = [:]

    /// Tries all that can happen after some leads, with one thing or none before it.
    mutating func explore(_ leads: [[Move]], _ middles: [Move?], upTo limit: Int) {
      for (lead, middle) in leads.flatMap({ lead in middles.map { (lead, $0) } }) {
        guard var simulation = Simulation(playing: lead) else { continue }
        if let middle {
          guard simulation.follow(middle), simulation.hasChanged else { continue }
        }
        for last in Approach.lasts {
          take(lead + (middle.map { [$0] } ?? []), last, from: simulation, upTo: limit)
        }
      }
    }

    /// Lets each segment that there can be arrive from nowhere, where it has not come by itself.
    mutating func inject(after leads: [[Move]], upTo limit: Int) {
      let natural = found
      defer { found.merge(natural) { _, ways in ways } }
      for lead in leads {
        guard let simulation = Simulation(playing: lead) else { continue }
        for event in EventClass.allCases {
          take(lead, .inject(event), from: simulation, upTo: limit)
        }
      }
    }

    private mutating func take(
      _ moves: [Move], _ last: Move, from start: Simulation, upTo limit: Int
    ) {
      if last == .deliverLast(to: .here), start.exchange.network.count(to: .client) < 2 { return }
      var simulation = start
      guard simulation.follow(last), let edge = simulation.edge(from: start),
        found[edge.id, default: []].count < limit
      else { return }
      found[edge.id, default: []].append(moves + [last])
    }
  }

  // MARK: And beyond

  /// What can follow: as little as puts the edge's segment before another one.
  private static func sequel(to moves: [Move]) -> [Move]? {
    guard moves.allSatisfy(\.isNatural) else { return nil }
    let candidates: [[Move]] = [
      [.deliverAll], [.deliverAll, .call(.send, .here), .deliverAll],
      [.deliverAll, .call(.close, .there), .deliverAll],
    ]
    return candidates.first { sequel in
      let script = Script(moves, sequel: sequel, asking: .client, .usual)
      return script?.lineOfSegment != nil
    }
  }
}

extension Simulation {
  /// Plays moves with the client as the end that is asked about.
  fileprivate init?(playing moves: [Move]) {
    self.init()
    for move in moves { guard follow(move) else { return nil } }
  }

  /// Follows a move; `false` where it can't be.
  fileprivate mutating func follow(_ move: Move) -> Bool {
    guard let line = move.line(asking: .client, .usual, after: exchange) else { return false }
    return (try? follow(ArraySlice(line.utf8))) != nil
  }

  /// Whether the last line has done more than to be refused or to be waited through.
  fileprivate var hasChanged: Bool {
    happenings.contains { happening in
      switch happening {
      case .transition(let step): step.from != step.to
      case .sent, .duplicated, .arrived, .died: true
      case .signalled: false
      }
    }
  }

  /// The edge that the client has taken on the last line, if it took no other step.
  fileprivate func edge(from start: Simulation) -> Edge? {
    let steps = happenings.compactMap { $0.step(at: .client) }
    guard let step = steps.first, steps.count == 1 else { return nil }
    let sent = happenings.lazy.compactMap { happening -> Segment? in
      guard case .sent(let flight) = happening, flight.from == .client else { return nil }
      return flight.segment
    }
    return Edge(taken: step, from: start.exchange.client.connection, sending: sent.first)
  }
}
