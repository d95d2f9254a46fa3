package import TCP

/// How much of a ladder a card shows.
package enum LadderSize: Hashable, Sendable {
  /// All of it, the ends below each other where they don't fit beside each other.
  case full
  /// All of it where the ends fit beside each other; else no numbers.
  case fitting
  /// States and control bits alone, a state in brackets where it is entered.
  case small(mark: State?)

  /// The lines of a ladder of this size.
  func lines(of ladder: Ladder, on page: Page) -> [[Span]] {
    switch self {
    case .full: LadderDrawing(ladder, on: page).lines
    case .fitting:
      LadderDrawing(ladder, on: page).linesSideBySide
        ?? LadderDrawing(small: ladder, mark: nil, on: page).lines
    case .small(let mark): LadderDrawing(small: ladder, mark: mark, on: page).lines
    }
  }

  /// The state that stands out where it is entered.
  var mark: State? {
    switch self {
    case .full, .fitting: nil
    case .small(let mark): mark
    }
  }
}
