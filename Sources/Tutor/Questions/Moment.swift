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
  /// The segment that the end sends then.
  package let sent: Segment?
  /// The state of the end afterwards.
  package let state: State
  /// The state of the other end at that moment.
  package let peerState: State

  /// Finds the moment in what the lines of a script made happen.
  ///
  /// - Parameters:
  ///   - end: The end that is asked about.
  ///   - lines: The happenings of each line.
  package init(at end: End, in lines: [[Happening]]) {
    self.end = end
    let last = lines.last ?? []
    let index = last.lastIndex { $0.step(at: end) != nil }
    let seen = index.map { Array(last[...$0]) } ?? last
    var recorder = Recorder()
    lines.dropLast().forEach { recorder.record($0) }
    recorder.record(seen)
    ladder = recorder.ladder
    step = index.flatMap { last[$0].step(at: end) }
    sent = index.flatMap { Self.segment(sentBy: end, in: last[($0 + 1)...]) }
    state = ladder.rows.last?[end].to ?? .closed
    peerState = ladder.rows.last?[end.peer].to ?? .closed
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
  fileprivate func step(at end: End) -> Step? {
    guard case .transition(let step) = self, step.end == end else { return nil }
    return step
  }
}
