/// A lesson or glossary file as its grammar sees it: a head, then prose and fenced blocks.
package struct Document: Sendable {
  /// What stands between the two lines `---`.
  package let head: Fields
  /// What follows the head, in order.
  package let parts: [Part]
  /// What is wrong with the file so far, its bytes included.
  package let findings: [Placed<Finding>]

  /// Reads all of a file, whatever is wrong with it.
  package init(_ source: SourceFile) {
    var reader = DocumentReader(source)
    head = reader.readHead()
    parts = reader.readParts()
    findings = source.findings + reader.findings
  }
}

/// What follows one another below the head.
package enum Part: Sendable {
  /// Text to be read.
  case prose(Prose)
  /// Something of ours: a ladder, a walk, a question, a card.
  case block(Block)
  /// Text to be printed as it stands.
  case verbatim(Verbatim)
}

/// Markdown, without blank lines at its ends.
package struct Prose: Sendable {
  /// The lines without their ends.
  package let lines: ArraySlice<Substring>
  /// The number of the first of them.
  package let firstLine: Int

  /// The lines as one text, each with a newline.
  package var text: String { lines.map { $0 + "\n" }.joined() }
}

/// A fenced block of fields.
package struct Block: Sendable {
  /// The words that open such a block.
  package enum Word: String, CaseIterable, Hashable, Sendable {
    case ladder, walk, ask, card
  }

  /// What the block is, as its fence says.
  package let word: Placed<Word>
  /// What the block says.
  package let fields: Fields
}

/// A fenced block that is printed as it stands.
package struct Verbatim: Sendable {
  /// The words that open such a block.
  package enum Word: String, CaseIterable, Hashable, Sendable {
    case text, sh
  }

  /// What the text is, as its fence says.
  package let word: Placed<Word>
  /// The lines without their ends.
  package let lines: ArraySlice<Substring>
  /// The number of the first of them, or of the fence below if there are none.
  package let firstLine: Int
}
