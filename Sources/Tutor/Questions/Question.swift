import TCP

/// A question whose key the machine has computed, or, for ``Kind/choose``, a source has settled.
package struct Question: Sendable {
  /// What is asked for.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The state of an end after the last line of a script.
    case nextState = "next-state"
    /// The segment that an end sends on it.
    case reply
    /// The numbers of that segment.
    case numbers
    /// An order of lines that leads to two states.
    case order
    /// The line of a ladder that TCP would not have drawn.
    case illegal
    /// How long it takes an end to reach a state.
    case duration
    /// What a count of sockets by state says.
    case tally
    /// What is right among sentences.
    case choose
  }

  /// The name of the question in its lesson; the same in every language, and never reused.
  package let id: String
  /// The lesson's own words, where the standard sentence of the kind is not enough.
  package let words: String?
  /// What is asked for, and what is right.
  package let task: Task
  /// Hints, the vaguest first.
  package let hints: [String]
  /// The lesson's own explanation.
  package let why: String?
  /// The lesson's reasons for answers that deserve better than the general one.
  package let reasons: [(answer: Answer, reason: String)]
  /// The answers to choose from, shuffled once; empty where the answer is typed.
  package private(set) var options: [Answer]

  /// Creates a question from what its lesson says and what the machine has computed.
  package init(
    id: String, task: Task, words: String? = nil, hints: [String] = [], why: String? = nil,
    reasons: [(answer: Answer, reason: String)] = []
  ) {
    self.id = id
    self.task = task
    self.words = words
    self.hints = hints
    self.why = why
    self.reasons = reasons
    var generator = SeededGenerator(seed: id)
    options = task.options(preferring: reasons.map(\.answer)).shuffled(using: &generator)
  }

  /// The same question with its options in another order.
  package func shuffled(by seed: UInt64) -> Question {
    var generator = SeededGenerator(seed: "\(seed)/\(id)")
    var question = self
    question.options.shuffle(using: &generator)
    return question
  }

  /// What is asked for.
  package var kind: Kind { task.kind }

  /// The right answer; where several are, one of them.
  package var key: Answer { task.key }

  /// Whether an answer is right.
  package func isRight(_ answer: Answer) -> Bool { task.isRight(answer) }
}
