import TCP

/// What comes of an input: what is said, what is to be kept, and what the edge has to do.
package struct Turn: Sendable {
  /// What is said, in order.
  package var outputs: [Output] = []
  /// What is to be kept before anything of it is said.
  package var record: Record?
  /// What became of the input, where it was one that can be judged.
  package var verdict: Verdict?

  /// What became of an input, in the words of answers files.
  package enum Verdict: String, CaseIterable, Hashable, Sendable {
    case right, wrong, shown, skipped, hint
    case askedAgain = "asked-again"
  }

  /// Something that a learner did, for the log.
  package struct Record: Hashable, Sendable {
    /// What was done; an answer that does not count is the last one of the dialogue.
    package let deed: LogEntry.Deed
    /// The lesson; `nil` in a quiz or a review.
    package let lesson: String?
    /// The question, if one was open.
    package let question: LogEntry.Question?
    /// What was typed.
    package let typed: String
    /// The hints that had been taken, this one included.
    package let hints: Int
    /// The wrong answers that had been given, this one included.
    package let misses: Int
    /// Where in the lessons the learner is afterwards; `nil` in a quiz or a review.
    package internal(set) var bookmark: Bookmark?

    /// Creates the record of something that was done after an attempt at a question.
    init(
      _ deed: LogEntry.Deed, of question: Tutor.Question? = nil, typed: String,
      after attempt: Exercise.Attempt = Exercise.Attempt(), lesson: String? = nil
    ) {
      self.deed = deed
      self.lesson = lesson
      self.question = question.map(LogEntry.Question.init)
      self.typed = typed
      hints = attempt.hints
      misses = attempt.misses
    }
  }
}

extension LogEntry.Question {
  /// What of a question is kept.
  init(_ question: Question) {
    self.init(id: question.id, kind: question.kind, item: question.item)
  }
}

extension Question {
  /// What a learner remembers with it: an edge of the machine at an end, or the question itself.
  package var item: String {
    if let cue = QuestionGenerator(id: id)?.cue { return cue.edge.item(at: cue.end) }
    guard let moment = task.moment, let edge = moment.edge else { return id }
    return edge.item(at: moment.end)
  }
}

extension Edge {
  /// What is remembered of it at an end, by its name in the log.
  func item(at end: End) -> String { "\(id)@\(end)" }
}
