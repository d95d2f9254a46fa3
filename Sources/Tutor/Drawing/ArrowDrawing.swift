import TCP

/// The arrow of a segment, drawn as wide as the column.
///
///     ── SYN seq=100 ──▶      arrives on the line on which it was sent
///     ── SYN seq=100 ···      is still in the network
///     ·· SYN seq=100 ──▶      was sent earlier, or by nobody here
///     ── SYN seq=100 ──✕      is lost
struct ArrowDrawing {
  let from: End
  private let label: String
  /// What is added to the label where there is room.
  private let note: String?
  private let origin: Ladder.Arrow.Origin
  private let fate: Ladder.Arrow.Fate

  init(_ arrow: Ladder.Arrow, label: String, note: String?) {
    self.label = label
    self.note = note
    from = arrow.from
    origin = arrow.origin
    fate = arrow.fate
  }

  /// Creates the arrow of the segment that is asked for, or of which something is.
  init(asking blank: Blank, from end: End, in language: Language) {
    label = blank.label(in: language)
    note = nil
    from = end
    origin = .sent
    fate = .arrives
  }

  /// The cells that it needs at least.
  var cells: Int { label.cells + 8 }

  /// The cells that it needs with its note.
  var comfortableCells: Int { cells + (note.map { $0.cells + 1 } ?? 0) }

  func spans(width: Int, glyphs: Glyphs) -> [Span] {
    let label = ([label] + (comfortableCells <= width ? [note] : [])).compactMap(\.self)
      .joined(separator: " ")
    let fill = max(width - label.cells - 5, 3)
    let tail = String(repeating: origin == .sent ? glyphs.line : glyphs.dots, count: 2)
    // The part that ends in the head takes what room the label leaves.
    let (stem, head) = ending(fill: fill, glyphs: glyphs)
    let name = Span(" \(label) ", label.contains("?") ? .strong : .plain)
    if from == .client { return [Span(tail, .dim), name, Span(stem + head, .dim), .blank(1)] }
    return [.blank(1), Span(head + stem, .dim), name, Span(tail, .dim)]
  }

  private func ending(fill: Int, glyphs: Glyphs) -> (stem: String, head: String) {
    let stem = String(repeating: glyphs.line, count: fill - 1)
    switch fate {
    case .arrives:
      return (stem, String(from == .client ? glyphs.heads.right : glyphs.heads.left))
    case .lost:
      return (stem, String(glyphs.cross))
    case .underway:
      return (
        String(repeating: glyphs.line, count: fill - 3), String(repeating: glyphs.dots, count: 3)
      )
    }
  }

  /// The arrow on a line of its own; a label that is too long for it goes on the lines below.
  func stacked(width: Int, glyphs: Glyphs) -> [[Span]] {
    guard cells > width else {
      return [spans(width: min(comfortableCells + 2, width), glyphs: glyphs)]
    }
    let words = label.split(separator: " ", maxSplits: 1).map(String.init)
    let short = ArrowDrawing(
      from: from, label: words[0], note: nil, origin: origin, fate: fate)
    let rest = words.dropFirst().map { [Span.blank(3), Span($0)] }
    return [short.spans(width: min(short.cells + 2, width), glyphs: glyphs)] + rest
  }

  private init(
    from: End, label: String, note: String?, origin: Ladder.Arrow.Origin, fate: Ladder.Arrow.Fate
  ) {
    self.from = from
    self.label = label
    self.note = note
    self.origin = origin
    self.fate = fate
  }
}
