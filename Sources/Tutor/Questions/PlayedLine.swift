package import TCP

/// A line of a script that has been played, with the exchange before and after it.
package struct PlayedLine: Sendable {
  /// The exchange before the line.
  package let before: Exchange
  /// What had been recorded before the line.
  package let recorder: Recorder
  /// The line; `nil` for one that makes nothing happen.
  package let instruction: Instruction?
  /// What the line made happen.
  package let happenings: [Happening]
  /// The exchange after the line.
  package let after: Exchange

  /// The ladder with this line.
  package var ladder: Ladder {
    var recorder = recorder
    recorder.record(happenings)
    return recorder.ladder
  }

  /// The state that an end reaches if all that is in flight after the line arrives.
  func further(of end: End) -> State {
    var exchange = after
    var happenings: [Happening] = []
    // A script that goes on for ever has no further state than the one it is in.
    try? exchange.follow(.deliverAll, into: &happenings)
    return exchange[end].connection.state
  }
}
