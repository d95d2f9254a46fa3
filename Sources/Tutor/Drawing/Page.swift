/// What there is to draw on: so many cells, these glyphs, this language.
package struct Page: Hashable, Sendable {
  /// The cells of a line.
  package var columns: Int
  /// What lines and arrows are made of.
  package var glyphs: Glyphs
  /// Whether styles can be seen; where they can't, signs say what they would.
  package var isColoured: Bool
  /// Whether everything is to be read aloud: no drawings, sentences instead.
  package var isPlain: Bool
  /// The language of the words.
  package var language: Language

  /// Creates a page; 80 cells with box drawing unless told otherwise.
  package init(
    columns: Int = 80, glyphs: Glyphs = .boxDrawing, isColoured: Bool = false,
    isPlain: Bool = false,
    language: Language = .english
  ) {
    self.columns = max(columns, 20)
    self.glyphs = glyphs
    self.isColoured = isColoured
    self.isPlain = isPlain
    self.language = language
  }

  /// Wide lines of prose are hard to read, however wide the terminal is.
  package var proseColumns: Int { min(columns, 100) }
}

/// The characters that drawings are made of.
package struct Glyphs: Hashable, Sendable {
  /// A horizontal line.
  let line: Character
  /// A line that is only partly there.
  let dots: Character
  /// The head of an arrow to the right, and of one to the left.
  let heads: (right: Character, left: Character)
  /// The end of a segment that was lost.
  let cross: Character
  /// From one state to the next.
  let becomes: String
  /// The end of a prompt.
  package let prompt: String
  /// Between the parts of a heading.
  let separator: String

  /// Box drawing and arrows.
  package static let boxDrawing = Glyphs(
    line: "─", dots: "·", heads: ("▶", "◀"), cross: "✕", becomes: "→", prompt: "›", separator: "·")
  /// Nothing but ASCII, for terminals and charsets that have no more.
  package static let ascii = Glyphs(
    line: "-", dots: ".", heads: (">", "<"), cross: "X", becomes: "->", prompt: ">", separator: "-")

  /// Whether two sets are the same one.
  package static func == (a: Glyphs, b: Glyphs) -> Bool { a.line == b.line }
  /// Hashes what tells the sets apart.
  package func hash(into hasher: inout Hasher) { hasher.combine(line) }
}
