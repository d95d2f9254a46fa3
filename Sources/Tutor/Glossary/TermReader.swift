/// Reads a term of the glossary; the grammar is that of lessons.
package struct TermReader {
  /// The term; `nil` when anything was wrong with it.
  package private(set) var term: Term?
  /// What was found.
  package private(set) var findings: [Placed<Finding>]

  private(set) var items = ItemReader()

  /// Reads the term in a file.
  package init(_ source: SourceFile) { self.init(Document(source)) }

  /// Reads it from a file whose grammar has been read.
  init(_ document: Document) {
    findings = document.findings
    var head = document.head
    let format = head.text("format")
    let id = head.text("id")
    let name = head.text("term")
    let aliases = head.list("alias", .optional).compactMap { $0.lines.first }
    let related = head.list("see", .orNone).compactMap { $0.lines.first }
    let sources = head.list("source").compactMap { $0.lines.first }
    findings += head.finish()
    if let format, format.value != LessonHead.format {
      findings.append(format.map { .lesson(.formatUnknown($0)) })
    }
    for id in [id].compactMap(\.self) + related where !id.value.isWellFormedID {
      findings.append(id.map { .lesson(.idMalformed($0)) })
    }
    for part in document.parts { read(part) }
    findings += items.findings
    if items.items.isEmpty, !hasErrors { report(.termUnexplained, at: document.head.spot) }
    guard let id, let name, !hasErrors else { return }
    term = Term(
      id: id.value, name: name.value, aliases: aliases.map(\.value), related: related.map(\.value),
      sources: sources.map(\.value), body: items.items)
  }

  private var hasErrors: Bool { findings.contains { $0.value.words.severity == .error } }

  private mutating func report(_ finding: LessonFinding, at spot: Spot) {
    findings.append(Placed(.lesson(finding), at: spot))
  }

  private mutating func read(_ part: Part) {
    switch part {
    case .prose(let prose): items.read(prose)
    case .verbatim(let verbatim): items.read(verbatim)
    case .block(let block):
      switch block.word.value {
      case .ladder: items.readLadder(block.fields)
      case .walk, .ask, .card: report(.blockUnfit(block.word.value), at: block.word.spot)
      }
    }
  }
}
