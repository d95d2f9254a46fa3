/// Where a learner is in a lesson.
package struct Bookmark: Hashable, Sendable {
  /// The lesson.
  package let lesson: String
  /// The question that is open, which may be one of an earlier lesson that comes back; `nil` when
  /// there is none left.
  package let question: String?

  /// Creates a bookmark.
  package init(lesson: String, question: String?) {
    self.lesson = lesson
    self.question = question
  }
}

/// The last visit to a lesson.
package struct Visit: Hashable, Sendable {
  /// The question that was open when it ended; `nil` when none was left.
  package let question: String?
  /// The line of the log that tells of it.
  package let entry: Int64

  /// Creates a visit.
  package init(question: String?, entry: Int64) {
    self.question = question
    self.entry = entry
  }
}
