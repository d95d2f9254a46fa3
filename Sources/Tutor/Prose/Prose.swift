/// The text of lessons and glossary entries: Markdown as values.
package enum Markdown {
  /// A block of prose.
  package enum Block: Hashable, Sendable {
    case paragraph([Inline])
    case heading(level: Int, [Inline])
    /// A list, numbered from `start` if there is one, bulleted otherwise.
    case list(start: Int?, items: [[Block]], isTight: Bool)
    case quote([Block])
    /// Code as it stands, with the words after its fence and no line feed at its end.
    case code(language: String, text: String)
    /// A table; every row has as many cells as the header.
    case table(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]])
    case rule
  }

  /// A piece of text inside a block.
  package indirect enum Inline: Hashable, Sendable {
    case text(String)
    case strong([Inline])
    case emphasis([Inline])
    case code(String)
    case link([Inline], destination: String)
    case lineBreak
  }

  /// What Markdown has and lessons do not; it is left out of the blocks.
  package enum Unsupported: Hashable, Sendable {
    /// HTML, with its first line.
    case html(String)
    case image(destination: String)
    /// Lists, quotes or emphasis deeper in one another than `Markdown.depthLimit`.
    case nesting
  }

  /// How deep blocks and inlines may stand in one another.
  package static let depthLimit = 32
}

extension Markdown.Inline {
  /// The text alone.
  package var text: String {
    switch self {
    case .text(let text), .code(let text): text
    case .strong(let inner), .emphasis(let inner), .link(let inner, _): inner.text
    case .lineBreak: "\n"
    }
  }
}

extension [Markdown.Inline] {
  /// The text alone.
  package var text: String { map(\.text).joined() }
}
