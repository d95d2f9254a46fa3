/// Something that was kept and is not what follows from the log.
package enum Difference: Hashable, Sendable {
  case item(String, kept: ItemRecord?, derived: ItemRecord?)
  case question(String, kept: QuestionRecord?, derived: QuestionRecord?)
  case visit(String, kept: Visit?, derived: Visit?)
  case count(LogEntry.Deed, kept: Int, derived: Int)
}

extension Progress {
  /// What of it differs from what was kept, in a fixed order.
  package func differences(from kept: Progress) -> [Difference] {
    let items = Self.differing(self.items, kept.items) { $0 == $1 || $0.isClose(to: $1) }
      .map { Difference.item($0, kept: kept.items[$0], derived: self.items[$0]) }
    let questions = Self.differing(self.questions, kept.questions, unless: ==)
      .map { Difference.question($0, kept: kept.questions[$0], derived: self.questions[$0]) }
    let visits = Self.differing(self.visits, kept.visits, unless: ==)
      .map { Difference.visit($0, kept: kept.visits[$0], derived: self.visits[$0]) }
    let counts = LogEntry.Deed.allCases.compactMap { deed -> Difference? in
      let (kept, derived) = (kept.counts[deed] ?? 0, self.counts[deed] ?? 0)
      return kept == derived ? nil : .count(deed, kept: kept, derived: derived)
    }
    return items + questions + visits + counts
  }

  /// The keys of what is not the same in both.
  private static func differing<Value>(
    _ one: [String: Value], _ other: [String: Value], unless isSame: (Value, Value) -> Bool
  ) -> [String] {
    Set(one.keys).union(other.keys).filter { key in
      guard let one = one[key], let other = other[key] else { return true }
      return !isSame(one, other)
    }.sorted()
  }
}

extension ItemRecord {
  /// Whether it differs by no more than what libraries of mathematics differ by.
  fileprivate func isClose(to other: ItemRecord) -> Bool {
    (isRepeated, asked, firstTime, last)
      == (other.isRepeated, other.asked, other.firstTime, other.last)
      && memory.isClose(to: other.memory)
  }
}

extension Memory {
  fileprivate func isClose(to other: Memory) -> Bool {
    (state, step, due, lastReview) == (other.state, other.step, other.due, other.lastReview)
      && abs(stability - other.stability) <= 1e-9 * stability
      && abs(difficulty - other.difficulty) <= 1e-9 * difficulty
  }
}
