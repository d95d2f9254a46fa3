extension PictureFlow {
  /// Sets prose, with half a line between two blocks.
  mutating func set(_ blocks: [Markdown.Block]) {
    for (index, block) in blocks.enumerated() {
      if index > 0 { skip(0.5, cut: .blocks) }
      set(block)
    }
  }

  private mutating func set(_ block: Markdown.Block) {
    switch block {
    case .paragraph(let text): set(text.spans())
    case .heading(_, let text): set(text.spans(.heading))
    case .list(let start, let items, _):
      for (index, item) in items.enumerated() {
        let label = start.map { "\($0 + index)." } ?? "•"
        if index > 0 { allowCut(.rows) }
        self.label([Span(label)], margin: setter.size * 1.6) { $0.set(item) }
      }
    case .quote(let inner): inset(by: setter.size * 1.6) { $0.set(inner) }
    case .code(_, let text): setCode(text)
    case .table(let alignments, let header, let rows):
      set(
        TablePicture(
          alignments: alignments, header: header.map { $0.spans(.strong) },
          rows: rows.map { row in row.map { $0.spans() } }))
    case .rule: skip(1)
    }
  }

  /// Sets what is to be typed, smaller if it would not fit; broken if that is too small.
  private mutating func setCode(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { [Span(String($0), .code)] }
    let margin = setter.paper == nil ? setter.size : 0
    let widest = lines.map { setter.width(of: $0) }.max() ?? 0
    let small = setter.fitted(to: lines.joined().map(\.self)).scaled(
      by: min(1, (width - margin) / max(widest, 1)))
    for line in lines { setCode(line, margin: margin, small) }
  }

  private mutating func setCode(_ line: [Span], margin: Double, _ small: Typesetter) {
    guard margin + small.width(of: line) > width else {
      let runs = line.map(small.run)
      let point = Picture.Point(x + margin, y + small.ascent)
      if !line.text.isEmpty { draw(.text(runs, at: point, anchor: .start)) }
      return y += small.leading
    }
    let indent = small.width(of: [Span(String(line.text.prefix { $0 == " " }), .code)])
    let hanging = small.width(of: [Span("    ", .code)])
    let lines = small.lines(line, width: width - margin - indent - hanging)
    for (index, runs) in lines.enumerated() {
      let column = margin + indent + (index > 0 ? hanging : 0)
      draw(.text(runs, at: Picture.Point(x + column, y + small.ascent), anchor: .start))
      y += small.leading
    }
  }
}

/// A table to be set in columns.
struct TablePicture {
  let alignments: [Alignment]
  let header: [[Span]]
  let rows: [[[Span]]]

  /// The least width in which no word stands out.
  func leastWidth(gap: Double, _ setter: Typesetter) -> Double {
    needed(setter).reduce(gap * Double(header.count - 1), +)
  }

  private var columns: [[[Span]]] {
    header.indices.map { column in [header[column]] + rows.map { $0[column] } }
  }

  /// No column of several words is made narrower than this.
  private func needed(_ setter: Typesetter) -> [Double] {
    columns.map { cells in
      let wanted = cells.map { setter.width(of: $0) }.max() ?? 0
      return max(cells.map { setter.widestPiece($0) }.max() ?? 0, min(wanted, setter.size * 5))
    }
  }

  /// The widths of the columns: each as wide as its text, or else sharing the room.
  func widths(fitting width: Double, gap: Double, _ setter: Typesetter) -> [Double] {
    let wanted = columns.map { $0.map { setter.width(of: $0) }.max() ?? 0 }
    let needed = needed(setter)
    let room = width - gap * Double(columns.count - 1)
    let (want, need) = (wanted.reduce(0, +), needed.reduce(0, +))
    guard want > room else { return wanted }
    // Too narrow for the longest words: all are narrowed alike, and the words are broken.
    guard need < room else { return needed.map { $0 * room / need } }
    return zip(wanted, needed).map { $1 + ($0 - $1) * (room - need) / (want - need) }
  }
}

extension PictureFlow {
  fileprivate mutating func set(_ table: TablePicture) {
    let gap = setter.size
    let widths = table.widths(fitting: width, gap: gap, setter)
    let starts = widths.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1 + gap) }
    for (index, row) in ([table.header] + table.rows).enumerated() {
      if index == 1 { rule(to: (starts.last ?? gap) - gap) }
      if index > 1 { allowCut(.rows) }
      beside(
        row.indices.map { column in
          { flow in
            let (start, width) = (starts[column], widths[column])
            switch table.alignments[column] {
            case .leading: flow.set(row[column], at: start, width: width)
            case .center:
              flow.set(row[column], at: start + width / 2, width: width, anchor: .middle)
            case .trailing: flow.set(row[column], at: start + width, width: width, anchor: .end)
            }
          }
        })
    }
  }

  private mutating func rule(to end: Double) {
    let place = y + setter.size * 0.15
    draw(
      .line(
        [Picture.Point(x, place), Picture.Point(x + end, place)], setter.stroke(0.75, .gray),
        hasHead: false))
    y += setter.size * 0.4
  }
}
