import TCP

/// A line of a ladder, put into words but not yet into columns.
struct LadderRow {
  let number: String
  let time: String
  var client: Side
  var server: Side
  /// The segment; `nil` where none was sent.
  var arrow: ArrowDrawing?
  /// What the line is of when it is not a segment's, with the end at which it happened.
  var cause: (end: End, words: String)?

  /// One end's part of the line.
  struct Side {
    let from: String
    var to: String
    let becomes: String
    var signals: [String]
    /// Whether the new state stands in brackets.
    var isMarked = false

    func cells(showingFrom: Bool) -> Int { spans(showingFrom: showingFrom).cells }

    func spans(showingFrom: Bool) -> [Span] {
      guard from != to else { return [Span(from, .dim)] }
      let before = showingFrom ? [Span("\(from) ", .dim)] : []
      let arrow = becomes.isEmpty ? [] : [Span("\(becomes) ", .dim)]
      return before + arrow + [isMarked ? Span("[\(to)]", .strong) : Span(to, .state)]
    }
  }

  subscript(end: End) -> Side {
    get { end == .client ? client : server }
    set { if end == .client { client = newValue } else { server = newValue } }
  }

  /// The end that is drawn first where the ends are drawn one after the other.
  var sender: End? { arrow?.from ?? cause?.end }

  /// The cells that the middle needs at least.
  var middleCells: Int { arrow?.cells ?? cause?.words.cells ?? 0 }

  /// The cells that the middle takes if there is room enough.
  var comfortableCells: Int { arrow?.comfortableCells ?? middleCells }

  /// What stands between the ends, a cause on several lines if it must.
  func middle(width: Int, glyphs: Glyphs) -> [[Span]] {
    if let arrow { return [arrow.spans(width: width, glyphs: glyphs)] }
    guard let cause else { return [[.blank(width)]] }
    return [Span(cause.words, .dim)].wrapped(to: width).map {
      $0.padded(to: width, cause.end == .client ? .leading : .trailing)
    }
  }

  func stackedMiddle(width: Int, glyphs: Glyphs) -> [[Span]] {
    if let arrow { return arrow.stacked(width: width, glyphs: glyphs) }
    return cause.map { [[Span($0.words, .dim)]] } ?? []
  }

  /// The lines of a ladder from `first` on, with what is asked for left out.
  static func rows(
    of ladder: Ladder, from first: Int = 0, blank: Blank?, firstNumber: Int = 1, glyphs: Glyphs,
    in language: Language
  ) -> [LadderRow] {
    var rows = ladder.rows.enumerated().dropFirst(first).map { index, row in
      LadderRow(row, number: firstNumber + index, glyphs: glyphs, in: language)
    }
    // The state that goes with a segment would give it away, and the other way round.
    if let end = blank?.end, let last = rows.indices.last {
      rows[last][end].to = "?"
      rows[last][end].signals = []
    }
    switch blank {
    case .state, nil:
      break
    case .segment, .numbers:
      guard let blank, let end = blank.sender, let last = ladder.rows.last else { break }
      // A call that may send something has its line already.
      guard last.arrow != nil || last[end].cause == nil else {
        rows.indices.last.map {
          rows[$0].arrow = ArrowDrawing(asking: blank, from: end, in: language)
        }
        break
      }
      rows.append(
        LadderRow(
          asking: blank, from: end, after: last, number: firstNumber + rows.count, in: language))
    }
    return rows
  }

  private init(_ row: Ladder.Row, number: Int, glyphs: Glyphs, in language: Language) {
    let words = LadderWords(language: language)
    self.number = String(number)
    time = words.time(row.time)
    client = Side(row.client, glyphs: glyphs, words: words)
    server = Side(row.server, glyphs: glyphs, words: words)
    arrow = row.arrow.map { arrow in
      let isAgain = row[arrow.from].cause == .event(.retransmissionTimeout)
      return ArrowDrawing(
        arrow, label: words.label(of: arrow.segment), note: isAgain ? words.again : nil)
    }
    for end in End.allCases {
      guard let cause = row[end].cause else { continue }
      self.cause = (end, words.cause(cause))
    }
  }

  /// A line with states and control bits alone.
  init(small row: Ladder.Row, mark: State?, in language: Language) {
    let words = LadderWords(language: language)
    (number, time) = ("", "")
    client = Side(small: row.client, mark: mark)
    server = Side(small: row.server, mark: mark)
    arrow = row.arrow.map { ArrowDrawing(small: $0) }
    for end in End.allCases {
      guard let cause = row[end].cause else { continue }
      self.cause = (end, words.cause(cause))
    }
  }

  private init(
    asking blank: Blank, from end: End, after row: Ladder.Row, number: Int, in language: Language
  ) {
    self.number = String(number)
    time = LadderWords(language: language).time(row.time)
    client = Side(at: end == .client ? "?" : row.client.to.description)
    server = Side(at: end == .server ? "?" : row.server.to.description)
    arrow = ArrowDrawing(asking: blank, from: end, in: language)
  }
}

extension LadderRow.Side {
  fileprivate init(_ side: Ladder.Side, glyphs: Glyphs, words: LadderWords) {
    from = side.from.description
    to = side.to.description
    becomes = glyphs.becomes
    signals = (side.isOpened ? [words.connected] : []) + side.signals.map(words.signal)
  }

  fileprivate init(small side: Ladder.Side, mark: State?) {
    from = side.from.description
    to = side.to.description
    becomes = ""
    signals = []
    isMarked = side.from != side.to && side.to == mark
  }

  fileprivate init(at state: String) {
    from = state
    to = state
    becomes = ""
    signals = []
  }
}
