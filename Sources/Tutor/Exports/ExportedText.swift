/// A text of a question for other programs: plain, or as HTML.
package struct ExportedText: Hashable, Sendable {
  private let blocks: [Markdown.Block]

  /// What a lesson or the tutor says, which may be marked up as Markdown.
  init(_ markdown: String) { blocks = Markdown.parse(markdown).blocks.map(\.value) }

  /// What stands in one line, such as an option; a sign at its beginning makes no heading or list.
  init(line: String) {
    let (parsed, unsupported) = Markdown.parse(line)
    let text: [Markdown.Inline]
    if case .paragraph(let inlines)? = parsed.first?.value, parsed.count == 1, unsupported.isEmpty {
      text = inlines
    } else {
      text = [.text(line.cleaned)]
    }
    blocks = [.paragraph(text)]
  }

  /// Whether there is nothing to say.
  package var isEmpty: Bool { blocks.isEmpty }

  /// The text as it is read at the prompt, a paragraph a line; code stands between backquotes.
  package var plain: String {
    ProseDrawing(on: Page(), width: Self.unwrapped).lines(blocks).map(\.text)
      .joined(separator: "\n")
  }

  /// Wider than any paragraph.
  private static let unwrapped = 1 << 20

  /// The blocks as HTML.
  package var html: String { blocks.html }

  /// The only paragraph as HTML, without its element.
  package var inlineHTML: String {
    if case .paragraph(let text)? = blocks.first, blocks.count == 1 { text.html } else { html }
  }
}
