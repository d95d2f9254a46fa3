import TCP

/// Reads a `walk` block: a question for each segment and each change of state at the ends played.
struct WalkReader {
  let id: Placed<String>?
  private(set) var questions: [Question] = []
  private(set) var findings: [Placed<Finding>] = []

  private enum Play: String {
    case client, server, both

    var ends: [End] {
      switch self {
      case .client: [.client]
      case .server: [.server]
      case .both: End.allCases
      }
    }
  }

  init(_ fields: Fields) {
    var fields = fields
    id = fields.text("id")
    let playName = fields.text("play")
    let script = ScriptField(fields.lines("script"))
    let hints = fields.list("hint", .optional).map(\.text)
    let why = fields.field("why", .optional)?.text
    findings = fields.finish() + script.findings
    let play = playName.flatMap { Play(rawValue: $0.value) }
    if let playName, play == nil { findings.append(playName.map { .lesson(.playUnknown($0)) }) }
    if let id, !id.value.isWellFormedID { findings.append(id.map { .lesson(.idMalformed($0)) }) }
    guard let id, let play, let lines = script.lines else { return }
    for line in lines {
      for moment in play.ends.map({ Moment(at: $0, in: line) }) {
        for task in Self.tasks(of: moment) {
          questions.append(
            Question(
              id: "\(id.value).\(questions.count + 1)", task: task, hints: hints, why: why))
        }
      }
    }
    if questions.isEmpty { findings.append(id.map { _ in .lesson(.walkAsksNothing) }) }
  }

  /// What a moment gives to ask: the state if it changes, the segment if one is sent.
  private static func tasks(of moment: Moment) -> [Task] {
    guard let step = moment.step else { return [] }
    return (moment.sent == nil ? [] : [.reply(moment)])
      + (step.from == step.to ? [] : [.nextState(moment)])
  }
}
