import TCP

/// A ladder as small as it goes, for cards: states and control bits, no numbers.
///
///     ESTABLISHED   ── FIN,ACK ──▶  [CLOSE-WAIT]
///     FIN-WAIT-2    ◀── ACK ──────  CLOSE-WAIT
struct CardLadderDrawing {
  let rows: [Ladder.Row]
  /// The state that stands in brackets where it is entered.
  let mark: State?
  let page: Page

  var lines: [[Span]] {
    let widths = End.allCases.map { end in
      max(
        rows.map { name(of: $0[end]).cells }.max() ?? 0,
        LadderWords(language: page.language).end(end).cells)
    }
    let labels = rows.map { $0.arrow == nil ? 0 : label(of: $0).cells + 5 }.max() ?? 0
    let middle = max(labels, min(24, page.columns - widths[0] - widths[1] - 2))
    return [head(widths, middle)] + rows.flatMap { lines(of: $0, widths, middle) }
  }

  private func head(_ widths: [Int], _ middle: Int) -> [Span] {
    let words = LadderWords(language: page.language)
    return [Span(words.end(.client), .dim)].padded(to: widths[0] + middle + 2)
      + [Span(words.end(.server), .dim)]
  }

  private func lines(of row: Ladder.Row, _ widths: [Int], _ middle: Int) -> [[Span]] {
    let client = [span(of: row.client)].padded(to: widths[0] + 1)
    let server = [.blank(1), span(of: row.server)]
    guard let arrow = row.arrow else {
      let side: Alignment = row.client.cause == nil ? .trailing : .leading
      let cause = [Span(label(of: row), .dim)].wrapped(to: middle).map {
        $0.padded(to: middle, side)
      }
      return cause.enumerated().map { index, line in
        index == 0 ? client + line + server : [.blank(widths[0] + 1)] + line
      }
    }
    return [client + self.arrow(arrow, middle) + server]
  }

  /// The arrow of a segment; a part of it where it leaves or arrives on another line.
  private func arrow(_ arrow: Ladder.Arrow, _ width: Int) -> [Span] {
    let (name, glyphs) = (arrow.segment.bits.description, page.glyphs)
    let room = width - name.cells - 2
    // Both parts of the line are seen, and the label stands near the one who sends.
    let tail = max(1, min(2, room - 2))
    let start = String(repeating: arrow.origin == .sent ? glyphs.line : glyphs.dots, count: tail)
    let parts = [Span(start, .dim), Span(" \(name) "), Span(end(of: arrow, room - tail), .dim)]
    return arrow.from == .client ? parts : parts.reversed()
  }

  private func end(of arrow: Ladder.Arrow, _ cells: Int) -> String {
    let glyphs = page.glyphs
    let end: String =
      switch arrow.fate {
      case .arrives: String(arrow.from == .client ? glyphs.heads.right : glyphs.heads.left)
      case .underway: String(repeating: glyphs.dots, count: min(3, cells - 1))
      case .lost: String(glyphs.cross)
      }
    let stem = String(repeating: glyphs.line, count: max(0, cells - end.cells))
    return arrow.from == .client ? stem + end : end + stem
  }

  /// The segment of a line, or what the line is of.
  private func label(of row: Ladder.Row) -> String {
    if let arrow = row.arrow { return arrow.segment.bits.description }
    let cause = row.client.cause ?? row.server.cause
    return cause.map { LadderWords(language: page.language).cause($0) } ?? ""
  }

  private func isMarked(_ side: Ladder.Side) -> Bool { side.to == mark && side.from != side.to }

  private func name(of side: Ladder.Side) -> String {
    isMarked(side) ? "[\(side.to)]" : side.to.description
  }

  private func span(of side: Ladder.Side) -> Span {
    Span(name(of: side), isMarked(side) ? .strong : side.from == side.to ? .dim : .state)
  }
}
