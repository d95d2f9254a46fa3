/// Questions as a text that Anki imports: a line a note, each with a GUID that never changes.
///
/// A note that is there already is found by its GUID and gets the new texts; its history stays. The
/// note type has to be one with two fields, such as Basic. Rules: Anki manual, "Text Files".
package struct AnkiText {
  private let questions: [ExportedQuestion]

  /// Prepares the text.
  package init(_ questions: [ExportedQuestion]) { self.questions = questions }

  /// The text.
  package var text: String {
    let head = [
      "#separator:tab", "#html:true", "#notetype:Basic", "#guid column:1", "#deck column:2",
      "#tags column:5",
    ]
    return (head + questions.map(note)).map { $0 + "\n" }.joined()
  }

  /// Every field stands between quotes: a line that began with `#` would be dropped, and a quote at
  /// the beginning would swallow the notes behind it.
  private func note(_ question: ExportedQuestion) -> String {
    [
      Self.guid(of: question), deck(of: question), front(of: question), back(of: question),
      tags(of: question),
    ].map(\.csvQuoted).joined(separator: "\t")
  }

  /// The name by which Anki knows a note again; it must stay the same for ever.
  static func guid(of question: ExportedQuestion) -> String {
    "tcp-handshake/\(question.language.rawValue)/\(question.id)"
  }

  /// A deck inside a deck is named with `::`.
  private func deck(of question: ExportedQuestion) -> String {
    ExportWords(language: question.language).path(of: question)
      .map { $0.replacing("::", with: ":") }.joined(separator: "::").oneLine
  }

  private func tags(of question: ExportedQuestion) -> String {
    "handshake::lesson::\(question.lesson.id) handshake::kind::\(question.kind.rawValue)"
  }

  // MARK: Fields

  private func front(of question: ExportedQuestion) -> String {
    let words = ExportWords(language: question.language)
    let options = question.options.map { $0.text.inlineHTML.inElement("li") }.joined()
    let hints = question.hints.enumerated().map { index, hint in
      (words.hint(index + 1, of: question.hints.count).inElement("summary") + hint.html)
        .inElement("details")
    }
    return field([
      question.exhibit.ifAny(\.asPreformattedHTML), question.ask.html,
      options.ifAny { $0.inElement("ol") }, question.form?.html ?? "", hints.joined(),
    ])
  }

  private func back(of question: ExportedQuestion) -> String {
    let words = ExportWords(language: question.language)
    let wrong = question.mistakes.map { mistake in
      (mistake.text.inlineHTML.inElement("em").inElement("p") + (mistake.reason?.html ?? ""))
        .inElement("li")
    }.joined()
    return field([
      question.key.inlineHTML.inElement("strong").inElement("p"),
      question.solution.ifAny(\.asPreformattedHTML), question.explanation.html,
      question.why?.html ?? "",
      wrong.ifAny { words.wrongAnswers.inElement("p") + $0.inElement("ul") },
    ])
  }

  /// Anki centres what is not told otherwise, each line of a ladder by itself.
  private func field(_ parts: [String]) -> String {
    "<div style=\"text-align: left\">\(parts.joined())</div>"
  }
}

extension String {
  /// What a text becomes, unless it is empty.
  func ifAny(_ body: (String) -> String) -> String { isEmpty ? "" : body(self) }

  /// The text with blanks for line feeds.
  var oneLine: String { replacing("\n", with: " ") }
}
