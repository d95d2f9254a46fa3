/// What is kept of something to remember: an edge of the machine at an end, or a question about none.
package struct ItemRecord: Hashable, Sendable {
  /// What is left of it in the learner's memory.
  package let memory: Memory
  /// How often questions about it were left.
  package let asked: Int
  /// How often they were right first time.
  package let firstTime: Int
  /// How the last one was left.
  package let last: Session.Outcome

  /// Restores a record that was kept.
  package init(memory: Memory, asked: Int, firstTime: Int, last: Session.Outcome) {
    self.memory = memory
    self.asked = asked
    self.firstTime = firstTime
    self.last = last
  }

  /// The record after a further line of the log.
  ///
  /// A question is graded once, when it is left. A clock that was set back is taken for one that
  /// stood still, so that nothing is due before it was last asked.
  package static func after(_ entry: LogEntry, from record: ItemRecord?) -> ItemRecord? {
    guard let question = entry.question, let outcome = entry.outcome, let grade = entry.grade
    else { return record }
    let asked = record?.asked ?? 0
    let seed = "\(question.item) \(asked)"
    let time = max(entry.occasion.time, record?.memory.lastReview ?? .min)
    return ItemRecord(
      memory: record?.memory.after(grade, at: time, seed: seed)
        ?? Memory(first: grade, at: time, seed: seed),
      asked: asked + 1,
      firstTime: (record?.firstTime ?? 0) + (outcome == .firstTime ? 1 : 0), last: outcome)
  }
}
