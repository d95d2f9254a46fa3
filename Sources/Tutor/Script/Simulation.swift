package import TCP

/// The sandbox: an exchange that follows lines as they come.
package struct Simulation: Sendable {
  /// The exchange so far.
  package private(set) var exchange: Exchange
  /// What the last line made happen.
  package private(set) var happenings: [Happening] = []

  /// Creates a sandbox with both ends CLOSED.
  package init(knobs: Knobs = Knobs()) { exchange = Exchange(knobs: knobs) }

  /// Creates a sandbox that goes on from an exchange.
  init(from exchange: Exchange) { self.exchange = exchange }

  /// Reads a line and follows it.
  ///
  /// - Returns: The command that it was.
  /// - Throws: Why it could not be read, or not be followed to the end; the sandbox goes on.
  @discardableResult
  package mutating func follow(_ line: ArraySlice<UInt8>) throws(ScriptError) -> Command {
    happenings.removeAll(keepingCapacity: true)
    let command = try Command(reading: line)
    switch command {
    case .instruction(let instruction):
      do {
        try exchange.follow(instruction, into: &happenings)
      } catch {
        throw .exchange(error)
      }
    case .reset:
      exchange = Exchange(knobs: exchange.knobs, segmentLife: exchange.segmentLife)
    case .show, .help, .nothing:
      break
    }
    return command
  }
}
