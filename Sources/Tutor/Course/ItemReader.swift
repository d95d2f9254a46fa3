import TCP

/// Reads what stands between questions: prose, ladders, and text that is printed as it is.
struct ItemReader {
  private(set) var items: [Lesson.Item] = []
  private(set) var ladders: [Reading.Block<Ladder>] = []
  private(set) var findings: [Placed<Finding>] = []

  mutating func read(_ prose: Prose) {
    let (blocks, unsupported) = Markdown.parse(prose)
    findings += unsupported.map { $0.map { .lesson(.unsupportedMarkdown($0)) } }
    items.append(.prose(blocks.map(\.value)))
  }

  mutating func read(_ verbatim: Verbatim) {
    items.append(.verbatim(verbatim.lines.map(String.init)))
  }

  mutating func readLadder(_ fields: Fields) {
    var fields = fields
    let title = fields.text("title", .optional)
    let play = ScriptField(fields.lines("script"))
    findings += fields.finish() + play.findings
    ladders.append(Reading.Block(fields: fields, value: play.ladder))
    guard let ladder = play.ladder else { return }
    items.append(.ladder(ladder, title: title?.value))
  }

  /// Which card is meant; whether there is one of that name, a rule sees to.
  mutating func readCard(_ fields: Fields) {
    var reader = TaskReader(fields)
    let state = reader.fields.text("state", .optional)
    let card = reader.fields.text("card", .optional)
    // A key that is misspelt is reported as such.
    if state == nil && card == nil ? fields.all.isEmpty : state != nil && card != nil {
      reader.report(.cardNotOne, at: fields.spot)
    }
    let name = state.flatMap { reader.state($0)?.description } ?? card?.value
    findings += reader.fields.finish() + reader.findings
    if let name { items.append(.card(named: name)) }
  }

  /// Gives away what was read, and goes on with nothing.
  mutating func take() -> [Lesson.Item] {
    defer { items = [] }
    return items
  }
}
