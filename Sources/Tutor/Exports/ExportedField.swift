/// A value of a record that is exported, for every format that has records.
enum ExportedField {
  case text(String?)
  /// What a learner typed, control characters and all.
  case typed(String)
  case number(Int?)
  case flag(Bool)
  case list([String])
  case options([ExportedQuestion.Option])
  case mistakes([ExportedQuestion.Option])
}

extension ExportedQuestion {
  /// The names of the fields; a contract with other programs.
  static let columns: [StaticString] = [
    "id", "language", "lesson", "kind", "item", "ask", "exhibit", "form", "options", "key",
    "solution", "explanation", "why", "mistakes", "hints",
  ]

  /// The fields, in the order of their names.
  var fields: [ExportedField] {
    [
      .text(id), .text(language.rawValue), .text(lesson.id), .text(kind.rawValue),
      .text(question.item), .text(ask.plain), .text(exhibit.isEmpty ? nil : exhibit),
      .text(form?.plain), .options(options), .text(key.plain),
      .text(solution.isEmpty ? nil : solution),
      .text(explanation.isEmpty ? nil : explanation.plain), .text(why?.plain),
      .mistakes(mistakes), .list(hints.map(\.plain)),
    ]
  }
}

extension ExportedResult {
  /// The names of the fields; a contract with other programs.
  static let columns: [StaticString] = [
    "line", "time", "session", "deed", "lesson", "question", "kind", "item", "typed", "hints",
    "misses", "taken_ms", "retracts", "counts", "language", "handshake", "course",
  ]

  /// The fields, in the order of their names.
  var fields: [ExportedField] {
    let (question, occasion) = (entry.question, entry.occasion)
    let time = Timestamp(milliseconds: occasion.time).description
    return [
      .number(Int(line)), .text(time), .text(occasion.session),
      .text(entry.deed.rawValue), .text(entry.lesson), .text(question?.id),
      .text(question?.kind.rawValue), .text(question?.item), .typed(entry.typed),
      .number(entry.hints), .number(entry.misses), .number(Int(occasion.taken)),
      .number(entry.retracted.map(Int.init)), .flag(!isRetracted),
      .text(occasion.language.rawValue), .text(occasion.build), .text(occasion.course),
    ]
  }
}
