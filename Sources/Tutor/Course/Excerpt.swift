/// A line of a file as a diagnostic quotes it, and the marks to be put below it.
///
/// What is quoted fits a terminal and cannot command it; the marks stand under the right cells.
struct Excerpt {
  let text: String
  let caret: String

  /// How much is quoted at most, in terminal cells: before the place, and in all.
  private static let limits = (before: 72, all: 96)

  init(of line: Substring, at place: Place) {
    let start = line.prefix(place.column - 1)
    let rest = line.dropFirst(place.column - 1)
    let marked = rest.prefix(place.endColumn - place.column).visible
    let before = start.visible.last(cells: Self.limits.before)
    let after = rest.visible.first(cells: Self.limits.all - before.cells)
    text = before + after
    let width = min(marked.cells, after.cells)
    caret =
      String(repeating: " ", count: before.cells) + "^"
      + String(repeating: "~", count: max(0, width - 1))
  }
}

extension String {
  /// The beginning that fits into so many cells, `...` included if something is left out.
  fileprivate func first(cells limit: Int) -> String {
    let end = endOfPrefix(cells: limit)
    guard end < endIndex else { return self }
    return self[..<endOfPrefix(cells: limit - 3)] + "..."
  }

  /// The end that fits into so many cells, `...` included if something is left out.
  fileprivate func last(cells limit: Int) -> String {
    let start = startOfSuffix(cells: limit)
    guard start > startIndex else { return self }
    return "..." + self[startOfSuffix(cells: limit - 3)...]
  }

  private func endOfPrefix(cells limit: Int) -> Index {
    var cells = 0
    for index in indices {
      cells += self[index].cells
      if cells > limit { return index }
    }
    return endIndex
  }

  private func startOfSuffix(cells limit: Int) -> Index {
    var cells = 0
    for index in indices.reversed() {
      cells += self[index].cells
      if cells > limit { return self.index(after: index) }
    }
    return startIndex
  }
}
