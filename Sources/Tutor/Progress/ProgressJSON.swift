import TCP

extension ProgressMap {
  /// Appends the object that `progress --json` prints, and a line feed; its form is a contract with
  /// other programs.
  package func append(asJSONTo output: inout [UInt8]) {
    output.append("{\"format\":1,\"edges\":")
    output.append(jsonList: marks) { $0.append(to: &$1) }
    output.append(",\"lessons\":")
    output.append(jsonList: lessons) { $0.append(to: &$1) }
    output.append(",\"topics\":")
    output.append(jsonList: topics) { $0.append(to: &$1) }
    output.append(",\"answers\":")
    output.append(json: answers)
    output.append("}\n")
  }
}

extension ProgressMap.Mark {
  fileprivate func append(to output: inout [UInt8]) {
    output.append("{\"edge\":")
    output.append(json: edge.id)
    output.append(",\"end\":")
    output.append(json: end.description)
    output.append(",\"level\":")
    output.append(json: level.rawValue)
    output.append(",\"recall\":")
    if let recall { output.append(jsonChance: recall) } else { output.append("null") }
    output.append(",\"due\":")
    if let due {
      output.append(json: Timestamp(milliseconds: due).description)
    } else {
      output.append("null")
    }
    output.append("}")
  }
}

extension ProgressMap.LessonCount {
  fileprivate func append(to output: inout [UInt8]) {
    output.append("{\"id\":")
    output.append(json: id)
    output.append(",\"asked\":")
    output.append(json: asked)
    output.append(",\"of\":")
    output.append(json: of)
    output.append(isDone ? ",\"done\":true}" : ",\"done\":false}")
  }
}

extension ProgressMap.TopicCount {
  fileprivate func append(to output: inout [UInt8]) {
    output.append("{\"id\":")
    output.append(json: subject.rawValue)
    output.append(",\"asked\":")
    output.append(json: asked)
    output.append(",\"of\":")
    output.append(json: of)
    output.append(",\"recall\":")
    output.append(jsonChance: recall)
    output.append("}")
  }
}

extension [UInt8] {
  /// Appends a chance from 0 to 1 in four decimals: what is beyond them, nobody can know of a memory.
  fileprivate mutating func append(jsonChance chance: Double) {
    append(contentsOf: String((chance * 10_000).rounded() / 10_000).utf8)
  }
}
