package import TCP

/// A question about a count of sockets by state.
package struct Tally: Sendable {
  /// The counts, in the order in which they were printed.
  package let counts: [(name: StateName, count: Int)]
  /// What is asked.
  package let query: Query
  /// The system whose TIME-WAIT counts for a rate.
  package let system: System

  /// What can be asked of a count.
  package enum Query: Hashable, Sendable {
    case total
    /// The share of a state, in per cent.
    case share(State)
    /// How often a state of fixed length is entered, a second (Little's law).
    case rate(State)
    /// The state that is the most frequent.
    case most
  }

  /// Creates the question; `nil` where the data does not answer it.
  package init?(
    _ counts: [(name: StateName, count: Int)], query: Query, system: System = .linux
  ) {
    self.counts = counts
    self.query = query
    self.system = system
    switch query {
    case .total: guard !counts.isEmpty else { return nil }
    case .share(let state): guard total > 0, count(of: state) > 0 else { return nil }
    case .rate(let state): guard state == .timeWait, count(of: state) > 0 else { return nil }
    case .most:
      let winners = counts.filter { count(of: $0.name.state) == most.count }.map(\.name.state)
      guard Set(winners).count == 1 else { return nil }
    }
  }

  /// How many sockets there are.
  package var total: Int { counts.reduce(0) { $0 + $1.count } }

  /// How many of them are in a state.
  package func count(of state: State) -> Int {
    counts.reduce(0) { $0 + ($1.name.state == state ? $1.count : 0) }
  }

  /// The counts as a tool prints them, in two columns.
  package var lines: [String] {
    let width = counts.map(\.name.name.count).max() ?? 0
    let digits = counts.map { String($0.count).count }.max() ?? 0
    return counts.map { name, count in
      let gap = width - name.name.count + digits - String(count).count + 2
      return "\(name.name)\(String(repeating: " ", count: gap))\(count)"
    }
  }

  private var most: (state: State, count: Int) {
    let states = counts.map { ($0.name.state, count(of: $0.name.state)) }
    return states.max { $0.1 < $1.1 } ?? (.closed, 0)
  }

  /// The exact value that is asked for; for ``Query/most`` the count of that state.
  package var value: Double {
    switch query {
    case .total: Double(total)
    case .share(let state): Double(count(of: state)) * 100 / Double(total)
    case .rate(let state): Double(count(of: state)) * 1_000 / Double(system.timeWait)
    case .most: Double(most.count)
    }
  }

  var key: Answer {
    switch query {
    case .most: .state(most.state)
    case .total, .rate: .quantity(Quantity(value, decimals: 0))
    case .share: .quantity(Quantity(value, decimals: value < 10 ? 2 : 1, isPercent: true))
    }
  }

  /// Reads the name of a state, or a number.
  func read(_ text: String) -> Answer? {
    switch query {
    case .most: StateName.read(text).map { .state($0.state) }
    case .total, .rate: Quantity(text).map(Answer.quantity)
    case .share: Quantity(text).map { .quantity(asPercent($0)) }
    }
  }

  /// A share without its sign is in per cent as well, and a right fraction is the share that it is.
  private func asPercent(_ quantity: Quantity) -> Quantity {
    let isFraction = !quantity.isPercent && quantity.rounds(value / 100)
    return isFraction
      ? Quantity(quantity.value * 100, decimals: max(quantity.decimals - 2, 0), isPercent: true)
      : Quantity(quantity.value, decimals: quantity.decimals, isPercent: true)
  }

  /// Whether an answer is right; what is rounded counts if it was rounded well.
  func isRight(_ answer: Answer) -> Bool {
    switch (query, answer) {
    case (.most, .state(let state)): state == most.state
    case (.total, .quantity(let quantity)): !quantity.isPercent && quantity.value == value
    case (.share, .quantity(let quantity)): quantity.rounds(value)
    // The law is about averages: whoever says 300 for 302.03 has understood.
    case (.rate, .quantity(let quantity)):
      !quantity.isPercent && (quantity.rounds(value) || quantity.isWithin(0.01, of: value))
    case (.most, _), (.total, _), (.share, _), (.rate, _): false
    }
  }
}
