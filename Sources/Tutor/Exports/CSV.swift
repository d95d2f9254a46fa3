/// A table as comma-separated values (RFC 4180).
package struct CSV {
  private let records: [[ExportedField]]
  private let header: [StaticString]

  /// Prepares a table of questions.
  package init(_ questions: [ExportedQuestion]) {
    self.init(ExportedQuestion.columns, questions.map(\.fields))
  }

  /// Prepares a table of results.
  package init(_ results: [ExportedResult]) {
    self.init(ExportedResult.columns, results.map(\.fields))
  }

  private init(_ header: [StaticString], _ records: [[ExportedField]]) {
    self.header = header
    self.records = records
  }

  /// The text: a header, then a record each, each with the line end that the RFC wants.
  package var text: String {
    ([header.map { "\($0)" }] + records.map { $0.map(\.cell) })
      .map { $0.map(\.visibleLines.csvField).joined(separator: ",") + "\r\n" }.joined()
  }
}

extension String {
  /// The text between quotes, the quotes in it doubled.
  var csvQuoted: String {
    let inner = unicodeScalars.reduce(into: "") { result, scalar in
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return "\"\(inner)\""
  }

  /// The text as a field, between quotes if it needs them.
  fileprivate var csvField: String {
    unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) } ? csvQuoted : self
  }
}

extension ExportedField {
  /// The field in one cell: of several things one a line.
  fileprivate var cell: String {
    switch self {
    case .text(let text): text ?? ""
    case .typed(let text): text.visible
    case .number(let number): number.map(String.init) ?? ""
    case .flag(let flag): flag ? "true" : "false"
    case .list(let texts): texts.joined(separator: "\n")
    case .options(let options): options.map(\.text.plain).joined(separator: "\n")
    case .mistakes(let mistakes):
      mistakes.map { "\($0.text.plain): \($0.reason?.plain ?? "")" }.joined(separator: "\n")
    }
  }
}
