import TCP

/// What a line did, as one JSON object on one line; the form is a contract with other programs.
package struct SimReport {
  /// The number of the line, from 1.
  package let line: Int
  /// The line as it was typed.
  package let input: ArraySlice<UInt8>
  /// Why it could not be followed.
  package let error: ScriptError?

  /// Creates the report of a line.
  package init(line: Int, input: ArraySlice<UInt8>, error: ScriptError?) {
    self.line = line
    self.input = input
    self.error = error
  }

  /// Appends the object and a line feed.
  package func append(_ simulation: Simulation, to output: inout [UInt8]) {
    let exchange = simulation.exchange
    output.append("{\"line\":")
    output.append(json: line)
    output.append(",\"input\":")
    output.append(jsonBytes: input)
    output.append(",\"time_ms\":")
    output.append(json: Int(exchange.now))
    output.append(",\"client\":")
    output.append(exchange.client.connection.state)
    output.append(",\"server\":")
    output.append(exchange.server.connection.state)
    append(simulation.happenings, to: &output)
    output.append(",\"in_flight\":{\"to_client\":")
    output.append(json: exchange.network.count(to: .client))
    output.append(",\"to_server\":")
    output.append(json: exchange.network.count(to: .server))
    output.append("},\"error\":")
    if let error {
      output.append(json: ScriptWords(language: .english).sentence(error))
    } else {
      output.append("null")
    }
    output.append("}\n")
  }

  private func append(_ happenings: [Happening], to output: inout [UInt8]) {
    output.appendList("sent", of: happenings) { happening, output in
      guard case .sent(let flight) = happening else { return false }
      output.append(flight)
      return true
    }
    output.appendList("arrived", of: happenings) { happening, output in
      guard case .arrived(let flight, let isInjected) = happening else { return false }
      output.append(flight, isInjected: isInjected)
      return true
    }
    output.appendList("died", of: happenings) { happening, output in
      guard case .died(let flight) = happening else { return false }
      output.append(flight)
      return true
    }
    output.appendList("signals", of: happenings) { happening, output in
      guard case .signalled(let end, let signal) = happening else { return false }
      output.append(signal, to: end)
      return true
    }
    var last: Clause?
    output.appendList("transitions", of: happenings) { happening, output in
      guard case .transition(let step) = happening else { return false }
      output.append(step)
      last = step.clause
      return true
    }
    output.append(",\"clause\":")
    output.append(last?.section)
  }
}

extension [UInt8] {
  /// Appends a key and the list of what `element` has written.
  fileprivate mutating func appendList(
    _ key: StaticString, of happenings: [Happening],
    element: (Happening, inout Self) -> Bool
  ) {
    append(",\"")
    append(key)
    append("\":[")
    var isFirst = true
    for happening in happenings {
      let end = count
      if !isFirst { append(",") }
      if element(happening, &self) { isFirst = false } else { removeLast(count - end) }
    }
    append("]")
  }

  fileprivate mutating func append(_ flight: Network.Flight, isInjected: Bool? = nil) {
    let segment = flight.segment
    append("{\"from\":")
    append(flight.from)
    append(",\"flags\":[")
    append(segment.bits)
    append("],\"seq\":")
    append(json: Int(segment.seq.rawValue))
    append(",\"ack\":")
    if let ack = segment.ack { append(json: Int(ack.rawValue)) } else { append("null") }
    append(",\"len\":")
    append(json: Int(segment.textLength))
    append(",\"win\":")
    append(json: Int(segment.window))
    if let isInjected { append(isInjected ? ",\"injected\":true" : ",\"injected\":false") }
    append("}")
  }

  fileprivate mutating func append(_ bits: ControlBits) {
    var isFirst = true
    for (bit, name) in ControlBits.named where bits.contains(bit) {
      if !isFirst { append(",") }
      isFirst = false
      append(plainJSON: name)
    }
  }

  fileprivate mutating func append(_ signal: Signal, to end: End) {
    append("{\"to\":")
    append(end)
    append(",\"signal\":")
    append(json: signal.description)
    append("}")
  }

  fileprivate mutating func append(_ step: Happening.Step) {
    append("{\"end\":")
    append(step.end)
    append(",\"event\":")
    append(json: step.label)
    append(",\"from\":")
    append(step.from)
    append(",\"to\":")
    append(step.to)
    append(",\"clause\":")
    append(step.clause.section)
    append(",\"step\":")
    if let check = step.clause.step { append(plainJSON: check.rawValue) } else { append("null") }
    append(",\"time_ms\":")
    append(json: Int(step.time))
    append("}")
  }

  fileprivate mutating func append(_ end: End) {
    append(end == .client ? "\"client\"" : "\"server\"")
  }

  fileprivate mutating func append(_ state: State) { append(plainJSON: state.description) }

  fileprivate mutating func append(_ section: Clause.Section?) {
    if let section { append(plainJSON: section.rawValue) } else { append("null") }
  }

  /// Appends a string that has nothing to escape in it.
  private mutating func append(plainJSON text: String) {
    append("\"")
    append(contentsOf: text.utf8)
    append("\"")
  }
}
