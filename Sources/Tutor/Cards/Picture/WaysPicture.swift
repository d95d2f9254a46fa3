/// The ways into a state, or out of it, in columns.
struct WaysPicture {
  fileprivate let rows: [Row]
  fileprivate let gap: Double
  /// Where the states begin, and where the clauses do; `nil` where these end with the line.
  fileprivate let states: Double
  fileprivate let clauses: Double?

  init(_ ways: [Way], _ words: CardWords, _ setter: Typesetter, width: Double) {
    let rows = ways.map { Row($0, words, setter) }
    let gap = setter.size * (setter.paper == nil ? 0.8 : 0.6)
    let single = rows.filter(\.isSingle)
    let labels = (rows.map(\.labelWidth).max() ?? 0) + gap
    let column = labels + (single.map(\.stateWidth).max() ?? 0) + gap
    let fits = column + (single.map(\.clauseWidth).max() ?? 0) <= width
    clauses = fits ? column : nil
    // A long label stands out where that makes room for others' clauses beside their states.
    let candidates = single.map { $0.labelWidth + gap }.sorted(by: >)
    let best = candidates.min { first, second in
      single.count { !$0.fits(width, states: first, gap: gap) }
        < single.count { !$0.fits(width, states: second, gap: gap) }
    }
    states = fits ? labels : best ?? labels
    (self.rows, self.gap) = (rows, gap)
  }

  /// A way.
  fileprivate struct Row {
    let isSingle: Bool
    let label: Span
    /// Where it leads, or where it comes from.
    let states: [Span]
    /// How the connection came there.
    let note: [Span]
    let clause: [Span]
    /// How far the note is from where the states begin.
    let noteColumn: Double
    let labelWidth, stateWidth, clauseWidth: Double

    init(_ way: Way, _ words: CardWords, _ setter: Typesetter) {
      let glyphs = Glyphs.boxDrawing
      let arrow = Span("\(way.direction == .into ? glyphs.comesFrom : glyphs.becomes) ")
      let style: Style = way.isInFigure5 ? .state : .plain
      label = Span(way.label, way.isInFigure5 ? .strong : .plain)
      clause = [Span(words.clauses(of: way), .dim)]
      var space = 0.0
      if way.edges.count == 1, let edge = way.edges.first {
        let origin = words.origin(edge)
        isSingle = true
        states = [arrow, Span("\(words.state(of: edge, way.direction))", style)]
        note = [Span(origin.trimmed, style)]
        if origin.hasPrefix(" ") { space = setter.width(of: [Span(" ")]) }
      } else {
        (isSingle, states, note) = (false, [arrow, Span(words.states(of: way), style)], [])
      }
      noteColumn = setter.width(of: states) + space
      labelWidth = setter.width(of: [label])
      stateWidth = noteColumn + setter.width(of: note)
      clauseWidth = setter.width(of: clause)
    }

    /// Where the states begin: in their column, or after a label that is too long for it.
    func column(_ states: Double, gap: Double) -> Double { max(states, labelWidth + gap) }

    func fits(_ width: Double, states: Double, gap: Double) -> Bool {
      column(states, gap: gap) + stateWidth + gap + clauseWidth <= width
    }

    /// All but the label as running text.
    var text: [Span] { states + [Span("  ")] + clause }
  }
}

extension PictureFlow {
  mutating func set(_ ways: WaysPicture) {
    for (index, row) in ways.rows.enumerated() {
      if index > 0 { allowCut(.rows) }
      switch (ways.clauses, row.isSingle) {
      case (let clauses?, true):
        let note = ways.states + row.noteColumn
        beside([
          { $0.set([row.label]) }, { $0.set(row.states, at: ways.states) },
          { $0.set(row.note, at: note) }, { $0.set(row.clause, at: clauses) },
        ])
      case (_?, false):
        beside([{ $0.set([row.label]) }, { $0.set(row.text, at: ways.states) }])
      case (nil, true): setNarrow(row, of: ways)
      case (nil, false): setRunning(row, gap: ways.gap)
      }
    }
  }

  /// Sets a way whose clause ends where the line does, or else the next one.
  private mutating func setNarrow(_ row: WaysPicture.Row, of ways: WaysPicture) {
    let states = row.column(ways.states, gap: ways.gap)
    let fits = row.fits(width, states: ways.states, gap: ways.gap)
    let end = { (flow: inout PictureFlow) in
      flow.set(row.clause, at: flow.width, width: flow.width, anchor: .end)
    }
    beside([
      { $0.set([row.label]) }, { $0.set(row.states, at: states) },
      { $0.set(row.note, at: states + row.noteColumn) }, { if fits { end(&$0) } },
    ])
    if !fits { end(&self) }
  }

  /// Sets a way of many states as running text, indented below its label.
  private mutating func setRunning(_ row: WaysPicture.Row, gap: Double) {
    let (top, margin) = (y, setter.size)
    set([row.label])
    y = top
    set(row.text, at: margin, indent: max(0, row.labelWidth + gap - margin))
  }
}
