/// The header of a segment as lines of a page.
///
/// A bit is two cells wide where there is room, as in the RFC; else only the control bits are. Names
/// that do not fit are set from the top down.
struct HeaderDrawing {
  let page: Page

  private var words: TopicCardWords { TopicCardWords(language: page.language) }

  /// Whether every bit has its two cells.
  private var isWide: Bool { page.columns > 64 }

  var lines: [[Span]] {
    guard !page.isPlain else { return list }
    let rows = SegmentHeader.rows.reduce(2) { $0 + height(of: $1) + 1 }
    var canvas = Canvas(columns: isWide ? 65 : 40, rows: rows, glyphs: page.glyphs)
    for bits in [0, 8, 16, 24, 31] where isWide {
      canvas.put(String(bits), x: bits * 2 + 1, y: 0, .dim)
    }
    var y = 1
    for row in SegmentHeader.rows {
      draw(row, y: y, on: &canvas)
      y += height(of: row) + 1
    }
    return isWide ? canvas.lines : Array(canvas.lines.dropFirst())
  }

  private func draw(_ row: [SegmentHeader.Field], y: Int, on canvas: inout Canvas) {
    let height = height(of: row)
    var x = 0
    for (index, field) in row.enumerated() {
      let width = isWide ? field.bits * 2 : narrowWidth(of: field, isFirst: index == 0)
      canvas.box(x: x, y: y, width: width + 1, height: height + 2)
      let name = words.field(field)
      let style: Style = field.isInFocus ? .strong : .plain
      if name.cells < width {
        canvas.put(
          name, x: x + 1 + (width - 1 - name.cells) / 2, y: y + 1 + (height - 1) / 2, style)
      } else {
        for (line, letter) in name.enumerated() {
          canvas.put(String(letter), x: x + 1, y: y + 1 + line, style)
        }
      }
      x += width
    }
  }

  /// The lines between the borders of a row.
  private func height(of row: [SegmentHeader.Field]) -> Int {
    row.enumerated().map { index, field in
      let width = isWide ? field.bits * 2 : narrowWidth(of: field, isFirst: index == 0)
      let name = words.field(field)
      return name.cells < width ? 1 : name.count
    }.max() ?? 1
  }

  /// The cells of a field and of its left border, where not every bit has two.
  private func narrowWidth(of field: SegmentHeader.Field, isFirst: Bool) -> Int {
    switch field.bits {
    case 1: 2
    case 4: 3
    case 16: isFirst ? 22 : 17
    default: 39
    }
  }

  /// The fields as a list to be read aloud.
  private var list: [[Span]] {
    SegmentHeader.rows.joined().flatMap { field in
      [Span(words.sentence(of: field))].wrapped(to: page.proseColumns, hanging: 2)
    }
  }
}
