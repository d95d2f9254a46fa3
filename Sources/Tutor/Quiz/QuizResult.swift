import TCP

/// How a quiz went, for people and for programs.
package struct QuizResult: Sendable {
  /// The seed of the quiz.
  package let seed: UInt64
  /// The questions, in the order in which they were asked.
  package let questions: [Question]
  /// What became of them.
  package let score: Score
  /// How long it took.
  package let seconds: Int
  /// How it was held.
  package let rules: QuizRules
  /// The language in which it was asked.
  package let language: Language
  /// Whether it was left before its end.
  package let isLeft: Bool

  /// Whether it was passed.
  package var isPassed: Bool { score.passes(rules.pass) }

  /// Appends the object that `quiz --json` prints, and a line feed; its form is a contract with other
  /// programs.
  package func append(asJSONTo output: inout [UInt8]) {
    output.append("{\"format\":1,\"seed\":")
    output.append(contentsOf: String(seed).utf8)
    output.append(",\"questions\":")
    output.append(json: score.count)
    output.append(",\"points\":")
    output.append(jsonHalves: score.halves)
    append(",\"percent\":", score.percent, to: &output)
    append(",\"first_time\":", score.firstTime, to: &output)
    append(",\"with_help\":", score.withHelp, to: &output)
    append(",\"missed\":", score.missed, to: &output)
    append(",\"seconds\":", seconds, to: &output)
    append(",\"guessing_percent\":", score.guessingPercent, to: &output)
    append(",\"pass\":", rules.pass, to: &output)
    output.append(isPassed ? ",\"passed\":true,\"items\":" : ",\"passed\":false,\"items\":")
    output.append(jsonList: Array(zip(questions, score.marks))) { append($0.0, $0.1, to: &$1) }
    output.append(",\"again\":")
    output.append(jsonList: score.again) { $1.append(json: $0.id) }
    output.append("}\n")
  }

  private func append(_ key: StaticString, _ number: Int, to output: inout [UInt8]) {
    output.append(key)
    output.append(json: number)
  }

  private func append(_ question: Question, _ mark: Score.Mark, to output: inout [UInt8]) {
    output.append("{\"id\":")
    output.append(json: question.id)
    output.append(",\"kind\":")
    output.append(json: question.kind.rawValue)
    output.append(",\"edge\":")
    if let edge = mark.edge { output.append(json: edge.id) } else { output.append("null") }
    output.append(",\"key\":")
    output.append(json: question.spelling(of: question.key, in: language))
    output.append(",\"options\":")
    let options = mark.optionCount == 0 ? [] : question.options
    output.append(jsonList: options) {
      $1.append(json: question.spelling(of: $0, in: language))
    }
    output.append(",\"answers\":")
    output.append(jsonList: mark.answers) { $1.append(json: $0) }
    append(",\"hints\":", mark.hints, to: &output)
    output.append(",\"points\":")
    output.append(jsonHalves: mark.halves)
    output.append("}")
  }
}

extension [UInt8] {
  /// Appends a list of what `body` appends of each value.
  mutating func append<Value>(
    jsonList values: [Value], _ body: (Value, inout Self) -> Void
  ) {
    append("[")
    for (index, value) in values.enumerated() {
      if index > 0 { append(",") }
      body(value, &self)
    }
    append("]")
  }

  /// Appends so many halves as a number.
  mutating func append(jsonHalves halves: Int) {
    append(json: halves / 2)
    if halves % 2 == 1 { append(".5") }
  }
}
