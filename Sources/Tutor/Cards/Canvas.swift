/// A sheet of cells on which lines, boxes and text are put where they belong.
struct Canvas {
  private var cells: [[Cell]]
  private let glyphs: Glyphs

  /// What stands in a cell: text, of which a wide character's second half is empty, or lines.
  private struct Cell {
    var text: String?
    var arms: Arms = []
    var isThin = false
    var style = Style.plain
  }

  /// The sides to which lines run from the middle of a cell.
  private struct Arms: OptionSet, Hashable {
    let rawValue: Int
    static let up = Self(rawValue: 1)
    static let right = Self(rawValue: 2)
    static let down = Self(rawValue: 4)
    static let left = Self(rawValue: 8)
    static let vertical: Self = [.up, .down]
    static let horizontal: Self = [.left, .right]

    /// The side on which a neighbouring cell lies.
    init(from here: (x: Int, y: Int), to there: (x: Int, y: Int)) {
      self = there.x > here.x ? .right : there.x < here.x ? .left : there.y > here.y ? .down : .up
    }

    init(rawValue: Int) { self.rawValue = rawValue }

    /// A line that ends in the cell goes through it.
    var through: Self {
      switch self {
      case .up, .down: .vertical
      case .left, .right: .horizontal
      default: self
      }
    }
  }

  init(columns: Int, rows: Int, glyphs: Glyphs) {
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    self.glyphs = glyphs
  }

  /// The sheet as lines, without the blanks at their ends.
  var lines: [[Span]] {
    cells.map { row in
      let texts = row.map { (text: $0.text ?? character(of: $0), style: $0.style) }
      let end = texts.lastIndex { $0.text != " " }.map { $0 + 1 } ?? 0
      return texts[..<end].reduce(into: []) { $0.append($1.text, $1.style) }
    }
  }

  /// Puts text on one line.
  mutating func put(_ text: String, x: Int, y: Int, _ style: Style = .plain) {
    var x = x
    for character in text {
      set(Cell(text: String(character), style: style), x: x, y: y)
      for half in 1..<max(character.cells, 1) {
        set(Cell(text: "", style: style), x: x + half, y: y)
      }
      x += character.cells
    }
  }

  private mutating func set(_ cell: Cell, x: Int, y: Int) {
    guard cells.indices.contains(y), cells[y].indices.contains(x) else { return }
    cells[y][x] = cell
  }

  /// Draws a box; where it touches another, the lines join.
  mutating func box(x: Int, y: Int, width: Int, height: Int) {
    let (right, bottom) = (x + width - 1, y + height - 1)
    for column in x + 1..<right {
      cells[y][column].arms.formUnion(.horizontal)
      cells[bottom][column].arms.formUnion(.horizontal)
    }
    for row in y + 1..<bottom {
      cells[row][x].arms.formUnion(.vertical)
      cells[row][right].arms.formUnion(.vertical)
    }
    cells[y][x].arms.formUnion([.right, .down])
    cells[y][right].arms.formUnion([.left, .down])
    cells[bottom][x].arms.formUnion([.right, .up])
    cells[bottom][right].arms.formUnion([.left, .up])
  }

  /// Draws a line from corner to corner, with an arrow's head at its end.
  ///
  /// Where two cross, the vertical one goes over the other.
  mutating func arrow(_ corners: [(x: Int, y: Int)], isThin: Bool) {
    let path = Self.path(corners)
    guard let last = path.last, path.count > 1 else { return }
    let style: Style = isThin ? .dim : .plain
    for index in path.indices.dropLast() {
      let here = path[index]
      var arms = Arms(from: here, to: path[index + 1])
      if index > 0 { arms.formUnion(Arms(from: here, to: path[index - 1])) }
      guard cells[here.y][here.x].arms.isEmpty || arms.through == .vertical else { continue }
      set(Cell(arms: arms.through, isThin: isThin, style: style), x: here.x, y: here.y)
    }
    put(head(Arms(from: path[path.count - 2], to: last)), x: last.x, y: last.y, style)
  }

  /// Every cell on the way from corner to corner.
  private static func path(_ corners: [(x: Int, y: Int)]) -> [(x: Int, y: Int)] {
    zip(corners, corners.dropFirst()).reduce(into: Array(corners.prefix(1))) { path, side in
      let (from, to) = side
      let step = (x: (to.x - from.x).signum(), y: (to.y - from.y).signum())
      let count = max(abs(to.x - from.x), abs(to.y - from.y))
      path += (0..<count).map { (from.x + step.x * ($0 + 1), from.y + step.y * ($0 + 1)) }
    }
  }

  // MARK: Characters

  private func head(_ direction: Arms) -> String {
    let isASCII = glyphs == .ascii
    switch direction {
    case .right: return String(glyphs.heads.right)
    case .left: return String(glyphs.heads.left)
    case .down: return isASCII ? "v" : "▼"
    default: return isASCII ? "^" : "▲"
    }
  }

  private func character(of cell: Cell) -> String {
    switch (cell.arms, glyphs == .ascii) {
    case ([], _): " "
    case (.vertical, false): cell.isThin ? "┆" : "│"
    case (.horizontal, false): cell.isThin ? "┄" : "─"
    case (.vertical, true): cell.isThin ? ":" : "|"
    case (.horizontal, true): cell.isThin ? "." : "-"
    case (_, true): cell.isThin ? "." : "+"
    case (let arms, false): Self.junctions[arms] ?? " "
    }
  }

  private static let junctions: [Arms: String] = [
    [.right, .down]: "┌", [.left, .down]: "┐", [.up, .right]: "└", [.up, .left]: "┘",
    [.up, .right, .down]: "├", [.up, .left, .down]: "┤", [.left, .right, .down]: "┬",
    [.left, .right, .up]: "┴", [.left, .right, .up, .down]: "┼",
  ]
}
