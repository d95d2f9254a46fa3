/// All that is kept of a learner besides the log, from which it follows.
package struct Progress: Hashable, Sendable {
  /// What is remembered, by item.
  package internal(set) var items: [String: ItemRecord]
  /// The questions of lessons that have been left at least once, by their ids.
  package internal(set) var questions: [String: QuestionRecord]
  /// The last visit to each lesson, by its id.
  package internal(set) var visits: [String: Visit]
  /// How often each deed was done, whether it still counts or not.
  package internal(set) var counts: [LogEntry.Deed: Int]

  /// Restores what was kept; without arguments, the beginning.
  package init(
    items: [String: ItemRecord] = [:], questions: [String: QuestionRecord] = [:],
    visits: [String: Visit] = [:], counts: [LogEntry.Deed: Int] = [:]
  ) {
    self.items = items
    self.questions = questions
    self.visits = visits
    self.counts = counts
  }

  /// Where the learner was last.
  package var bookmark: Bookmark? {
    visits.max { $0.value.entry < $1.value.entry }
      .map { Bookmark(lesson: $0.key, question: $0.value.question) }
  }

  /// How many answers there are in the log.
  package var answers: Int {
    counts.reduce(0) { $0 + ($1.key.isAnswer ? $1.value : 0) }
  }

  /// Takes in the next line of the log.
  ///
  /// - Parameters:
  ///   - entry: The line.
  ///   - id: Its number.
  ///   - isRetracted: Whether a later line takes it back. What follows from it is then left out,
  ///     but not that it was done.
  package mutating func apply(_ entry: LogEntry, id: Int64, isRetracted: Bool = false) {
    counts[entry.deed, default: 0] += 1
    if entry.deed == .forgot, let lesson = entry.lesson { forget(lesson) }
    if let bookmark = entry.bookmark {
      visits[bookmark.lesson] = Visit(question: bookmark.question, entry: id)
    }
    guard !isRetracted, let question = entry.question else { return }
    items[question.item] = .after(entry, from: items[question.item])
    questions[question.id] = .after(entry, from: questions[question.id])
  }

  /// Edges are remembered whatever lesson they were asked in.
  private mutating func forget(_ lesson: String) {
    questions = questions.filter { $0.value.lesson != lesson }
    visits[lesson] = nil
  }
}
