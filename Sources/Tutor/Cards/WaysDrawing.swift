import TCP

/// The ways into a state, or out of it, as lines of a page.
///
///     rcv SYN / SYN,ACK  → SYN-RECEIVED   §3.10.7.2, third
struct WaysDrawing {
  private let ways: [Way]
  private let page: Page

  init(_ ways: [Way], on page: Page) {
    self.ways = ways
    self.page = page
  }

  private var words: CardWords { CardWords(language: page.language) }

  /// The lines, of at most `width` cells: in columns if that is wide enough.
  func lines(width: Int) -> [[Span]] {
    if page.isPlain {
      return ways.flatMap { [Span(words.sentence($0))].wrapped(to: width, hanging: 2) }
    }
    let label = ways.map(\.label.cells).max() ?? 0
    let states = ways.filter { $0.edges.count == 1 }.map { words.states(of: $0).cells }.max() ?? 0
    return ways.flatMap { line($0, label: label, states: states, width: width) }
  }

  private func line(_ way: Way, label: Int, states: Int, width: Int) -> [[Span]] {
    let left = [Span(way.label, way.isInFigure5 ? .strong : .plain)].padded(to: label + 2)
    let arrow = Span(
      way.direction == .into ? page.glyphs.comesFrom : page.glyphs.becomes, .dim)
    let state = [arrow, .blank(1), Span(words.states(of: way), .state)]
    let clause = Span(words.clauses(of: way), .dim)
    let column = states + arrow.text.cells + 3
    let room = width - label - 2
    if state.cells < column, column + clause.text.cells <= room {
      return [left + state.padded(to: column) + [clause]]
    }
    // What does not fit in columns goes on, and the clause stands below.
    guard room >= 20 else {
      return ([left[0], .blank(1)] + state).wrapped(to: width, hanging: 2)
        + [clause].wrapped(to: width - 4).map { [.blank(4)] + $0 }
    }
    let margin = arrow.text.cells + 1
    let rest =
      state.wrapped(to: room, hanging: margin)
      + [clause].wrapped(to: room - margin).map { [.blank(margin)] + $0 }
    return rest.enumerated().map { ($0 == 0 ? left : [.blank(label + 2)]) + $1 }
  }
}

extension Way {
  /// Whether RFC 9293 draws it in Figure 5.
  var isInFigure5: Bool { edges.allSatisfy(\.isInFigure5) }
}

extension Glyphs {
  /// The way round of ``becomes``.
  var comesFrom: String { self == .ascii ? "<-" : "←" }
}
