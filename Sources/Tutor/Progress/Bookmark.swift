/// Where a learner is in a lesson.
package struct Bookmark: Hashable, Sendable {
  /// The lesson.
  package let lesson: String
  /// The question that is open; `nil` when all have been asked.
  package let question: String?

  /// Creates a bookmark.
  package init(lesson: String, question: String?) {
    self.lesson = lesson
    self.question = question
  }
}

/// The last visit to a lesson.
package struct Visit: Hashable, Sendable {
  /// The question that was open when it ended; `nil` when all had been asked.
  package let question: String?
  /// The line of the log that tells of it.
  package let entry: Int64

  /// Creates a visit.
  package init(question: String?, entry: Int64) {
    self.question = question
    self.entry = entry
  }
}
