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
    let kind = kindName.flatMap { Question.Kind(rawValue: $0.value) }
    if let kind { fields.section = .ask(kind: kind.rawValue) }
    let common = AskFields(&fields)
    let endName = fields.text("end")
    let script = ScriptField(fields.lines("script"))
    let expect = fields.text("expect", .optional)
    findings = fields.finish() + script.findings
    if let id, !id.value.isWellFormedID { findings.append(id.map { .lesson(.idMalformed($0)) }) }
    if let kindName, kind == nil { findings.append(Self.unknownKind(kindName)) }
    let end = readEnd(endName)
    guard let id, let kind, let line = script.lines?.last, let end else { return }
    let moment = Moment(at: end, in: line)
    let question = Question(
      id: id.value, kind: kind, words: common.words, moment: moment, hints: common.hints,
      why: common.why,
      reasons: common.reasons(of: kind, key: moment, into: &findings))
    check(expect, of: question)
    self.question = question
  }

  private static func unknownKind(_ name: Placed<String>) -> Placed<Finding> {
    let kinds = Question.Kind.allCases.map(\.rawValue)
    return name.map { .lesson(.kindUnknown($0, nearest: nearest(to: $0, among: kinds))) }
  }

  private mutating func readEnd(_ name: Placed<String>?) -> End? {
    guard let name else { return nil }
    if let end = End.allCases.first(where: { $0.description == name.value }) { return end }
    findings.append(name.map { .lesson(.endUnknown($0)) })
    return nil
  }

  /// The lesson's own idea of the key is checked against the machine's.
  private mutating func check(_ expect: Placed<String>?, of question: Question) {
    guard let expect else { return }
    guard let answer = Answer(expect.value, kind: question.kind) else {
      findings.append(expect.map { .lesson(.answerUnreadable($0)) })
      return
    }
    guard !question.isRight(answer) else { return }
    findings.append(
      expect.map { .lesson(.expectationRefuted($0, key: question.key.description)) })
  }
}

/// The fields that an `ask` of any kind can have.
struct AskFields {
  let words: String?
  let hints: [String]
  let why: String?
  private let wrongs: [Field]

  init(_ fields: inout Fields) {
    words = fields.field("ask", .optional)?.text
    hints = fields.list("hint", .optional).map(\.text)
    why = fields.field("why", .optional)?.text
    wrongs = fields.list("wrong", .optional, argument: .always)
  }

  /// The reasons for wrong answers; each must be an answer, and wrong.
  func reasons(
    of kind: Question.Kind, key moment: Moment, into findings: inout [Placed<Finding>]
  ) -> [(answer: Answer, reason: String)] {
    wrongs.compactMap { field in
      guard let argument = field.argument else { return nil }
      guard let answer = Answer(argument.value, kind: kind) else {
        findings.append(argument.map { .lesson(.answerUnreadable($0)) })
        return nil
      }
      guard !moment.isRight(answer, kind: kind) else {
        findings.append(argument.map { .lesson(.wrongIsRight($0)) })
        return nil
      }
      return (answer, field.text)
    }
  }
}
