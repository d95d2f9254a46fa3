import TCP

extension TaskReader {
  /// Reads an `ask` of kind `tally`.
  mutating func tally() -> Task? {
    let data = fields.lines("data")
    let query = fields.text("query")
    let system = word("system", .optional, from: System.init(name:), else: { .systemUnknown($0) })?
      .value
    let counts = data.compactMap { count($0) }
    guard let query, let asked = self.query(query), counts.count == data.count, !data.isEmpty else {
      return nil
    }
    guard let tally = Tally(counts, query: asked, system: system ?? .linux) else {
      report(.tallySilent(query.value), at: query.spot)
      return nil
    }
    return .tally(tally)
  }

  /// A line `STATE N` or `N STATE`.
  private mutating func count(_ line: Placed<String>) -> (name: StateName, count: Int)? {
    let words = line.words
    guard words.count == 2 else {
      report(.countMalformed(line.value), at: line.spot)
      return nil
    }
    let pairs = [(words[0], words[1]), (words[1], words[0])]
    guard let (name, number) = pairs.first(where: { $0.1.value.isCount }),
      // More sockets than any system has, and few enough to be added up.
      let count = UInt32(number.value)
    else {
      report(.countMalformed(line.value), at: line.spot)
      return nil
    }
    guard let state = state(name), var found = StateName.read(name.value) else { return nil }
    found = StateName(state: state, name: name.value, usedBy: found.usedBy)
    return (found, Int(count))
  }

  private mutating func query(_ text: Placed<String>) -> Tally.Query? {
    let words = text.words
    switch (words.first?.value, words.count) {
    case ("total", 1): return .total
    case ("most", 1): return .most
    case ("share", 2): return state(words[1]).map(Tally.Query.share)
    case ("rate", 2): return state(words[1]).map(Tally.Query.rate)
    default:
      report(.queryUnknown(text.value), at: text.spot)
      return nil
    }
  }
}

extension String {
  fileprivate var isCount: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
