/// A file of the course that has been read: a lesson or a term of the glossary.
package struct CourseFile: Sendable {
  /// The file.
  package let source: SourceFile
  /// What it is.
  package let content: Content
  /// What was found in it.
  package let findings: [Placed<Finding>]
  /// What of it rules look at.
  let reading: Reading

  /// What a file can be; without value when it has errors.
  package enum Content: Sendable {
    case lesson(Lesson?)
    case term(Term?)
  }

  /// Reads a file; its head tells what it is: a term has a `term`, a lesson a `title`.
  package init(_ source: SourceFile) {
    self.source = source
    let document = Document(source)
    let keys = document.head.all.map(\.key.value)
    if keys.contains("term"), !keys.contains("title") {
      let reader = TermReader(document)
      content = .term(reader.term)
      findings = reader.findings
      reading = Reading(document: document, ladders: reader.items.ladders)
    } else {
      let reader = LessonReader(document)
      content = .lesson(reader.lesson)
      findings = reader.findings
      reading = Reading(
        document: document, asks: reader.asks, walks: reader.walks, ladders: reader.lead.ladders)
    }
  }

  /// The lesson, if it is one without errors.
  package var lesson: Lesson? {
    if case .lesson(let lesson) = content { lesson } else { nil }
  }

  /// The term, if it is one without errors.
  package var term: Term? {
    if case .term(let term) = content { term } else { nil }
  }

  /// The findings in their places, in order.
  package var diagnostics: [Diagnostic] { source.diagnostics(of: findings) }

  /// The diagnostics for people.
  package var report: String { diagnostics.map { $0.text(quoting: source) }.joined() }
}
