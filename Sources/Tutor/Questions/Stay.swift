package import TCP

/// A question for the time that passes until an end is in a state.
package struct Stay: Sendable {
  /// The end that is asked about.
  package let end: End
  /// The state that it is to reach.
  package let until: State
  /// The system whose numbers count.
  package let system: System?
  /// What has happened when the clock is started.
  package let ladder: Ladder
  /// The state in which the end is then.
  package let from: State
  /// What the clock says, in milliseconds.
  package let milliseconds: UInt64
  /// What it would say with other numbers that are reported of the system.
  package let alternatives: [UInt64]
  /// The knobs that were in force.
  package let knobs: Knobs

  /// Creates the question; `nil` where the end is there already, or never gets there.
  ///
  /// - Parameters:
  ///   - end: The end that is asked about.
  ///   - state: The state that it is to reach.
  ///   - lines: The script as it was played; what is in flight at its end arrives.
  ///   - system: The system whose numbers the lines were played with.
  ///   - others: The same, played with the other numbers that are reported of the system.
  package init?(
    of end: End, until state: State, after lines: [PlayedLine], on system: System? = nil,
    others: [[PlayedLine]] = []
  ) {
    guard let last = lines.last,
      let milliseconds = Self.time(until: state, of: end, from: last.after)
    else { return nil }
    self.end = end
    self.system = system
    self.milliseconds = milliseconds
    until = state
    from = last.after[end].connection.state
    ladder = last.ladder
    knobs = last.after.knobs
    alternatives = others.compactMap { lines in
      lines.last.flatMap { Self.time(until: state, of: end, from: $0.after) }
    }
  }

  /// Lets everything arrive and the timers run until the end is there.
  private static func time(until state: State, of end: End, from start: Exchange) -> UInt64? {
    var exchange = start
    guard exchange[end].connection.state != state else { return nil }
    for _ in 0..<200 {
      var happenings: [Happening] = []
      let isRunning = End.allCases.contains { exchange[$0].alarm != nil }
      guard exchange.network.count > 0 || isRunning else { return nil }
      let instruction = exchange.network.count > 0 ? Instruction.deliverAll : .waitForTimer
      try? exchange.follow(instruction, into: &happenings)
      let step = happenings.lazy.compactMap { $0.step(at: end) }.first { $0.to == state }
      if let step { return step.time - start.now }
    }
    return nil
  }

  /// Whether a length of time is what the clock says.
  func isRight(_ span: TimeSpan) -> Bool {
    guard let time = time(of: span) else { return false }
    return time == milliseconds || alternatives.contains(time)
  }

  /// A length of time in milliseconds; `nil` for one in MSL where the system has none.
  func time(of span: TimeSpan) -> UInt64? {
    switch span {
    case .msl where system != nil && system?.msl == nil: nil
    case .milliseconds, .msl: span.milliseconds(msl: knobs.msl)
    }
  }
}
