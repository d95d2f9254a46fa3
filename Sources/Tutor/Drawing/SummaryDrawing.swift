/// What is known by topics and lessons, and what falls due, as lines of a page.
struct SummaryDrawing {
  private let map: ProgressMap
  private let page: Page

  init(_ map: ProgressMap, on page: Page) {
    self.map = map
    self.page = page
  }

  private var words: ProgressWords { ProgressWords(language: page.language) }

  var lines: [[Span]] {
    let due = words.due(map.due).map { Span($0) }
      .packed(to: page.proseColumns, gap: words.gap)
    return Array([topics, lessons, due].joined(separator: [[]]))
  }

  private var topics: [[Span]] {
    table(
      words.topicColumns, [.leading, .trailing, .trailing],
      map.topics.map {
        [words.name($0.subject), words.percent($0.recall), words.count($0.asked, of: $0.of)]
      })
  }

  private var lessons: [[Span]] {
    table(
      words.lessonColumns, [.leading, .trailing],
      map.lessons.enumerated().map { [words.name($1, number: $0 + 1), words.done($1)] })
  }

  /// A table; to be read aloud, a sentence a row, the columns named where that helps.
  private func table(
    _ columns: [String], _ alignments: [Alignment], _ rows: [[String]]
  ) -> [[Span]] {
    guard page.isPlain else {
      return TableDrawing(
        alignments: alignments, header: columns.map { [Span($0)] },
        rows: rows.map { $0.map { [Span($0.cleaned)] } }
      ).lines(width: page.proseColumns, on: page)
    }
    return rows.flatMap { row in
      [Span(words.sentence(columns, row).cleaned)].wrapped(to: page.proseColumns)
    }
  }
}
