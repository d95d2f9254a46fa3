/// A table as lines of a page: in columns if they fit, otherwise one cell a line.
struct TableDrawing {
  let alignments: [Alignment]
  let header: [[Span]]
  let rows: [[[Span]]]

  /// The cells between two columns.
  private static let gap = 2
  /// No column of several words is made narrower than this.
  private static let narrowest = 8

  func lines(width: Int, on page: Page) -> [[Span]] {
    guard !page.isPlain, let widths = widths(fitting: width) else { return flat(width: width) }
    let rule = widths.map { [Span(String(repeating: page.glyphs.line, count: $0), .dim)] }
    let names = header.map { $0.map { Span($0.text, $0.style == .plain ? .strong : $0.style) } }
    return lines(names, widths) + lines(rule, widths) + rows.flatMap { lines($0, widths) }
  }

  /// The widths of the columns, if they fit: each as wide as its text, or else sharing the room.
  private func widths(fitting width: Int) -> [Int]? {
    let columns = header.indices.map { column in [header[column]] + rows.map { $0[column] } }
    let wanted = columns.map { $0.map(\.cells).max() ?? 0 }
    let needed = zip(columns, wanted).map { cells, wanted in
      max(cells.map(\.widestPiece).max() ?? 0, min(wanted, Self.narrowest))
    }
    let room = width - Self.gap * (columns.count - 1)
    let spare = room - needed.reduce(0, +)
    guard spare >= 0 else { return nil }
    let lacking = wanted.reduce(0, +) - needed.reduce(0, +)
    guard lacking > spare else { return wanted }
    return zip(wanted, needed).map { $1 + ($0 - $1) * spare / lacking }
  }

  /// A row in columns, its cells wrapped.
  private func lines(_ row: [[Span]], _ widths: [Int]) -> [[Span]] {
    let cells = zip(row, widths).map { $0.wrapped(to: $1) }
    return (0..<(cells.map(\.count).max() ?? 0)).map { index in
      let parts = cells.indices.map { column -> [Span] in
        let cell = index < cells[column].count ? cells[column][index] : []
        return cell.padded(to: widths[column], alignments[column])
      }
      return Array(parts.joined(separator: [.blank(Self.gap)])).withoutSpacesAtEnd
    }
  }

  /// The table as "header: cell" lines, an empty line between rows.
  private func flat(width: Int) -> [[Span]] {
    guard !rows.isEmpty else { return header.flatMap { $0.wrapped(to: width, hanging: 2) } }
    let parts = rows.map { row in
      zip(header, row).filter { !$1.isEmpty }.flatMap { name, cell in
        (label(name) + cell).wrapped(to: width, hanging: 2)
      }
    }
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [[]]))
  }

  private func label(_ name: [Span]) -> [Span] {
    guard let last = name.text.last else { return [] }
    return name + [Span(last.cells == 2 ? "：" : ": ")]
  }
}

extension [Span] {
  /// The line up to its last character that is not a space.
  fileprivate var withoutSpacesAtEnd: [Span] {
    var line = self
    while let last = line.last, last.text.allSatisfy({ $0 == " " }) { line.removeLast() }
    return line
  }
}
