import TCP

/// A ladder as a list of sentences, for those who have it read to them.
struct LadderSentences {
  private let ladder: Ladder
  private let blank: Blank?
  private let firstNumber: Int
  private let page: Page

  init(_ ladder: Ladder, blank: Blank?, firstNumber: Int = 1, on page: Page) {
    self.ladder = ladder
    self.blank = blank
    self.firstNumber = firstNumber
    self.page = page
  }

  /// One numbered sentence a line of the ladder, wrapped.
  var lines: [[Span]] {
    let isTimed = ladder.rows.contains { $0.time > 0 }
    return ladder.rows.enumerated().flatMap { index, row in
      let isLast = index == ladder.rows.count - 1
      let sentence = sentence(row, isTimed: isTimed, blank: isLast ? blank : nil)
      return [Span("\(firstNumber + index). \(sentence)")].wrapped(
        to: page.proseColumns, hanging: 3)
    }
  }

  private func sentence(_ row: Ladder.Row, isTimed: Bool, blank: Blank?) -> String {
    let words = LadderSentenceWords(language: page.language)
    var parts = isTimed ? [words.time(row.time)] : []
    parts += End.allCases.compactMap { end in row[end].cause.map { words.cause($0, at: end) } }
    if let arrow = row.arrow { parts.append(words.crossing(arrow)) }
    for end in End.allCases {
      let hidden = blank?.end == end
      guard row[end].from != row[end].to || hidden else { continue }
      parts.append(words.change(at: end, from: row[end].from, to: hidden ? nil : row[end].to))
    }
    for end in End.allCases where !row[end].signals.isEmpty || row[end].isOpened {
      guard blank?.end != end else { continue }
      parts.append(words.told(end, row[end]))
    }
    if let blank, let end = blank.sender {
      parts.append(words.asking(end, blank.label(in: page.language)))
    }
    return parts.joined(separator: Phrase(" ", "")[page.language])
  }
}
