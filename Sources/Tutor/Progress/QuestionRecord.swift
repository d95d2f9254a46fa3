/// What is kept of a question of a lesson.
package struct QuestionRecord: Hashable, Sendable {
  /// The lesson.
  package let lesson: String
  /// How it was left the first time.
  package let first: Session.Outcome
  /// How it was left the last time.
  package let last: Session.Outcome
  /// How often it was left.
  package let asked: Int

  /// Restores a record that was kept.
  package init(lesson: String, first: Session.Outcome, last: Session.Outcome, asked: Int) {
    self.lesson = lesson
    self.first = first
    self.last = last
    self.asked = asked
  }

  /// The record after a further line of the log; `nil` when there is none, or no longer.
  package static func after(_ entry: LogEntry, from record: QuestionRecord?) -> QuestionRecord? {
    if entry.deed == .forgot { return record?.lesson == entry.lesson ? nil : record }
    guard let lesson = entry.lesson, let outcome = entry.outcome else { return record }
    return QuestionRecord(
      lesson: lesson, first: record?.first ?? outcome, last: outcome,
      asked: (record?.asked ?? 0) + 1)
  }
}
