import TCP

/// Reads an `ask` block.
struct AskReader {
  let id: Placed<String>?
  private(set) var question: Question?
  private(set) var findings: [Placed<Finding>] = []

  init(_ fields: Fields) {
    var fields = fields
    id = fields.text("id")
    let kindName = fields.text("kind")
    let known = kindName.flatMap { Question.Kind(rawValue: $0.value) }
    // A kind that is nearly written is read as what was meant, so that all else is checked as well.
    let kind = known ?? kindName.flatMap { Self.nearestKind(to: $0.value) }
    if let kind { fields.section = .ask(kind: kind.rawValue) }
    let common = AskFields(&fields, of: kind)
    var reader = TaskReader(fields)
    let task = kind.flatMap { reader.task(of: $0) }
    let expect = reader.fields.text("expect", .optional)
    if kind == nil { reader.fields.ignoreTheRest() }
    findings = reader.fields.finish() + reader.findings
    if let id, !id.value.isWellFormedID { findings.append(id.map { .lesson(.idMalformed($0)) }) }
    if let kindName, known == nil { findings.append(Self.unknownKind(kindName)) }
    guard let id, let task else { return }
    let question = Question(
      id: id.value, task: task, words: common.words, hints: common.hints, why: common.why,
      reasons: common.reasons(for: task, into: &findings))
    check(expect, of: question)
    self.question = question
  }

  private static func unknownKind(_ name: Placed<String>) -> Placed<Finding> {
    name.map { .lesson(.kindUnknown($0, nearest: nearestKind(to: $0)?.rawValue)) }
  }

  private static func nearestKind(to name: String) -> Question.Kind? {
    nearest(to: name, among: Question.Kind.allCases.map(\.rawValue))
      .flatMap(Question.Kind.init(rawValue:))
  }

  /// The lesson's own idea of the key is checked against the machine's.
  private mutating func check(_ expect: Placed<String>?, of question: Question) {
    guard let expect else { return }
    guard let answer = question.task.read(expect.value) else {
      findings.append(expect.map { .lesson(.answerUnreadable($0, kind: question.kind)) })
      return
    }
    guard !question.isRight(answer) else { return }
    let key = TaskWords(language: .english).key(of: question.task)
    findings.append(expect.map { .lesson(.expectationRefuted($0, key: key)) })
  }
}

/// The fields that an `ask` of any kind can have.
struct AskFields {
  let words: String?
  let hints: [String]
  let why: String?
  private let wrongs: [Field]

  init(_ fields: inout Fields, of kind: Question.Kind?) {
    // A choice has no standard sentence, and its wrong options are fields of its own.
    words = fields.field("ask", kind == .choose ? .required : .optional)?.text
    hints = fields.list("hint", .optional).map(\.text)
    why = fields.field("why", .optional)?.text
    wrongs = kind == .choose ? [] : fields.list("wrong", .optional, argument: .always)
  }

  /// The reasons for wrong answers; each must be an answer, and wrong.
  func reasons(
    for task: Task, into findings: inout [Placed<Finding>]
  ) -> [(answer: Answer, reason: String)] {
    wrongs.compactMap { field in
      guard let argument = field.argument else { return nil }
      guard let answer = task.read(argument.value) else {
        findings.append(argument.map { .lesson(.answerUnreadable($0, kind: task.kind)) })
        return nil
      }
      guard !task.isRight(answer) else {
        findings.append(argument.map { .lesson(.wrongIsRight($0)) })
        return nil
      }
      return (answer, field.text)
    }
  }
}
