package import TCP

/// What a ladder leaves out because it is asked for.
package enum Blank: Hashable, Sendable {
  /// The state of an end after the last line.
  case state(End)
  /// The segment that an end sends next, if it sends one; drawn as a line of its own.
  case segment(End)
  /// Numbers of the segment that an end sends next; the rest of it is drawn.
  case numbers(End, of: Segment, hidden: [Numbers.Field])

  /// What a task leaves out of the ladder of its moment.
  init?(_ task: Task) {
    switch task {
    case .nextState(let moment): self = .state(moment.end)
    case .reply(let moment): self = .segment(moment.end)
    case .numbers(let numbers):
      self = .numbers(numbers.moment.end, of: numbers.segment, hidden: numbers.fields)
    case .order, .illegal, .duration, .tally, .choose: return nil
    }
  }

  /// The end of which something is left out.
  var end: End {
    switch self {
    case .state(let end), .segment(let end), .numbers(let end, _, _): end
    }
  }

  /// The end of whose next segment something is left out.
  var sender: End? {
    switch self {
    case .state: nil
    case .segment(let end): end
    case .numbers(let end, _, _): end
    }
  }

  /// The segment as far as it can be seen.
  func label(in language: Language) -> String {
    switch self {
    case .state, .segment: "?"
    case .numbers(_, let segment, let hidden):
      LadderWords(language: language).label(of: segment, without: hidden)
    }
  }
}
