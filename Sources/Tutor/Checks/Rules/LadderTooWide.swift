import TCP

/// Every ladder fits a terminal of 80 cells with its ends beside each other.
enum LadderTooWide: FileRule {
  static let code = "wide-ladder"
  static let page = Page(columns: 80)

  static func findings(in file: CourseFile) -> [Placed<CheckFinding>] {
    let rule = Measure(language: file.language ?? .english)
    let ladders = file.reading.ladders.filter { block in
      block.value.map { rule.isTooWide($0, blank: nil) } ?? false
    }
    let asks = file.reading.asks.filter { $0.value.map(rule.isTooWide) ?? false }
    let walks = file.reading.walks.filter { $0.value?.contains(where: rule.isTooWide) ?? false }
    return (ladders.map(\.fields) + asks.map(\.fields) + walks.map(\.fields)).map { fields in
      Placed(.ladderTooWide, at: fields.named("script").first?.key.spot ?? fields.spot)
    }
  }

  /// What the ladders of a language are measured with.
  private struct Measure {
    let language: Language

    func isTooWide(_ question: Question) -> Bool {
      question.task.ladder.map { isTooWide($0, blank: Blank(question.task)) } ?? false
    }

    func isTooWide(_ ladder: Ladder, blank: Blank?) -> Bool {
      guard ladder.mayBeWide else { return false }
      var page = LadderTooWide.page
      page.language = language
      let lines = LadderDrawing(ladder, blank: blank, on: page).lines
      // Beside each other, the ends have a line with their names above all others.
      let names = End.allCases.map { LadderWords(language: language).end($0) }
      let isBeside = lines.first.map { line in names.allSatisfy { line.text.contains($0) } } ?? true
      return !isBeside || lines.contains { $0.cells > page.columns }
    }
  }

  static let good: Example = [
    "x.md": Samples.lesson(
      "```ladder\nscript: set iss client 4000000000\n| client open\n```\n\n" + Samples.ask())
  ]

  static let bad: Example = [
    "x.md": Samples.lesson(
      """
      ```ladder
      script: set iss client 4000000000
      | set iss server 3000000000
      | server listen
      | client open
      | deliver all
      | client send 1000000
      | wait 1500ms
      ```

      """ + Samples.ask())
  ]

  static let said = """
    x.md:9:1: error[wide-ladder]: the ladder is wider than 80 cells
        9 | script: set iss client 4000000000
          | ^~~~~~
      remedy: use smaller numbers: its ends would be drawn below each other

    """
}

extension Task {
  /// The ladder that the question is about.
  fileprivate var ladder: Ladder? {
    switch self {
    case .nextState(let moment), .reply(let moment): moment.ladder
    case .numbers(let numbers): numbers.moment.ladder
    case .illegal(let alteration): alteration.ladder
    case .duration(let stay): stay.ladder
    case .order, .tally, .choose: nil
    }
  }
}

extension Ladder {
  /// Whether it takes more than a sum to know that the ladder fits.
  ///
  /// Beside the label stand at most the number (5), two states with their arrows (14 each), what is
  /// between them (4), the arrow (8), and the time.
  fileprivate var mayBeWide: Bool {
    let label = rows.lazy.compactMap(\.arrow?.segment.labelCells).max() ?? 0
    let isExact = rows.allSatisfy { $0.time % 1_000 == 0 }
    let time = (rows.last?.time ?? 0) == 0 ? 0 : isExact ? 8 : 11
    return 45 + label + time >= LadderTooWide.page.columns
  }
}

extension Segment {
  /// The cells of the label `SYN,ACK seq=300 ack=101 len=5`.
  fileprivate var labelCells: Int {
    let bits = 4 * bits.rawValue.nonzeroBitCount - 1
    let numbers = [seq.rawValue] + (ack.map { [$0.rawValue] } ?? [])
    return (numbers + (textLength > 0 ? [textLength] : [])).reduce(bits) { cells, number in
      cells + 5 + number.digits
    }
  }
}

extension UInt32 {
  fileprivate var digits: Int { self < 10 ? 1 : 1 + (self / 10).digits }
}
