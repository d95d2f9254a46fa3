/// What is wrong with a file of the course, as facts.
///
/// One case for each thing that looks at a file; the sentences are in `Words/FindingWords.swift`.
package enum Finding: Hashable, Sendable {
  /// Found by ``SourceFile``.
  case bytes(ByteFinding)
  /// Found by ``Document``.
  case layout(LayoutFinding)
  /// Found by ``Document`` in its head and blocks.
  case line(LineFinding)
  /// Found by ``Fields`` as they are taken.
  case field(FieldFinding)
  case lesson(LessonFinding)
  /// Found by a ``Rule``, or by driving a question.
  case check(CheckFinding)
}

/// What is wrong with the bytes of a file.
package enum ByteFinding: Hashable, Sendable {
  case tooLarge(Int)
  case byteOrderMark
  case invalidUTF8
  case tab
  case controlCharacter(Unicode.Scalar)
  case noFinalNewline
}

/// What is wrong with the head and the fences.
package enum LayoutFinding: Hashable, Sendable {
  case headMissing
  case headUnclosed
  /// The block runs into another one or to the end of the file.
  case fenceUnclosed(word: String, backticks: Int)
  case fenceIndented
  case fenceOfTildes
  case fenceWordMissing
  /// Read as the nearest word, if there is one.
  case fenceWordUnknown(String, nearest: String?)
  /// Behind the word of a fence there is more.
  case fenceWordFollowed(word: String)
}

/// What is wrong with a line in the head or in a block.
package enum LineFinding: Hashable, Sendable {
  /// Nothing else fits the line.
  case noKey
  case noBlankAfterColon(key: String)
  case blankBeforeColon(key: String)
  case fullWidthColon(key: String)
  case comment
  case listItem
  case indented
  /// A line `| …` that is not below a value.
  case continuesNothing
  case noBlankAfterBar
}

/// What is wrong with the keys and values of the head or of a block.
package enum FieldFinding: Hashable, Sendable {
  case unknown(String, in: Section, nearest: String?)
  case missing(String, in: Section)
  case repeated(String, firstLine: Int)
  case empty(String)
  /// One `-` among other values of a key.
  case noneNotAlone(String)
  /// More than one line where one is wanted.
  case manyLines(String)
  case argumentMissing(String)
  case argumentUnexpected(String)
  /// Quotation marks around a whole value.
  case inQuotes
  /// YAML's `|` or `>` for a value that follows below.
  case blockScalar
}
