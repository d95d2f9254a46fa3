import TCP

/// Finds the answer to a question in words that are read before it is answered.
struct Giveaway {
  let task: Task
  /// Whether one of several numbers may be named, as it must be where it is given.
  var sparesParts = false

  /// The first place where the lines say what is right; `nil` where none does.
  func place(in lines: [Placed<String>]) -> Placed<String>? {
    let lines = lines.map { line in line.map { $0[...] } }
    return place(in: lines)?.map(String.init)
  }

  private func place(in lines: [Placed<Substring>]) -> Placed<Substring>? {
    switch task {
    case .nextState(let moment): lines.first { name(of: moment.state, in: $0) }
    case .reply(let moment): moment.sent.flatMap { sent in lines.first { bits(sent.bits, in: $0) } }
    case .numbers(let numbers): place(of: numbers, in: lines)
    case .illegal(let alteration): lines.first { number(of: alteration, in: $0) }
    case .duration: lines.first { length(in: $0) }
    case .tally(let tally): lines.first { quantity(of: tally, in: $0) }
    case .choose(let choice): place(of: choice, in: lines)
    // An order is too long to slip out.
    case .order: nil
    }
  }

  // MARK: States and segments

  /// A state under any of its names in capitals; CLOSE is the user's call as well (§3.9.1).
  private func name(of state: State, in line: Placed<Substring>) -> Placed<Substring>? {
    line.capitals { $0.isWordPart || $0 == UInt8(ascii: "-") }.first { word in
      word.value != "CLOSE" && StateName.read(word.value)?.state == state
    } ?? Self.chineseNames[state]?.lazy.compactMap { line.find($0, asWord: true) }.first
  }

  /// The Chinese names that are no ordinary words: 监听 is "to listen" as well as LISTEN.
  private static let chineseNames: [State: [String]] = Dictionary(
    grouping: StateName.all.filter { $0.usedBy == .chinese && $0.name.count >= 4 }, by: \.state
  ).mapValues { $0.map(\.name) }

  /// A segment by the names of its bits: `SYN,ACK`, `SYN-ACK`, `SYN+ACK`.
  private func bits(_ bits: ControlBits, in line: Placed<Substring>) -> Placed<Substring>? {
    line.capitals { $0.isWordPart || ",+-/".utf8.contains($0) }.first { word in
      word.value.utf8.count >= 3 && SegmentReading(word.value)?.bits == bits
    }
  }

  // MARK: Numbers

  private func place(of numbers: Numbers, in lines: [Placed<Substring>]) -> Placed<Substring>? {
    let places = numbers.fields.compactMap { field -> Placed<Substring>? in
      let key = numbers.key[field]
      return lines.first { line in
        line.runs { $0.isWordPart || $0 == UInt8(ascii: ".") }.map { $0.trimmed(".") }
          .first { UInt32($0.value).map { SequenceNumber($0) } == key }
      }
    }
    return sparesParts && places.count < numbers.fields.count ? nil : places.first
  }

  private func number(
    of alteration: Alteration, in line: Placed<Substring>
  ) -> Placed<Substring>? {
    ["line \(alteration.line)", "第 \(alteration.line) 行", "第\(alteration.line)行"].lazy
      .compactMap { line.find($0, asWord: true) }.first
  }

  private func quantity(of tally: Tally, in line: Placed<Substring>) -> Placed<Substring>? {
    if case .state(let state) = tally.key { return name(of: state, in: line) }
    return line.runs { $0.isWordPart || ".,%".utf8.contains($0) }.map { $0.trimmed(".,") }
      .first { word in isRight(String(word.value)) }
  }

  private func isRight(_ text: String) -> Bool { task.read(text).map { task.isRight($0) } ?? false }

  /// A length of time: a number, perhaps a blank, and a unit.
  private func length(in line: Placed<Substring>) -> Placed<Substring>? {
    line.runs(of: \.isDigit).first { number in
      let start = number.spot.bytes.lowerBound - line.spot.bytes.lowerBound
      let rest = Substring(line.value.utf8.dropFirst(start))
      let after = rest.dropFirst(number.value.count).drop { $0 == " " }
      // In Chinese, other words follow the unit without a blank.
      let units = after.prefix { $0.isLetter }.prefix(12).count
      return stride(from: units, to: 0, by: -1).lazy.compactMap { count in
        let text = rest[..<after.index(after.startIndex, offsetBy: count)]
        return isRight(String(text)) ? line.part(start..<start + text.utf8.count) : nil
      }.first
    }
  }

  // MARK: Options

  /// A right option, unless a wrong one is named as well: then both are only what is asked about.
  private func place(of choice: Choice, in lines: [Placed<Substring>]) -> Placed<Substring>? {
    let place = lines.first { line in
      choice.options.lazy.filter(\.isRight).compactMap { line.find($0.text, asWord: true) }.first
    }
    guard place != nil else { return nil }
    let isAsked = choice.options.contains { option in
      !option.isRight && lines.contains { $0.find(option.text, asWord: true) != nil }
    }
    return isAsked ? nil : place
  }
}

extension Sequence {
  /// What is found in the first element in which anything is.
  fileprivate func first<Found>(_ find: (Element) -> Found?) -> Found? {
    for element in self {
      if let found = find(element) { return found }
    }
    return nil
  }
}

extension Placed<Substring> {
  /// The words in capitals, made of such bytes, without signs at their ends or an `s` for several.
  fileprivate func capitals(of isPart: (UInt8) -> Bool) -> [Placed<Substring>] {
    runs(of: isPart).filter { $0.value.utf8.contains(where: \.isCapital) }
      .map { $0.trimmed("-_,+/").singular }
      .filter { !$0.value.utf8.contains { $0.isWordPart && $0 >= UInt8(ascii: "a") } }
  }

  private var singular: Placed<Substring> {
    value.utf8.last == UInt8(ascii: "s") ? part(0..<value.utf8.count - 1) : self
  }
}
