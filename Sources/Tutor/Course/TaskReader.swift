import TCP

/// Reads what an `ask` block of each kind asks for.
struct TaskReader {
  var fields: Fields
  private(set) var findings: [Placed<Finding>] = []

  init(_ fields: Fields) { self.fields = fields }

  /// The task; `nil` when anything that it needs is missing or wrong, which has been reported.
  mutating func task(of kind: Question.Kind) -> Task? {
    switch kind {
    case .nextState: moment().map(Task.nextState)
    case .reply: moment().map(Task.reply)
    case .numbers: numbers()
    case .order: order()
    case .illegal: illegal()
    case .duration: duration()
    case .tally: tally()
    case .choose: choice()
    }
  }

  mutating func report(_ finding: LessonFinding, at spot: Spot) {
    findings.append(Placed(.lesson(finding), at: spot))
  }

  // MARK: Words of closed sets

  /// A value that must be one of a closed set of words.
  mutating func word<Value>(
    _ key: String, _ need: Need = .required, from read: (String) -> Value?,
    else finding: (String) -> LessonFinding
  ) -> Placed<Value>? {
    fields.text(key, need).flatMap { check($0, read, else: finding) }
  }

  mutating func check<Value>(
    _ text: Placed<String>, _ read: (String) -> Value?, else finding: (String) -> LessonFinding
  ) -> Placed<Value>? {
    guard let value = read(text.value) else {
      report(finding(text.value), at: text.spot)
      return nil
    }
    return text.map { _ in value }
  }

  mutating func end() -> End? {
    word(
      "end", from: { name in End.allCases.first { $0.description == name } },
      else: { .endUnknown($0) })?.value
  }

  mutating func state(_ text: Placed<String>) -> State? {
    check(
      text, { StateName.read($0)?.state }, else: { .stateUnknown($0, nearest: nearestState($0)) })?
      .value
  }

  mutating func script(
    _ lines: [Placed<String>], knobs: Knobs = Knobs(), isReporting: Bool = true
  ) -> [PlayedLine]? {
    let script = ScriptField(lines, knobs: knobs)
    if isReporting { findings += script.findings }
    return script.lines
  }

  // MARK: The kinds about one moment

  /// The moment of `script` and `end`.
  private mutating func moment() -> Moment? {
    let end = end()
    guard let line = script(fields.lines("script"))?.last, let end else { return nil }
    return Moment(at: end, in: line)
  }

  private mutating func numbers() -> Task? {
    let moment = moment()
    guard let names = fields.text("fields") else { return nil }
    let fields = names.words.map { name in
      check(name, { Numbers.Field(rawValue: $0) }, else: { .fieldUnknown($0) })?.value
    }
    guard let moment, fields.allSatisfy({ $0 != nil }) else { return nil }
    let asked = fields.compactMap(\.self)
    guard Set(asked).count == asked.count, let numbers = Numbers(asked, of: moment) else {
      report(.fieldNotSent(names.value), at: names.spot)
      return nil
    }
    return .numbers(numbers)
  }

  // MARK: The others

  private mutating func order() -> Task? {
    let items = fields.list("item").compactMap { $0.lines.first }
    let reach = fields.text("reach")
    for item in items {
      // Whether it can be followed depends on the order; whether it can be read does not.
      do throws(ScriptError) {
        _ = try Command(reading: ArraySlice(item.value.utf8))
      } catch {
        let spot = error.bytes.map { item.spot.part($0) } ?? item.spot
        report(.scriptFails(ScriptWords(language: .english).sentence(error)), at: spot)
        return nil
      }
    }
    guard let reach, let first = items.first else { return nil }
    let states = reach.words.compactMap { state($0) }
    guard reach.words.count == 2 else {
      report(.reachMalformed(reach.value), at: reach.spot)
      return nil
    }
    guard states.count == 2 else { return nil }
    let lines = items.map(\.value)
    guard lines.count <= Order.limit else {
      report(.orderTooLong(lines.count), at: items[Order.limit].spot)
      return nil
    }
    guard let order = Order(lines, reach: Order.Reach(client: states[0], server: states[1])) else {
      report(.orderImpossible(reach.value), at: reach.spot)
      return nil
    }
    guard order.isAsking else {
      report(.orderIndifferent, at: first.spot)
      return nil
    }
    return .order(order)
  }

  private mutating func illegal() -> Task? {
    let played = script(fields.lines("script"))
    guard let alter = fields.text("alter") else { return nil }
    let words = alter.words
    guard let number = words.first.flatMap({ Int($0.value) }), words.count > 1,
      let segment = SegmentReading(words.dropFirst().map(\.value).joined(separator: " "))
    else {
      report(.alterationMalformed(alter.value), at: alter.spot)
      return nil
    }
    guard let ladder = played?.last?.ladder else { return nil }
    guard let alteration = Alteration(segment, in: number, of: ladder) else {
      report(.alterationImpossible(line: number, of: ladder.rows.count), at: alter.spot)
      return nil
    }
    return .illegal(alteration)
  }

  private mutating func duration() -> Task? {
    let end = end()
    let text = fields.lines("script")
    let untilName = fields.text("until")
    let until = untilName.flatMap { state($0) }
    let system = word("system", .optional, from: System.init(name:), else: { .systemUnknown($0) })?
      .value
    let lines = script(text, knobs: system?.knobs ?? Knobs())
    let others = (system?.otherKnobs ?? []).compactMap {
      script(text, knobs: $0, isReporting: false)
    }
    guard let end, let lines, let until, let untilName else { return nil }
    guard let stay = Stay(of: end, until: until, after: lines, on: system, others: others) else {
      report(.stateNotReached(until.description), at: untilName.spot)
      return nil
    }
    return .duration(stay)
  }

  private mutating func choice() -> Task? {
    let options = [true, false].flatMap { isRight in
      fields.list(isRight ? "right" : "wrong").compactMap { field -> Choice.Option? in
        guard let text = field.lines.first?.value else { return nil }
        let reason = field.lines.dropFirst().map(\.value).joined(separator: "\n")
        return Choice.Option(text, reason: reason.isEmpty ? nil : reason, isRight: isRight)
      }
    }
    guard options.contains(where: \.isRight), options.contains(where: { !$0.isRight }) else {
      return nil
    }
    return .choose(Choice(options))
  }
}

/// The state that was perhaps meant.
private func nearestState(_ text: String) -> String? {
  let names = State.allCases.map(\.description)
  let folded = nearest(to: text.folded, among: names.map(\.folded))
  return names.first { $0.folded == folded }
}
