/// What is kept of something to remember: an edge of the machine at an end, or a question about none.
package struct ItemRecord: Hashable, Sendable {
  /// What is left of it in the learner's memory.
  package let memory: Memory
  /// Whether one further answer has counted since the last review, within its day.
  package let isRepeated: Bool
  /// How often questions about it were left.
  package let asked: Int
  /// How often they were right first time.
  package let firstTime: Int
  /// How the last one was left.
  package let last: Session.Outcome

  /// Restores a record that was kept.
  package init(
    memory: Memory, isRepeated: Bool = false, asked: Int, firstTime: Int, last: Session.Outcome
  ) {
    self.memory = memory
    self.isRepeated = isRepeated
    self.asked = asked
    self.firstTime = firstTime
    self.last = last
  }

  /// The record after a further line of the log.
  ///
  /// A question is graded once, when it is left. Only the first answer of a day is a review; of the
  /// others one more counts, however many there are. A day is the 24 hours that begin with the
  /// review: FSRS counts days so, and it is the same day wherever the learner is. A clock that was
  /// set back is taken for one that stood still, so that nothing is due before it was last reviewed.
  package static func after(_ entry: LogEntry, from record: ItemRecord?) -> ItemRecord? {
    guard let question = entry.question, let outcome = entry.outcome, let grade = entry.grade
    else { return record }
    let (asked, firstTime) = (record?.asked ?? 0, record?.firstTime ?? 0)
    let time = max(entry.occasion.time, record?.memory.lastReview ?? .min)
    let isFresh = record?.memory.isFresh(at: time) ?? false
    return ItemRecord(
      memory: memory(after: grade, at: time, from: record, seed: "\(question.item) \(asked)"),
      isRepeated: isFresh, asked: asked + 1,
      firstTime: firstTime + (outcome == .firstTime ? 1 : 0), last: outcome)
  }

  private static func memory(
    after grade: Grade, at time: Int64, from record: ItemRecord?, seed: String
  ) -> Memory {
    guard let record else { return Memory(first: grade, at: time, seed: seed) }
    return record.memory.isFresh(at: time)
      ? record.memory.repeated(grade, at: time, counts: !record.isRepeated, seed: seed)
      : record.memory.after(grade, at: time, seed: seed)
  }
}
