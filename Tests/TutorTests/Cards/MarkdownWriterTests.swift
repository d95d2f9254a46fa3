import Testing

@testable import Tutor

@Suite struct `Markdown that is written` {
  private func blocks(_ text: String) -> [Markdown.Block] {
    Markdown.parse(text).blocks.map(\.value)
  }

  @Test(arguments: [
    "An *old* **SYN** in `SYN-SENT`, see [RFC](https://example.org/a).",
    "## Open\n\n> quoted\n>\n> - twice\n\n---\n\n```sh\nss -t\n\n  x\n```",
    "3. a\n4. b", "- a\n\n- b\n  - c\n  - d", "\\*a\\* \\[b\\] \\<c\\> _d_ e_f \\\\ \\`g\\`",
    "| a | b |\n|:-:|--:|\n| `x\\|y` | 1 \\| 2 |", "\\# no heading\n\n\\- no list", "a  \nb",
    "````text\n```\n````",
  ]) func `reads back as what it was`(_ text: String) {
    #expect(blocks(blocks(text).asMarkdown) == blocks(text))
  }

  @Test(arguments: Language.allCases) func `reads back as the terms of the glossary`(
    _ language: Language
  ) throws {
    for term in try Repository.glossary(in: language).terms {
      for case .prose(let prose) in term.body {
        let prose = prose.map(\.withoutLinks)
        #expect(blocks(prose.asMarkdown) == prose, "\(term.id)")
      }
    }
  }

  @Test func `leaves out links into the course`() {
    #expect(blocks("see [MSL](msl.md)").asMarkdown == "see MSL")
  }
}

extension Markdown.Block {
  /// The same block with the text of links alone, one text after another made one.
  fileprivate var withoutLinks: Self {
    switch self {
    case .paragraph(let text): .paragraph(text.withoutLinks)
    case .heading(let level, let text): .heading(level: level, text.withoutLinks)
    case .list(let start, let items, let isTight):
      .list(start: start, items: items.map { $0.map(\.withoutLinks) }, isTight: isTight)
    case .quote(let blocks): .quote(blocks.map(\.withoutLinks))
    case .table(let alignments, let header, let rows):
      .table(
        alignments: alignments, header: header.map(\.withoutLinks),
        rows: rows.map { $0.map(\.withoutLinks) })
    case .code, .rule: self
    }
  }
}

extension [Markdown.Inline] {
  fileprivate var withoutLinks: Self {
    reduce(into: []) { result, inline in
      var texts: [Markdown.Inline] = [inline]
      if case .link(let inner, _) = inline { texts = inner }
      for text in texts {
        if case .text(let new) = text, case .text(let old)? = result.last {
          result[result.count - 1] = .text(old + new)
        } else {
          result.append(text)
        }
      }
    }
  }
}
