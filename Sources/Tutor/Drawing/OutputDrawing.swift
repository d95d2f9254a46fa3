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
    case .ladder(let ladder, let title, let blank): drawn(ladder, title: title, blank: blank)
    case .continuation(let rows, let number):
      drawn(Ladder(rows: rows), firstNumber: number)
    case .question(let id, let words, let options): asked(id, words) + choices(options)
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
    let choices = options.enumerated().map { index, option in
      [Span("  \(index + 1)  ", .accent), Span(option)]
    }
    let line = Array(choices.joined(separator: [.blank(3)]))
    return !page.isPlain && line.cells <= page.proseColumns ? [line] : choices
  }
}
