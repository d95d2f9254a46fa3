/// Questions or results as one JSON object; its form is a contract with other programs.
package struct ExportedJSON {
  private let name: StaticString
  private let columns: [StaticString]
  private let records: [[ExportedField]]

  /// Prepares an object of questions.
  package init(_ questions: [ExportedQuestion]) {
    (name, columns) = ("questions", ExportedQuestion.columns)
    records = questions.map(\.fields)
  }

  /// Prepares an object of results.
  package init(_ results: [ExportedResult]) {
    (name, columns) = ("results", ExportedResult.columns)
    records = results.map(\.fields)
  }

  /// The object, a line a record.
  package var bytes: [UInt8] {
    var output: [UInt8] = []
    output.append("{\"format\":1,\"")
    output.append(name)
    output.append("\":")
    output.append(jsonList: records) { append($0, to: &$1) }
    output.append("}\n")
    return output
  }

  private func append(_ record: [ExportedField], to output: inout [UInt8]) {
    output.append("\n{\"")
    for (index, (column, field)) in zip(columns, record).enumerated() {
      if index > 0 { output.append(",\"") }
      output.append(column)
      output.append("\":")
      append(field, to: &output)
    }
    output.append("}")
  }

  private func append(_ field: ExportedField, to output: inout [UInt8]) {
    switch field {
    case .text(let text?), .typed(let text): output.append(json: text)
    case .number(let number?): output.append(json: number)
    case .text(nil), .number(nil): output.append("null")
    case .flag(let flag): append(flag, to: &output)
    case .list(let texts): output.append(jsonList: texts) { $1.append(json: $0) }
    case .options(let options): output.append(jsonList: options) { append($0, to: &$1) }
    case .mistakes(let mistakes):
      output.append(jsonList: mistakes) { mistake, output in
        output.append("{\"answer\":")
        output.append(json: mistake.text.plain)
        output.append(",\"reason\":")
        output.append(json: mistake.reason?.plain ?? "")
        output.append("}")
      }
    }
  }

  private func append(_ option: ExportedQuestion.Option, to output: inout [UInt8]) {
    output.append("{\"text\":")
    output.append(json: option.text.plain)
    output.append(",\"right\":")
    if let isRight = option.isRight { append(isRight, to: &output) } else { output.append("null") }
    output.append("}")
  }

  private func append(_ flag: Bool, to output: inout [UInt8]) {
    if flag { output.append("true") } else { output.append("false") }
  }
}
