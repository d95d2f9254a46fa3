/// A line of the log of answers: one thing that a learner did, and the circumstances.
///
/// The log only grows. All else that is kept of a learner follows from it.
package struct LogEntry: Hashable, Sendable {
  /// What was done.
  package let deed: Deed
  /// The lesson to which the question belongs, or which was forgotten; `nil` in a quiz or a review.
  package let lesson: String?
  /// The question that was open.
  package let question: Question?
  /// What was typed.
  package let typed: String
  /// The hints that had been read when it was done, this one included.
  package let hints: Int
  /// The wrong answers that had been given when it was done, this one included.
  package let misses: Int
  /// The line that no longer counts, where that was done.
  package let retracted: Int64?
  /// Where the learner was afterwards, so that the next session goes on just there; `nil` in a quiz
  /// or a review, which change nothing about that.
  package let bookmark: Bookmark?
  /// When, how and with what it was done.
  package let occasion: Occasion

  /// What can be done.
  package enum Deed: String, CaseIterable, Hashable, Sendable {
    /// A right answer.
    case right
    /// A wrong answer, and another try.
    case wrong
    /// A wrong answer, after which there was no other try.
    case missed
    case hint
    /// The answer was shown.
    case shown
    case skipped
    /// An earlier answer is not to count.
    case retracted
    /// The learner went elsewhere.
    case moved
    /// A lesson is to be as if it had never been opened.
    case forgot
  }

  /// What of a question is kept.
  package struct Question: Hashable, Sendable {
    /// Its id.
    package let id: String
    /// Its kind.
    package let kind: Tutor.Question.Kind
    /// What is remembered: the edge and the end where it is about one, else the question.
    package let item: String

    /// Creates what is kept of a question.
    package init(id: String, kind: Tutor.Question.Kind, item: String) {
      self.id = id
      self.kind = kind
      self.item = item
    }
  }

  /// Creates a line.
  package init(
    _ deed: Deed, lesson: String? = nil, question: Question? = nil, typed: String = "",
    hints: Int = 0, misses: Int = 0, retracted: Int64? = nil, bookmark: Bookmark? = nil,
    occasion: Occasion
  ) {
    self.deed = deed
    self.lesson = lesson
    self.question = question
    self.typed = typed
    self.hints = hints
    self.misses = misses
    self.retracted = retracted
    self.bookmark = bookmark
    self.occasion = occasion
  }
}

extension LogEntry.Deed {
  /// Whether it is an answer, of which a learner asks how many there were.
  package var isAnswer: Bool {
    switch self {
    case .right, .wrong, .missed, .shown, .skipped: true
    case .hint, .retracted, .moved, .forgot: false
    }
  }

  /// How it leaves the question; `nil` where the question stays open.
  var ending: Leaving.Ending? {
    switch self {
    case .right: .right
    case .missed: .wrong
    case .shown: .shown
    case .skipped: .skipped
    case .wrong, .hint, .retracted, .moved, .forgot: nil
    }
  }
}

extension LogEntry {
  /// How the question was left; `nil` where it stays open.
  ///
  /// What was missed counts as shown.
  package var outcome: Session.Outcome? {
    switch deed {
    case .right: hints == 0 && misses == 0 ? .firstTime : .withHelp
    case .missed, .shown: .shown
    case .skipped: .skipped
    case .wrong, .hint, .retracted, .moved, .forgot: nil
    }
  }

  /// What was remembered when the question was left; `nil` where it stays open.
  var grade: Grade? {
    deed.ending.map { Leaving($0, misses: misses, hints: hints).grade }
  }
}
