import TCP

/// Reads a lesson: the grammar's fields become questions whose keys the machine computes.
///
/// All that is wrong is found; a lesson with an error in it is not loaded at all.
package struct LessonReader {
  /// The lesson; `nil` when anything was wrong with it.
  package private(set) var lesson: Lesson?
  /// What was found.
  package private(set) var findings: [Placed<Finding>]

  private var steps: [Lesson.Step] = []
  private(set) var lead = ItemReader()
  private(set) var asks: [Reading.Block<Question>] = []
  private(set) var walks: [Reading.Block<[Question]>] = []
  /// Where each id was first used.
  private var ids: [String: Int] = [:]

  /// Reads the lesson in a file.
  package init(_ source: SourceFile) { self.init(Document(source)) }

  /// Reads it from a file whose grammar has been read.
  init(_ document: Document) {
    findings = document.findings
    let head = LessonHead(document.head)
    findings += head.findings
    for part in document.parts { read(part) }
    findings += lead.findings
    if steps.isEmpty, !hasErrors {
      report(.lesson(.noQuestion), at: document.head.spot)
    }
    guard let id = head.id, let title = head.title, !hasErrors else { return }
    lesson = Lesson(id: id, title: title, needs: head.needs, steps: steps, ending: lead.items)
  }

  private var hasErrors: Bool { findings.contains { $0.value.words.severity == .error } }

  private mutating func report(_ finding: Finding, at spot: Spot) {
    findings.append(Placed(finding, at: spot))
  }

  // MARK: Parts

  private mutating func read(_ part: Part) {
    switch part {
    case .prose(let prose): lead.read(prose)
    case .verbatim(let verbatim): lead.read(verbatim)
    case .block(let block): read(block)
    }
  }

  private mutating func read(_ block: Block) {
    switch block.word.value {
    case .ladder: lead.readLadder(block.fields)
    case .walk: readWalk(block.fields)
    case .ask: readAsk(block.fields)
    case .card: lead.readCard(block.fields)
    }
  }

  private mutating func readAsk(_ fields: Fields) {
    let ask = AskReader(fields)
    asks.append(Reading.Block(fields: fields, value: ask.question))
    findings += ask.findings
    guard claim(ask.id), let question = ask.question else { return }
    append(question)
  }

  private mutating func readWalk(_ fields: Fields) {
    let walk = WalkReader(fields)
    walks.append(Reading.Block(fields: fields, value: walk.questions))
    findings += walk.findings
    guard let id = walk.id, claim(id) else { return }
    for question in walk.questions where claim(id.map { _ in question.id }) { append(question) }
  }

  private mutating func append(_ question: Question) {
    steps.append(Lesson.Step(lead: lead.take(), question: question))
  }

  /// Takes an id for a question, once.
  private mutating func claim(_ id: Placed<String>?) -> Bool {
    guard let id else { return false }
    if let line = ids[id.value] {
      report(.lesson(.idTaken(id.value, firstLine: line)), at: id.spot)
      return false
    }
    ids[id.value] = id.spot.line
    return true
  }
}
