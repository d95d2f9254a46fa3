/// What of a file is the same in every language: all but its words.
struct Outline {
  let facts: [Placed<Fact>]
  /// What each block asks for, where it is an `ask` that could be read.
  private let tasks: [Task?]

  /// Something that a file says whatever its language.
  struct Fact {
    let key: String
    /// What is said, where it is not words.
    var value: String?
    /// The block in which it is an answer, which can be written in several ways.
    var block: Int?

    /// The fact in the middle of a sentence.
    var words: String {
      guard !key.isEmpty else { return "the end" }
      return quoted(value.map { "\(key): \($0)" } ?? key)
    }
  }

  init(of file: CourseFile) {
    var facts = Self.facts(of: file.reading.document.head, block: 0)
    var tasks: [Task?] = [nil]
    var asks = file.reading.asks[...]
    for part in file.reading.document.parts {
      switch part {
      case .prose: break
      case .verbatim(let verbatim):
        facts.append(verbatim.word.map { Fact(key: "```\($0.rawValue)") })
      case .block(let block):
        facts.append(block.word.map { Fact(key: "```\($0.rawValue)") })
        facts += Self.facts(of: block.fields, block: tasks.count)
        tasks.append(block.word.value == .ask ? asks.popFirst()?.value?.task : nil)
      }
    }
    let end = Spot(line: max(file.source.lines.count, 1), bytes: 0..<0)
    self.facts = facts + [Placed(Fact(key: ""), at: end)]
    self.tasks = tasks
  }

  /// The first fact that is another one in the other file, with the one that is there.
  func firstDifference(from other: Outline) -> (here: Placed<Fact>, there: Placed<Fact>)? {
    zip(facts, other.facts).first { here, there in
      here.value.key != there.value.key
        || here.value.value != there.value.value && !saysTheSame(here.value, there.value, other)
    }.map { (here: $0, there: $1) }
  }

  /// Whether two answers are one, written in two ways.
  private func saysTheSame(_ fact: Fact, _ otherFact: Fact, _ other: Outline) -> Bool {
    guard let block = fact.block, let text = fact.value, let task = tasks[block],
      let otherBlock = otherFact.block, let otherText = otherFact.value,
      let answer = task.read(text)
    else { return false }
    return other.tasks[otherBlock]?.read(otherText) == answer
  }

  // MARK: Fields

  /// The keys that count, in an order of ours: that of a file does not matter.
  private enum Key: String, CaseIterable {
    // What stands behind them is no words.
    case id, mirrors, needs, see, kind, play, state, card, script, end, fields, item, reach, alter
    case until, system, data, query, expect
    // Here it is words.
    case title, ask, right, wrong, hint, why

    /// The keys by their names, each with its place in the order.
    static let ordered = Dictionary(
      uniqueKeysWithValues: allCases.enumerated().map { ($1.rawValue, (order: $0, key: $1)) })

    var isOfWords: Bool {
      switch self {
      case .title, .ask, .right, .wrong, .hint, .why: true
      case .id, .mirrors, .needs, .see, .kind, .play, .state, .card, .script, .end, .fields, .item,
        .reach, .alter, .until, .system, .data, .query, .expect:
        false
      }
    }
  }

  private static func facts(of fields: Fields, block: Int) -> [Placed<Fact>] {
    fields.all.enumerated().compactMap { place, field in
      Key.ordered[field.key.value].map { (order: ($0.order, place), key: $0.key, field: field) }
    }
    .sorted { $0.order < $1.order }
    // A lesson must have a title, to which others see.
    .filter { $0.key != .title || fields.section != .head }
    .flatMap { facts(of: $0.field, $0.key, block) }
  }

  private static func facts(of field: Field, _ key: Key, _ block: Int) -> [Placed<Fact>] {
    if let argument = field.argument {
      return [argument.map { Fact(key: field.key.value, value: $0, block: block) }]
    }
    guard !key.isOfWords else { return [field.key.map { Fact(key: $0) }] }
    return field.lines.map { line in
      line.map { Fact(key: field.key.value, value: $0, block: key == .expect ? block : nil) }
    }
  }
}
