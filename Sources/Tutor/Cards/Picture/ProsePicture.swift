extension PictureFlow {
  /// Sets prose, with half a line between two blocks.
  mutating func set(_ blocks: [Markdown.Block]) {
    for (index, block) in blocks.enumerated() {
      if index > 0 { skip(0.5) }
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
        beside([
          { $0.set([Span(label)]) },
          { flow in flow.inset(by: flow.setter.size * 1.6) { $0.set(item) } },
        ])
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

  /// Sets what is to be typed, smaller if it would not fit.
  private mutating func setCode(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { [Span(String($0), .code)] }
    let margin = setter.size
    let widest = lines.map { setter.width(of: $0) }.max() ?? 0
    let scale = min(1, (width - margin) / max(widest, 1))
    let small = Typesetter(measure: setter.measure, size: setter.size * scale)
    for line in lines {
      if !line.text.isEmpty {
        draw(
          .text(
            line.map(small.run), at: Picture.Point(x + margin, y + small.ascent), anchor: .start))
      }
      y += small.leading
    }
  }
}

/// A table to be set in columns.
struct TablePicture {
  let alignments: [Alignment]
  let header: [[Span]]
  let rows: [[[Span]]]

  /// The widths of the columns: each as wide as its text, or else sharing the room.
  func widths(fitting width: Double, gap: Double, _ setter: Typesetter) -> [Double] {
    let columns = header.indices.map { column in [header[column]] + rows.map { $0[column] } }
    let wanted = columns.map { $0.map { setter.width(of: $0) }.max() ?? 0 }
    let needed = zip(columns, wanted).map { cells, wanted in
      // No column of several words is made narrower than this.
      max(cells.map { setter.widestPiece($0) }.max() ?? 0, min(wanted, setter.size * 5))
    }
    let room = width - gap * Double(columns.count - 1)
    let (want, need) = (wanted.reduce(0, +), needed.reduce(0, +))
    guard want > room else { return wanted }
    // Too narrow for the longest words: all are narrowed alike, and the words stand out.
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
    let stroke = Picture.Stroke(width: 0.75, ink: .gray)
    draw(.line([Picture.Point(x, y + 2), Picture.Point(x + end, y + 2)], stroke, hasHead: false))
    y += 5
  }
}
