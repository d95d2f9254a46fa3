import GRDB
import Tutor

extension Database {
  /// Where the learner was last, how far with that question, and what is to be asked again.
  func resumption() throws -> Resumption? {
    guard let bookmark = try bookmark() else { return nil }
    let attempt = try attempt()
    return Resumption(
      bookmark: bookmark, hints: attempt.hints, misses: attempt.misses,
      again: try again(at: bookmark))
  }

  /// The hints and wrong answers of the open question: the last line tells, where it left it open.
  private func attempt() throws -> (hints: Int, misses: Int) {
    let sql = """
      SELECT hints, misses FROM log JOIN visit ON log.id = visit.entry
      WHERE visit.entry = (SELECT max(entry) FROM visit) AND log.question IS visit.question
      AND deed IN ('wrong', 'hint', 'retracted')
      """
    guard let row = try Row.fetchOne(self, sql: sql) else { return (0, 0) }
    return (try row.value(0), try row.value(1))
  }

  /// What was missed, shown or skipped, and has not been answered unaided since.
  ///
  /// Of the lesson that was open, and of the one that the open question comes from.
  private func again(at bookmark: Bookmark) throws -> [Bookmark] {
    let sql = """
      SELECT lesson, id FROM question
      WHERE (lesson = ? OR lesson = (SELECT lesson FROM question WHERE id = ?))
      AND (last IN ('shown', 'skipped') OR last = 'with-help' AND 0 < (
        SELECT misses FROM log WHERE question = question.id AND deed = 'right'
        AND id NOT IN (SELECT retracted FROM log WHERE retracted IS NOT NULL)
        ORDER BY id DESC LIMIT 1))
      ORDER BY id
      """
    return try Row.fetchAll(self, sql: sql, arguments: [bookmark.lesson, bookmark.question])
      .map { Bookmark(lesson: try $0.value(0), question: try $0.value(1)) }
  }
}
