package import TCP

/// The moment of an exchange that a question is about: what can be seen, and what happens next.
///
/// The last line of a script makes something happen at an end. The ladder stops just there, so that
/// nothing on it gives the answer away.
package struct Moment: Sendable {
  /// The end that is asked about.
  package let end: End
  /// The ladder up to and including what happens.
  package let ladder: Ladder
  /// What happens at the end; `nil` when the last line does not touch it.
  package let step: Happening.Step?
  /// How many other things the last line makes happen at the end first.
  package let precedingSteps: Int
  /// The segment that the end sends then.
  package let sent: Segment?
  /// The state of the end afterwards.
  package let state: State
  /// The state of the other end at that moment.
  package let peerState: State
  /// The line that makes it happen.
  package let line: PlayedLine

  /// Finds the moment in a line that was played.
  package init(at end: End, in line: PlayedLine) {
    self.end = end
    self.line = line
    let happenings = line.happenings
    let index = happenings.lastIndex { $0.step(at: end) != nil }
    var recorder = line.recorder
    recorder.record(index.map { Array(happenings[...$0]) } ?? happenings)
    ladder = recorder.ladder
    step = index.flatMap { happenings[$0].step(at: end) }
    precedingSteps = max(happenings.count { $0.step(at: end) != nil } - 1, 0)
    sent = index.flatMap { Self.segment(sentBy: end, in: happenings[($0 + 1)...]) }
    state = ladder.rows.last?[end].to ?? .closed
    peerState = ladder.rows.last?[end.peer].to ?? .closed
  }

  /// The state that the end reaches if the exchange goes on undisturbed.
  package var further: State { line.further(of: end) }

  /// The segment that arrives at the end, if it is one that makes it act.
  var arrived: Segment? {
    if case .arrives(let segment)? = step?.event { segment } else { nil }
  }

  /// The segment that a transition sent: it stands before the next transition.
  private static func segment(sentBy end: End, in rest: ArraySlice<Happening>) -> Segment? {
    for happening in rest {
      switch happening {
      case .sent(let flight) where flight.from == end: return flight.segment
      case .signalled: continue
      case .sent, .duplicated, .arrived, .died, .transition: return nil
      }
    }
    return nil
  }
}

extension Happening {
  /// What happened to the connection of `end`, if this is it.
  func step(at end: End) -> Step? {
    guard case .transition(let step) = self, step.end == end else { return nil }
    return step
  }
}
