import TCP

/// How well each edge of the diagram is known, as a list: for narrow pages, and to be read aloud.
struct LevelList {
  let levels: [Edge: Level]
  let page: Page

  private var words: CardWords { CardWords(language: page.language) }
  private var names: ProgressWords { ProgressWords(language: page.language) }

  /// The edges, state by state.
  var lines: [[Span]] {
    let parts = State.allCases.map { state in
      [[Span(state.description, .state)]]
        + Way.all(.outOf, state).flatMap(\.edges).flatMap(lines)
    }
    return Array(((page.isPlain ? [] : [legend]) + parts).joined(separator: [[]]))
  }

  private func lines(of edge: Edge) -> [[Span]] {
    let level = levels[edge] ?? .new
    guard !page.isPlain else {
      return [Span(words.sentence(edge, level))].wrapped(to: page.proseColumns, hanging: 2)
    }
    let way = Way(direction: .outOf, edges: [edge])
    let text = [
      Span("\(page.glyphs.sign(of: level)) \(edge.label) "), Span(page.glyphs.becomes, .dim),
      Span(" " + words.states(of: way), .state),
    ]
    return text.wrapped(to: page.proseColumns - 2, hanging: 4).map { [.blank(2)] + $0 }
  }

  /// What the signs stand for.
  private var legend: [[Span]] {
    let signs = Level.allCases.map { "\(page.glyphs.sign(of: $0)) \(names.level($0))" }
    return [Span(signs.joined(separator: "  "))].wrapped(to: page.proseColumns)
  }
}
