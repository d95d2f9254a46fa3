package import TCP

/// A ladder as lines of a terminal, at most as wide as the page.
///
///           client                                            server
///     1  CLOSED → SYN-SENT     ── SYN seq=100 ────────────▶  LISTEN → SYN-RECEIVED
///
/// Four forms, the first that fits: both states of a change, only the new one, that without notes,
/// or the two ends below each other. On cards there is a small one as well, of states and control
/// bits alone:
///
///     ESTABLISHED ── FIN,ACK ──▶ [CLOSE-WAIT]
///     FIN-WAIT-2  ◀───── ACK ──  CLOSE-WAIT
package struct LadderDrawing {
  private let page: Page
  /// The lines that are drawn.
  private let rows: [LadderRow]
  /// The place of the first of them in the ladder.
  private let first: Int
  private let isTimed: Bool
  private let form: Form

  private enum Form {
    case usual
    /// The columns stay where they are when lines are added.
    case growing
    case small
  }

  /// Prepares a drawing.
  ///
  /// - Parameters:
  ///   - ladder: What to draw.
  ///   - blank: What to put a question mark for.
  ///   - firstNumber: The number of the first line.
  ///   - page: Where to draw it.
  package init(_ ladder: Ladder, blank: Blank? = nil, firstNumber: Int = 1, on page: Page) {
    self.page = page
    first = 0
    form = .usual
    rows = LadderRow.rows(
      of: ladder, blank: blank, firstNumber: firstNumber, glyphs: page.glyphs, in: page.language)
    isTimed = ladder.rows.contains { $0.time > 0 }
  }

  /// Prepares a small drawing.
  ///
  /// - Parameters:
  ///   - ladder: What to draw.
  ///   - mark: The state that stands in brackets where it is entered.
  ///   - page: Where to draw it.
  package init(small ladder: Ladder, mark: State?, on page: Page) {
    self.page = page
    first = 0
    form = .small
    rows = ladder.rows.map { LadderRow(small: $0, mark: mark, in: page.language) }
    isTimed = false
  }

  /// Prepares a drawing of the lines that were added to one that stands above.
  ///
  /// - Parameters:
  ///   - ladder: The whole ladder.
  ///   - first: The first line to draw; with line 0 the names of the ends are drawn, too.
  ///   - page: Where to draw it.
  package init(_ ladder: Ladder, growingFrom first: Int, on page: Page) {
    self.page = page
    self.first = first
    form = .growing
    rows = LadderRow.rows(
      of: ladder, from: first, blank: nil, glyphs: page.glyphs, in: page.language)
    // Time only goes forward.
    isTimed = ladder.rows.last.map { $0.time > 0 } ?? false
  }

  /// The lines.
  package var lines: [[Span]] {
    rows.isEmpty ? [] : linesSideBySide ?? rows.flatMap(stacked)
  }

  /// The lines with the ends beside each other; `nil` where they don't fit.
  var linesSideBySide: [[Span]]? {
    let choice =
      switch form {
      case .usual:
        [columns(), columns(isShowingFrom: false), columns(isShowingFrom: false, hasNotes: false)]
      case .growing: [steadyColumns]
      case .small: [smallColumns]
      }
    return choice.first { $0.total <= page.columns }.map(sideBySide)
  }

  // MARK: Side by side

  /// How the cells of a line are shared out.
  private struct Columns {
    let lead, time, client, middle, server: Int
    /// The cells to either side of the middle.
    var gap = 2
    /// Whether a change is drawn with the state before it.
    let isShowingFrom: Bool

    /// All cells; large drawings leave one free.
    var total: Int { lead + client + middle + server + 2 * gap + (lead > 0 ? 1 : 0) }
  }

  /// The columns for a ladder of which not all lines are known yet.
  private var steadyColumns: Columns {
    let time = isTimed ? 9 : 0
    let side = "\(page.glyphs.becomes) SYN-RECEIVED".cells
    return Columns(
      lead: 5 + time, time: time, client: side,
      middle: max(min(page.columns, 100) - 10 - time - 2 * side, 20), server: side,
      isShowingFrom: false)
  }

  /// The narrowest columns in which every line fits.
  private func columns(isShowingFrom: Bool = true, hasNotes: Bool = true) -> Columns {
    let words = LadderWords(language: page.language)
    let sides = End.allCases.map { end in
      rows.map { $0[end].cells(showingFrom: isShowingFrom) }.max() ?? 0
    }
    let time = isTimed ? (rows.map { $0.time.cells }.max() ?? 0) + 2 : 0
    return Columns(
      lead: 5 + time, time: time, client: max(sides[0], words.end(.client).cells),
      middle: rows.map { hasNotes ? $0.comfortableCells : $0.middleCells }.max() ?? 0,
      server: max(sides[1], words.end(.server).cells),
      isShowingFrom: isShowingFrom)
  }

  /// The columns without numbers, and arrows that are long enough to be seen as such.
  private var smallColumns: Columns {
    let needed = columns(isShowingFrom: false)
    let room = page.columns - needed.client - needed.server - 2
    let arrows = rows.compactMap { $0.arrow?.cells }.max() ?? 0
    return Columns(
      lead: 0, time: 0, client: needed.client, middle: max(arrows, min(24, room)),
      server: needed.server, gap: 1, isShowingFrom: false)
  }

  private func sideBySide(_ columns: Columns) -> [[Span]] {
    let words = LadderWords(language: page.language)
    let client = [Span(words.end(.client), .dim)]
    let head =
      Span.blanks(columns.lead)
      + client.padded(to: columns.client + columns.middle + 2 * columns.gap)
      + [Span(words.end(.server), .dim)]
    return (first == 0 ? [head] : [])
      + rows.flatMap { row in
        row.middleCells <= columns.middle || form == .small
          ? lines(of: row, columns) + signals(of: row, columns) : stacked(row)
      }
  }

  private func lines(of row: LadderRow, _ columns: Columns) -> [[Span]] {
    let client = row.client.spans(showingFrom: columns.isShowingFrom)
    let server = row.server.spans(showingFrom: columns.isShowingFrom)
    let time = isTimed ? [Span(row.time, .dim)].padded(to: columns.time) : []
    let number = [Span(row.number, .dim)].padded(to: 3, .trailing) + [.blank(2)]
    let left =
      (columns.lead > 0 ? number + time : []) + client.padded(to: columns.client + columns.gap)
    let middle = row.middle(width: columns.middle, glyphs: page.glyphs)
    return middle.enumerated().map { index, line in
      index == 0 ? left + line + [.blank(columns.gap)] + server : [.blank(left.cells)] + line
    }
  }

  /// What was told to the users, below the line at which it was told.
  ///
  /// What is too long for the server's column begins further left.
  private func signals(of row: LadderRow, _ columns: Columns) -> [[Span]] {
    let left = row.client.signals.map { (columns.lead, $0) }
    let right = row.server.signals.map { signal in
      let place = columns.lead + columns.client + columns.middle + 2 * columns.gap
      return (max(0, min(place, page.columns - 1 - signal.cells)), signal)
    }
    guard let (place, signal) = left.first, let (other, answer) = right.first,
      left.count + right.count == 2, place + signal.cells + 2 <= other
    else {
      return (left + right).map { place, signal in [.blank(place), Span(signal, .emphasis)] }
    }
    return [
      [.blank(place)] + [Span(signal, .emphasis)].padded(to: other - place)
        + [Span(answer, .emphasis)]
    ]
  }

  // MARK: Below each other

  private func stacked(_ row: LadderRow) -> [[Span]] {
    let words = LadderWords(language: page.language)
    let names = max(words.end(.client).cells, words.end(.server).cells)
    let order = row.sender == .server ? [End.server, .client] : [.client, .server]
    let parts = order.map { end in
      [[Span(words.end(end), .dim)].padded(to: names + 2) + row[end].spans(showingFrom: true)]
        + row[end].signals.map { [.blank(names + 2), Span($0, .emphasis)] }
    }
    let time = isTimed ? [[Span(row.time, .dim)]] : []
    let middle = row.stackedMiddle(width: page.columns - 6, glyphs: page.glyphs)
    return (time + parts[0] + middle + parts[1]).enumerated().map { index, line in
      [Span(index == 0 ? row.number : "", .dim)].padded(to: 3, .trailing) + [.blank(2)] + line
    }
  }
}
