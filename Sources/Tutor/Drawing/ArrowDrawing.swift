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
  /// What is added to the label; on one line with other things, where there is room.
  private let note: String?
  private let origin: Ladder.Arrow.Origin
  private let fate: Ladder.Arrow.Fate
  /// Whether the head touches what is beside it, and is all of the line if need be.
  private let isTight: Bool

  init(_ arrow: Ladder.Arrow, label: String, note: String?) {
    self.label = label
    self.note = note
    from = arrow.from
    origin = arrow.origin
    fate = arrow.fate
    isTight = false
  }

  /// Creates an arrow with control bits alone, which takes no more room than it must.
  init(small arrow: Ladder.Arrow) {
    label = arrow.segment.bits.description
    note = nil
    from = arrow.from
    origin = arrow.origin
    fate = arrow.fate
    isTight = true
  }

  /// Creates the arrow of the segment that is asked for, or of which something is.
  init(asking blank: Blank, from end: End, in language: Language) {
    label = blank.label(in: language)
    note = nil
    from = end
    origin = .sent
    fate = .arrives
    isTight = false
  }

  /// The cells that it needs at least.
  var cells: Int { label.cells + (isTight ? 5 : 8) }

  /// The cells that it needs with its note.
  var comfortableCells: Int { cells + (note.map { $0.cells + 1 } ?? 0) }

  func spans(width: Int, glyphs: Glyphs) -> [Span] {
    let label = ([label] + (comfortableCells <= width ? [note] : [])).compactMap(\.self)
      .joined(separator: " ")
    let (beside, least) = isTight ? ([], 1) : ([Span.blank(1)], 3)
    let fill = max(width - label.cells - 4 - beside.count, least)
    let tail = String(repeating: origin == .sent ? glyphs.line : glyphs.dots, count: 2)
    // The part that ends in the head takes what room the label leaves.
    let (stem, head) = ending(fill: fill, glyphs: glyphs)
    let name = Span(" \(label) ", label.contains("?") ? .strong : .plain)
    if from == .client { return [Span(tail, .dim), name, Span(stem + head, .dim)] + beside }
    return beside + [Span(head + stem, .dim), name, Span(tail, .dim)]
  }

  private func ending(fill: Int, glyphs: Glyphs) -> (stem: String, head: String) {
    let stem = String(repeating: glyphs.line, count: fill - 1)
    switch fate {
    case .arrives:
      return (stem, String(from == .client ? glyphs.heads.right : glyphs.heads.left))
    case .lost:
      return (stem, String(glyphs.cross))
    case .underway:
      let dots = min(fill, 3)
      return (
        String(repeating: glyphs.line, count: fill - dots),
        String(repeating: glyphs.dots, count: dots)
      )
    }
  }

  /// The arrow on a line of its own; what is too long for it goes on the line below.
  func stacked(width: Int, glyphs: Glyphs) -> [[Span]] {
    guard comfortableCells > width else {
      return [spans(width: min(comfortableCells + 2, width), glyphs: glyphs)]
    }
    let words = cells > width ? label.split(separator: " ", maxSplits: 1).map(String.init) : [label]
    let short = ArrowDrawing(
      from: from, label: words[0], note: nil, origin: origin, fate: fate, isTight: isTight)
    let below = (words.dropFirst() + [note].compactMap(\.self)).joined(separator: " ")
    return [short.spans(width: min(short.cells + 2, width), glyphs: glyphs)]
      + (below.isEmpty ? [] : [[Span.blank(3), Span(below)]])
  }

  private init(
    from: End, label: String, note: String?, origin: Ladder.Arrow.Origin,
    fate: Ladder.Arrow.Fate, isTight: Bool
  ) {
    self.from = from
    self.label = label
    self.note = note
    self.origin = origin
    self.fate = fate
    self.isTight = isTight
  }
}
