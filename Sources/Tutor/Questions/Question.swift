package import TCP

/// A question whose key the machine has computed.
package struct Question: Sendable {
  /// What is asked for.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The state of an end after the last line of a script.
    case nextState = "next-state"
    /// The segment that an end sends on it.
    case reply
  }

  /// The name of the question in its lesson; the same in every language, and never reused.
  package let id: String
  /// What is asked for.
  package let kind: Kind
  /// The lesson's own words, where the standard sentence of the kind is not enough.
  package let words: String?
  /// The moment it is about.
  package let moment: Moment
  /// Hints, the vaguest first.
  package let hints: [String]
  /// The lesson's own explanation.
  package let why: String?
  /// The lesson's reasons for answers that deserve better than the general one.
  package let reasons: [(answer: Answer, reason: String)]
  /// The answers to choose from, shuffled once.
  package let options: [Answer]

  /// Creates a question from what its lesson says and what the machine has computed.
  package init(
    id: String, kind: Kind, words: String? = nil, moment: Moment,
    hints: [String] = [], why: String? = nil, reasons: [(answer: Answer, reason: String)] = []
  ) {
    self.id = id
    self.kind = kind
    self.words = words
    self.moment = moment
    self.hints = hints
    self.why = why
    self.reasons = reasons
    options = Distractors(kind: kind, moment: moment).options(shuffledBy: id)
  }

  /// The right answer.
  package var key: Answer {
    switch kind {
    case .nextState: .state(moment.state)
    case .reply: .segment(SegmentReading(moment.sent))
    }
  }

  /// What the ladder leaves out.
  package var blank: Blank {
    switch kind {
    case .nextState: .state(moment.end)
    case .reply: .segment(moment.end)
    }
  }
}

/// What a learner can answer.
package enum Answer: Hashable, Sendable {
  case state(State)
  case segment(SegmentReading)
}

extension Answer {
  /// Reads an answer to a kind of question; `nil` when it cannot be one.
  package init?(_ text: String, kind: Question.Kind) {
    switch kind {
    case .nextState:
      guard let name = StateName.read(text) else { return nil }
      self = .state(name.state)
    case .reply:
      guard let reading = SegmentReading(text) else { return nil }
      self = .segment(reading)
    }
  }
}

extension Moment {
  /// Whether an answer to a question of this kind is right.
  package func isRight(_ answer: Answer, kind: Question.Kind) -> Bool {
    switch answer {
    case .state(let state): kind == .nextState && state == self.state
    case .segment(let reading): kind == .reply && reading.matches(sent)
    }
  }
}

extension Question {
  /// Whether an answer is right.
  package func isRight(_ answer: Answer) -> Bool { moment.isRight(answer, kind: kind) }
}

extension Answer: CustomStringConvertible {
  /// The answer as it is written among the options, in the RFC's words.
  package var description: String {
    switch self {
    case .state(let state): state.description
    case .segment(let reading): reading.bits?.description ?? "none"
    }
  }
}
