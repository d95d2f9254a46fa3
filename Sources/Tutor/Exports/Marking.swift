import TCP

/// How a program marks a question that reads no meaning: by what is chosen, by a number, or by the
/// very letters.
enum Marking {
  /// What is right, and what is wrong, among all that can be chosen.
  case choice([ExportedQuestion.Option])
  /// A number, in some unit.
  case number([Number], Unit)
  /// A text, in each of the ways in which it may be written.
  case text([Text])

  /// A number that is right or wrong.
  struct Number: Hashable {
    let value: Double
    /// How far off an answer may be that is taken for it.
    var tolerance = 0.0
    /// Why it is wrong; `nil` for what is right.
    var reason: ExportedText?
  }

  /// A text that is right or wrong.
  struct Text: Hashable {
    let text: String
    /// Why it is wrong; `nil` for what is right.
    var reason: ExportedText?
  }

  /// What a number is of.
  enum Unit { case plain, seconds, percent }

  /// Finds how to mark a question.
  init(_ exported: ExportedQuestion) {
    let words = QuestionWords(exported.question, in: exported.language)
    switch exported.question.task {
    // What only a reason of the lesson tells of is offered as well.
    case .nextState, .reply, .choose: self = .choice(exported.options + exported.others)
    case .numbers(let numbers): self.init(numbers, exported.question)
    case .order(let order): self = .text(order.texts(by: exported.question.options))
    case .illegal(let alteration): self.init(alteration.lines, words)
    case .duration(let stay): self.init(stay, exported.question)
    case .tally(let tally): self.init(tally, exported.question, words)
    }
  }

  /// Answers to choose from, where there are two at least.
  private init(_ answers: [Answer], _ words: QuestionWords) {
    let options = answers.map { words.option($0) }
    self = options.count > 1 ? .choice(options) : .text(options.map { Text(text: $0.text.plain) })
  }

  private init(_ numbers: Numbers, _ question: Question) {
    let wrong = question.reasons.compactMap { answer, reason -> (NumbersReading, ExportedText)? in
      guard case .numbers(let reading) = answer else { return nil }
      return (reading, ExportedText(reason))
    }
    guard numbers.fields.count > 1 else {
      let field = numbers.fields[0]
      let number = { (reading: NumbersReading) in Double(reading[field]?.rawValue ?? 0) }
      self = .number(
        [Number(value: number(numbers.key))]
          + wrong.map { Number(value: number($0), reason: $1) }, .plain)
      return
    }
    let texts = { (reading: NumbersReading) in reading.spellings(of: numbers.fields) }
    self = .text(
      texts(numbers.key).map { Text(text: $0) }
        + wrong.flatMap { reading, reason in
          texts(reading).map { Text(text: $0, reason: reason) }
        })
  }

  private init(_ stay: Stay, _ question: Question) {
    let seconds = { (milliseconds: UInt64) in Double(milliseconds) / 1_000 }
    let right = ([stay.milliseconds] + stay.alternatives).distinct
      .map { Number(value: seconds($0)) }
    let wrong = question.reasons.compactMap { answer, reason -> Number? in
      guard case .duration(let span) = answer, let time = stay.time(of: span) else { return nil }
      return Number(value: seconds(time), reason: ExportedText(reason))
    }
    self = .number(right + wrong, .seconds)
  }

  private init(_ tally: Tally, _ question: Question, _ words: QuestionWords) {
    let (unit, tolerance): (Unit, Double)
    switch tally.query {
    case .most:
      self.init(tally.counts.map { .state($0.name.state) }.distinct, words)
      return
    case .total: (unit, tolerance) = (.plain, 0)
    // As far off as what is taken at the prompt for rounded well.
    case .rate: (unit, tolerance) = (.plain, max(tally.rounding, tally.value * 0.01))
    case .share: (unit, tolerance) = (.percent, tally.rounding)
    }
    let wrong = question.reasons.compactMap { answer, reason -> Number? in
      guard case .quantity(let quantity) = answer else { return nil }
      return Number(value: quantity.value, reason: ExportedText(reason))
    }
    self = .number([Number(value: tally.value, tolerance: tolerance)] + wrong, unit)
  }
}

extension Tally {
  /// How far off a whole number may be that was rounded well.
  fileprivate var rounding: Double { min(0.5, value * 0.15) }
}

extension NumbersReading {
  /// The ways to write the numbers, with and without their names.
  fileprivate func spellings(of fields: [Numbers.Field]) -> [String] {
    let values = fields.map { field in self[field].map { "\($0)" } ?? "" }
    let named = zip(fields, values).map { "\($0.rawValue)=\($1)" }
    return [named, values].flatMap { words in [" ", ", ", ","].map { words.joined(separator: $0) } }
  }
}

extension Order {
  /// The ways to write the right orders with the numbers of the items, as they are offered.
  fileprivate func texts(by options: [Answer]) -> [Marking.Text] {
    rightOrders.flatMap { order in
      let numbers = order.compactMap { place in
        options.firstIndex(of: .order([place])).map { "\($0 + 1)" }
      }
      return [" ", ", ", ",", ""].map { Marking.Text(text: numbers.joined(separator: $0)) }
    }
  }
}

extension Alteration {
  /// The lines that have a segment.
  fileprivate var lines: [Answer] {
    ladder.rows.indices.filter { ladder.rows[$0].arrow != nil }.map { .line($0 + 1) }
  }
}

extension Array where Element: Hashable {
  /// The elements without those that have come before.
  fileprivate var distinct: Self {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
