/// The lines that Markdown was read from, to tell where something stands in them.
struct Source {
  private let lines: [Substring.UTF8View]
  private let firstLine: Int
  /// The lines that are searched, from 0, and the byte in the first of them to begin at.
  private var range = 0..<0
  private var offset = 0

  init(_ lines: [Substring.UTF8View], firstLine: Int) {
    self.lines = lines
    self.firstLine = firstLine
  }

  /// All of a line, which is counted from 1.
  func spot(ofLine line: Int) -> Spot {
    let count = lines.indices.contains(line - 1) ? lines[line - 1].count : 0
    return Spot(line: firstLine + line - 1, bytes: 0..<count)
  }

  /// Makes ``find(_:line:column:)`` search these lines, counted from 1; never goes back.
  mutating func search(_ block: ClosedRange<Int>) {
    let lower = max(block.lowerBound - 1, range.lowerBound)
    if lower > range.lowerBound { offset = 0 }
    range = lower..<max(lower, min(block.upperBound, lines.count))
  }

  /// The next place of `text`, which cmark says to be at a line and a byte column, from 1.
  ///
  /// cmark (0.29.0.gfm.6) is wrong after a hard line break, an autolink and in the lazy lines of a
  /// quote. It is believed where the text does stand there; otherwise the lines are searched.
  mutating func find(_ text: some StringProtocol, line: Int, column: Int) -> Spot {
    let wanted = Array(text.utf8)
    if range.contains(line - 1), line - 1 > range.lowerBound || column > offset,
      lines[line - 1].dropFirst(column - 1).starts(with: wanted)
    {
      return found(wanted.count, line: line - 1, offset: column - 1)
    }
    for index in range {
      let start = index == range.lowerBound ? offset : 0
      let rest = lines[index].dropFirst(start)
      if let match = rest.firstRange(of: wanted) {
        let before = rest.distance(from: rest.startIndex, to: match.lowerBound)
        return found(wanted.count, line: index, offset: start + before)
      }
    }
    return spot(ofLine: min(max(line, 1), lines.count))
  }

  private mutating func found(_ count: Int, line: Int, offset: Int) -> Spot {
    range = line..<range.upperBound
    self.offset = offset + count
    return Spot(line: firstLine + line, bytes: offset..<offset + count)
  }
}
