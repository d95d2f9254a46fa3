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
    /// What was done.
    package let deed: Deed
    /// The lesson.
    package let lesson: String
    /// The question, if one was open.
    package let question: Question?
    /// What was typed.
    package let typed: String
    /// The hints that had been taken, this one included.
    package let hints: Int
    /// The wrong answers that had been given, this one included.
    package let misses: Int

    /// What of the question is kept.
    package struct Question: Hashable, Sendable {
      /// Its id.
      package let id: String
      /// Its kind.
      package let kind: Tutor.Question.Kind
      /// What is remembered: the edge and the end where it is about one, else the question.
      package let item: String
    }

    /// What can be done.
    package enum Deed: Hashable, Sendable {
      case right, wrong, hint, shown, skipped
      /// The last right, wrong, shown or skipped of this session does not count.
      case retracted
      /// The learner went to this question, or to the end of the lesson.
      case moved
      /// All that is known of the lesson is to be forgotten.
      case forgot
    }
  }
}

extension Turn.Record.Question {
  /// What of a question is kept.
  init(_ question: Question) {
    id = question.id
    kind = question.kind
    item = question.item
  }
}

extension Question {
  /// What a learner remembers with it: an edge of the machine at an end, or the question itself.
  package var item: String {
    guard let moment = task.moment, moment.precedingSteps == 0, let event = moment.step?.event,
      let edge = Edge.edge(at: event, from: moment.line.before[moment.end].connection)
    else { return id }
    return edge.item(at: moment.end)
  }
}

extension Edge {
  /// What is remembered of it at an end, by its name in the log.
  func item(at end: End) -> String { "\(id)@\(end)" }
}
