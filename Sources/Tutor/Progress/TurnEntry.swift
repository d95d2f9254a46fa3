extension LogEntry {
  /// Creates the line of what was done at the prompt; `nil` when it takes back what was never kept.
  ///
  /// - Parameters:
  ///   - record: What was done.
  ///   - answer: The line of the answer that `undo` takes back.
  ///   - occasion: When, how and with what.
  package init?(_ record: Turn.Record, retracting answer: Int64?, occasion: Occasion) {
    guard record.deed != .retracted || answer != nil else { return nil }
    self.init(
      record.deed, lesson: record.lesson, question: record.question, typed: record.typed,
      hints: record.hints, misses: record.misses,
      retracted: record.deed == .retracted ? answer : nil, bookmark: record.bookmark,
      occasion: occasion)
  }
}
