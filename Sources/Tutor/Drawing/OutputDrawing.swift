import TCP

/// What a session says, as lines of a page; two things are always one empty line apart.
package struct OutputDrawing {
  private let page: Page

  /// Draws on this page.
  package init(on page: Page) { self.page = page }

  /// The lines of one thing that is said.
  package func lines(_ output: Output) -> [[Span]] {
    switch output {
    case .title(let title, let help): [headline(title, help)]
    case .prose(let blocks): ProseDrawing(on: page).lines(blocks)
    case .verbatim(let lines): lines.map { [.blank(4), Span($0.cleaned, .code)] }
    case .ladder(let ladder, let title): drawn(ladder, title: title)
    case .exhibit(let ladder, let blank): shortened(ladder, blank)
    case .continuation(let rows, let number):
      drawn(Ladder(rows: rows), firstNumber: number)
    case .question(let id, let words, let options, let form):
      asked(id, words) + choices(options) + (form.map(formed) ?? [])
    case .card(let card): CardDrawing(card, on: page).lines
    case .map(let map): MapDrawing(map, on: page).lines
    case .summary(let map): SummaryDrawing(map, on: page).lines
    }
  }

  private func headline(_ title: String, _ help: String) -> [Span] {
    let left = [Span(title.cleaned, .heading)]
    let room = page.proseColumns - left.cells - help.cells
    guard room >= 2 else { return left }
    return left + [.blank(room), Span(help, .dim)]
  }

  private func drawn(
    _ ladder: Ladder, title: String? = nil, blank: Blank? = nil, firstNumber: Int = 1
  ) -> [[Span]] {
    let title = title.map { [[Span($0.cleaned, .strong)], []] } ?? []
    guard !page.isPlain else {
      return title + LadderSentences(ladder, blank: blank, firstNumber: firstNumber, on: page).lines
    }
    return title + LadderDrawing(ladder, blank: blank, firstNumber: firstNumber, on: page).lines
  }

  /// A ladder whose opening, once learnt, takes one line instead of many.
  private func shortened(_ ladder: Ladder, _ blank: Blank?) -> [[Span]] {
    let opening = ladder.linesOfOpening
    guard opening > 0 else { return drawn(ladder, blank: blank) }
    let rest = Ladder(rows: Array(ladder.rows[opening...]))
    let words = LadderWords(language: page.language).opened(by: ladder.rows[..<opening])
    return [Span(words, .dim)].wrapped(to: page.proseColumns)
      + drawn(rest, blank: blank, firstNumber: opening + 1)
  }

  private func asked(_ id: String, _ words: String) -> [[Span]] {
    let text = Markdown.parse(words).blocks.flatMap { block -> [Span] in
      guard case .paragraph(let inlines) = block.value else { return [] }
      return ProseDrawing(on: page).spans(inlines, .strong)
    }
    let separator = page.isPlain ? ": " : " \(page.glyphs.separator) "
    return ([Span(id + separator, .dim)] + text).wrapped(to: page.proseColumns)
  }

  /// The options in one line if they fit, else one a line.
  private func choices(_ options: [String]) -> [[Span]] {
    let numbers = options.indices.map { Span("  \($0 + 1)  ", .accent) }
    let line = Array(
      zip(numbers, options).map { [$0, Span($1.cleaned)] }.joined(separator: [.blank(3)]))
    guard !line.isEmpty else { return [] }
    guard page.isPlain || line.cells > page.proseColumns else { return [line] }
    return zip(numbers, options).flatMap { number, option in
      let lines = [Span(option.cleaned)].wrapped(to: page.proseColumns - 5)
      return lines.enumerated().map { [$0 == 0 ? number : .blank(5)] + $1 }
    }
  }

  /// What an answer looks like, below what is asked.
  private func formed(_ form: String) -> [[Span]] {
    ProseDrawing(on: page).lines(Markdown.parse(form).blocks.map(\.value)).map { line in
      [.blank(2)] + line
    }
  }
}
