extension LogEntry {
  /// Creates the line of what was done at the prompt; `nil` when it takes back what was never kept.
  ///
  /// - Parameters:
  ///   - record: What was done.
  ///   - answer: The line of the answer that `undo` takes back.
  ///   - bookmark: Where the learner is afterwards.
  ///   - occasion: When, how and with what.
  package init?(
    _ record: Turn.Record, retracting answer: Int64?, bookmark: Bookmark, occasion: Occasion
  ) {
    let deed = Deed(record.deed)
    guard deed != .retracted || answer != nil else { return nil }
    self.init(
      deed, lesson: record.lesson,
      question: record.question.map { Question(id: $0.id, kind: $0.kind, item: $0.item) },
      typed: record.typed, hints: record.hints, misses: record.misses,
      retracted: deed == .retracted ? answer : nil, bookmark: bookmark, occasion: occasion)
  }
}

extension LogEntry.Deed {
  fileprivate init(_ deed: Turn.Record.Deed) {
    self =
      switch deed {
      case .right: .right
      case .wrong: .wrong
      case .hint: .hint
      case .shown: .shown
      case .skipped: .skipped
      case .retracted: .retracted
      case .moved: .moved
      case .forgot: .forgot
      }
  }
}
