import TCP

/// What a question asks for, with its key.
package enum Task: Sendable {
  /// The state of the end of the moment.
  case nextState(Moment)
  /// The segment that this end sends.
  case reply(Moment)
  case numbers(Numbers)
  case order(Order)
  case illegal(Alteration)
  case duration(Stay)
  case tally(Tally)
  case choose(Choice)

  /// The kind of question.
  package var kind: Question.Kind {
    switch self {
    case .nextState: .nextState
    case .reply: .reply
    case .numbers: .numbers
    case .order: .order
    case .illegal: .illegal
    case .duration: .duration
    case .tally: .tally
    case .choose: .choose
    }
  }

  /// The moment that is asked about, if it is one.
  package var moment: Moment? {
    switch self {
    case .nextState(let moment), .reply(let moment): moment
    case .numbers(let numbers): numbers.moment
    case .order, .illegal, .duration, .tally, .choose: nil
    }
  }

  /// The right answer; where several are, one of them.
  package var key: Answer {
    switch self {
    case .nextState(let moment): .state(moment.state)
    case .reply(let moment): .segment(SegmentReading(moment.sent))
    case .numbers(let numbers): .numbers(numbers.key)
    case .order(let order): .order(order.key)
    case .illegal(let alteration): .line(alteration.line)
    case .duration(let stay): .duration(.milliseconds(stay.milliseconds))
    case .tally(let tally): tally.key
    case .choose(let choice): .options(choice.key)
    }
  }

  /// Whether several sentences are to be chosen.
  var hasManyRight: Bool {
    if case .choose(let choice) = self { choice.hasManyRight } else { false }
  }

  /// Whether an answer is right.
  package func isRight(_ answer: Answer) -> Bool {
    switch (self, answer) {
    case (.nextState(let moment), .state(let state)): state == moment.state
    case (.reply(let moment), .segment(let reading)): reading.matches(moment.sent)
    case (.numbers(let numbers), .numbers(let reading)): numbers.key == reading
    case (.order(let order), .order(let places)): order.outcome(of: places) == .reaches
    case (.illegal(let alteration), .line(let line)): line == alteration.line
    case (.duration(let stay), .duration(let span)): stay.isRight(span)
    case (.tally(let tally), _): tally.isRight(answer)
    case (.choose(let choice), .options(let places)): places == choice.key
    case (.nextState, _), (.reply, _), (.numbers, _), (.order, _), (.illegal, _),
      (.duration, _), (.choose, _):
      false
    }
  }

  /// The answers to choose from; none where the answer is typed.
  ///
  /// Mistakes that a lesson has a reason for come before those that are made everywhere.
  func options(preferring mistakes: [Answer]) -> [Answer] {
    switch self {
    case .nextState(let moment): Distractors(moment).states(preferring: mistakes)
    case .reply(let moment): Distractors(moment).segments(preferring: mistakes)
    case .order(let order): order.items.indices.map { .order([$0]) }
    case .choose(let choice): choice.options.indices.map { .options([$0]) }
    case .numbers, .illegal, .duration, .tally: []
    }
  }
}

extension Task {
  /// Reads an answer by its meaning; `nil` when it cannot be one.
  package func read(_ text: String) -> Answer? {
    switch self {
    case .nextState: StateName.read(text).map { .state($0.state) }
    case .reply: SegmentReading(text).map(Answer.segment)
    case .numbers(let numbers): numbers.read(text).map(Answer.numbers)
    case .order(let order): order.read(text).map(Answer.order)
    case .illegal(let alteration): alteration.read(text).map(Answer.line)
    case .duration: TimeSpan(reading: text).map(Answer.duration)
    case .tally(let tally): tally.read(text)
    case .choose(let choice): choice.read(text).map(Answer.options)
    }
  }
}
