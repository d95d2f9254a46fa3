/// Prose as lines of a page.
package struct ProseDrawing {
  private let page: Page
  /// The cells of a line, which are fewer inside lists and quotes.
  private let width: Int

  /// Draws on this page, no wider than prose is good to read.
  package init(on page: Page) {
    self.init(on: page, width: page.proseColumns)
  }

  /// Draws lines of this width, whatever the page's.
  init(on page: Page, width: Int) {
    self.page = page
    self.width = width
  }

  /// The blocks as lines, with an empty line between two blocks.
  ///
  /// Only code may be wider than the page: it is never wrapped.
  package func lines(_ blocks: [Markdown.Block]) -> [[Span]] {
    separated(blocks.map { lines($0) })
  }

  /// The parts that show anything, each apart from the next by `gap` empty lines.
  private func separated(_ parts: [[[Span]]], by gap: Int = 1) -> [[Span]] {
    let visible = parts.filter { lines in lines.contains { !$0.isEmpty } }
    return Array(visible.joined(separator: Array(repeating: [], count: gap)))
  }

  /// Inlines as text.
  ///
  /// What is to be typed stands between backquotes where its style can't be seen.
  func spans(_ inlines: [Markdown.Inline], _ style: Style = .plain) -> [Span] {
    let spans = inlines.spans(style)
    guard !page.isColoured else { return spans }
    return spans.map { $0.style == .code ? Span("`\($0.text)`", .code) : $0 }
  }

  private func lines(_ block: Markdown.Block) -> [[Span]] {
    switch block {
    case .paragraph(let text): spans(text).wrapped(to: width)
    case .heading(_, let text): spans(text, .heading).wrapped(to: width)
    case .list(let start, let items, let isTight): list(items, from: start, isTight: isTight)
    case .quote(let blocks): quote(blocks)
    case .code(_, let text): code(text)
    case .table(let alignments, let header, let rows):
      TableDrawing(
        alignments: alignments, header: header.map { spans($0) },
        rows: rows.map { row in row.map { spans($0) } }
      ).lines(width: width, on: page)
    case .rule: page.isPlain ? [] : [[Span(String(repeating: page.glyphs.line, count: 3), .dim)]]
    }
  }

  private func list(_ items: [[Markdown.Block]], from start: Int?, isTight: Bool) -> [[Span]] {
    let labels = items.indices.map { index in start.map { "\($0 + index). " } ?? "- " }
    let indent = labels.map(\.cells).max() ?? 0
    let parts = zip(labels, items).map { label, blocks in
      let inner = inset(by: indent)
      let drawn = inner.separated(blocks.map { inner.lines($0) }, by: isTight ? 0 : 1)
      let lines = drawn.isEmpty ? [[]] : drawn
      return lines.enumerated().map { index, line in
        index == 0
          ? [Span(label.padded(to: indent, .trailing))] + line
          : line.isEmpty ? [] : [.blank(indent)] + line
      }
    }
    return separated(parts, by: isTight ? 0 : 1)
  }

  private func quote(_ blocks: [Markdown.Block]) -> [[Span]] {
    let bar = page.isPlain ? " " : page.glyphs == .ascii ? "|" : "│"
    return inset(by: 2).lines(blocks).map { [Span(bar + " ", .dim)] + $0 }
  }

  private func code(_ text: String) -> [[Span]] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? [] : [.blank(4), Span(String(line), .code)]
    }
  }

  /// The same page, with as much less room for what is set to the right of a margin.
  private func inset(by margin: Int) -> Self {
    Self(on: page, width: width - margin)
  }
}

extension [Markdown.Inline] {
  /// The inlines as text to be wrapped.
  ///
  /// The innermost style wins. The address of a link stands behind its text if it leads out of the
  /// course and is not the text itself.
  package func spans(_ style: Style = .plain) -> [Span] {
    flatMap { inline -> [Span] in
      switch inline {
      case .text(let text): [Span(text, style)]
      case .strong(let inner): inner.spans(.strong)
      case .emphasis(let inner): inner.spans(.emphasis)
      case .code(let text): [Span(text, .code)]
      case .lineBreak: [Span("\n", style)]
      case .link(let inner, let destination):
        inner.spans(.accent)
          + (destination.contains("://") && destination != inner.text
            ? [Span(" (\(destination))", .dim)] : [])
      }
    }
  }
}
