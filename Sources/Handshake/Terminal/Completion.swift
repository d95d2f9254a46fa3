import Tutor

/// What Tab makes of the text before the cursor.
struct Completion: Equatable {
  /// What stands there afterwards: as much as the candidates have in common.
  let text: String
  /// What it may become, to be listed; empty when that is certain.
  let choices: [String]

  /// Completes `text`; `nil` when there is nothing that it can become.
  init?(of text: String, to candidates: [String]) {
    guard let first = candidates.first else { return nil }
    let common = candidates.reduce(first) { $0.commonBeginning(with: $1) }
    let isCertain = candidates.allSatisfy { $0 == first }
    // Candidates may spell differently what was typed: nothing typed is lost for that.
    self.text = common.count < text.count ? text : common
    // Words before the last are the same in all: they need not be read again.
    let head = common.lastIndex(of: " ").map { common[...$0].count } ?? 0
    choices = isCertain ? [] : candidates.map { String($0.dropFirst(head)) }
  }

  /// The choices in columns, on lines of fewer than `columns` cells unless a choice is wider.
  func lines(columns: Int) -> [String] {
    let width = 2 + (choices.map(\.cells).max() ?? 0)
    let count = max(1, (columns + 1) / width)
    return stride(from: 0, to: choices.count, by: count).map { start in
      let row = choices[start..<min(start + count, choices.count)]
      return row.dropLast().map { $0.padded(to: width) }.joined() + (row.last ?? "")
    }
  }
}

extension String {
  /// The beginning that both have.
  fileprivate func commonBeginning(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
