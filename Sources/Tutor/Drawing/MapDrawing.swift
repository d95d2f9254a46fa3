import TCP

/// How well each edge of the machine is known, state by state, as lines of a page.
///
///     LISTEN · 3 of 28 asked
///       solid     rcv SYN 91/98 %
///       learning  CLOSE (server 87 %)
///       new       active OPEN, SEND, CLOSE (client), ABORT, …
struct MapDrawing {
  private let map: ProgressMap
  private let page: Page

  init(_ map: ProgressMap, on page: Page) {
    self.map = map
    self.page = page
  }

  private var words: ProgressWords { ProgressWords(language: page.language) }
  private var width: Int { page.proseColumns }

  var lines: [[Span]] {
    let legend = [Span(words.legend(isShort: !page.isPlain), .dim)].wrapped(to: width)
    let states = State.allCases.map { state in
      lines(of: state, map.marks.filter { $0.edge.state == state })
    }
    return Array(([legend] + states).joined(separator: [[]]))
  }

  private func lines(of state: State, _ marks: [ProgressMap.Mark]) -> [[Span]] {
    let asked = marks.count { $0.level != .new }
    // What is known best comes first.
    let groups = Level.allCases.reversed().map { level in
      (level, names(of: marks.filter { $0.level == level }))
    }.filter { !$1.isEmpty }
    guard !page.isPlain else {
      let head = words.sentence(state, asked: asked, of: marks.count)
      return [[Span(head)]]
        + groups.flatMap { [Span(words.sentence(state, $0, $1))].wrapped(to: width) }
    }
    let count = " \(page.glyphs.separator) \(words.asked(asked, of: marks.count))"
    return [[Span(state.description, .state), Span(count, .dim)]]
      + groups.flatMap { lines(of: $0, $1) }
  }

  private func lines(of level: Level, _ names: [String]) -> [[Span]] {
    let label = Level.allCases.map { words.level($0).cells }.max() ?? 0
    let margin = label + 4
    let pieces = words.listed(names).map { Span($0, level.style) }
    let lines = pieces.packed(to: width - margin, gap: words.gap)
    return lines.enumerated().map { index, line in
      guard index == 0 else { return [.blank(margin)] + line }
      return [.blank(2)] + [Span(words.level(level), level.style)].padded(to: label + 2) + line
    }
  }

  /// The names of edges, each with the ends at which it is known so; one that is new at both ends
  /// needs none.
  private func names(of marks: [ProgressMap.Mark]) -> [String] {
    let places = Dictionary(grouping: marks, by: \.edge)
    return marks.compactMap { mark in
      guard let marks = places[mark.edge], marks.first == mark else { return nil }
      let isNew = mark.level == .new && marks.count == End.allCases.count
      let ends = isNew ? [] : marks.map { (end: $0.end, recall: $0.recall) }
      return page.isPlain ? words.name(mark.edge, at: ends) : words.shortName(mark.edge, at: ends)
    }
  }
}

extension Level {
  /// Its looks, beside its word.
  var style: Style {
    switch self {
    case .new: .dim
    case .learning: .learning
    case .familiar: .familiar
    case .solid: .solid
    }
  }
}
