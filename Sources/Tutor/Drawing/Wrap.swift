extension [Span] {
  /// This text as lines of at most `width` cells, the second and later ones indented by `hanging`.
  ///
  /// Latin text breaks at spaces and nowhere else, so that `FIN-WAIT-1` and `SYN,ACK` stay whole;
  /// Chinese text breaks between any two characters, save that no line begins with closing
  /// punctuation or ends with opening punctuation. A number stays with its unit, and the number of an
  /// RFC with the word, where a line holds both. A word wider than the line breaks where it must.
  /// A line feed always breaks. Spaces at either end of a line vanish; all other text is kept.
  ///
  /// Two cells are the least that any character can be put in, so a smaller `width` counts as 2.
  package func wrapped(to width: Int, hanging: Int = 0) -> [[Span]] {
    let width = Swift.max(width, 2)
    var filler = LineFiller(width: width, hanging: Swift.max(0, Swift.min(hanging, width - 2)))
    for paragraph in paragraphs {
      paragraph.pieces.forEach { filler.add($0) }
      filler.endLine()
    }
    return filler.lines
  }

  /// The cells of the widest piece that is broken only when it must be.
  package var widestPiece: Int {
    paragraphs.flatMap(\.pieces).map(\.body.cells).max() ?? 0
  }

  /// The text, line feed by line feed, in pieces that stay whole with the spaces before each.
  var breakable: [[(gap: [Span], body: [Span])]] {
    paragraphs.map { $0.pieces.map { ($0.gap.spans, $0.body.spans) } }
  }

  /// The characters with their styles, split at line feeds.
  private var paragraphs: [[StyledCharacter]] {
    var paragraphs: [[StyledCharacter]] = [[]]
    for span in self {
      for character in span.text {
        if character.isNewline {
          paragraphs.append([])
        } else {
          paragraphs[paragraphs.count - 1].append(StyledCharacter(character, span.style))
        }
      }
    }
    return paragraphs
  }
}

/// A character, its style and its width.
private struct StyledCharacter {
  let character: Character
  let style: Style
  let cells: Int

  init(_ character: Character, _ style: Style) {
    self.character = character
    self.style = style
    self.cells = character.cells
  }

  var isSpace: Bool { character == " " }

  /// Whether a line may end here, before `next`, although no space stands between the two.
  func mayEndLine(before next: StyledCharacter) -> Bool { cells == 2 || next.cells == 2 }

  /// Whether it must not begin a line (the line-breaking table for zh-CN in ECMA-376).
  var isClosing: Bool { !isLetter && Self.closing.contains(first) }

  /// Whether it must not end a line (the same table).
  var isOpening: Bool { !isLetter && Self.opening.contains(first) }

  private var first: UInt32 { character.unicodeScalars.first?.value ?? 0 }

  /// Whether it is a small letter or an ideograph, as most are.
  private var isLetter: Bool { (0x61...0x7A).contains(first) || (0x4E00...0x9FFF).contains(first) }

  var isDigit: Bool { (0x30...0x39).contains(first) }

  private static let closing = Set(
    "!%),.:;?]}¢°·’”…、。〉》」』】〕〗！％），．：；？］｝".unicodeScalars.map(\.value))
  private static let opening = Set("([{‘“〈《「『【〔〖（［｛￥".unicodeScalars.map(\.value))
}

/// What stays on one line if it can, and the spaces before it.
private struct Piece {
  var gap: [StyledCharacter]
  var body: [StyledCharacter]

  private var text: String { String(body.map(\.character)) }

  /// Whether the space before `next` is no place to end a line: `60 s`, `RFC 9293`.
  func isOne(with next: Piece) -> Bool {
    guard next.gap.count == 1, let first = next.body.first, let last = body.last else {
      return false
    }
    if first.isDigit { return last.character == "C" && word == "RFC" }
    return last.isDigit && Self.units.contains(next.unit)
      && word.allSatisfy { $0.isWholeNumber || $0 == "." || $0 == "," }
  }

  /// The text without the bracket that it may begin with.
  private var word: Substring { text.drop { "(（".contains($0) } }

  /// The letters at the beginning.
  private var unit: String { String(text.prefix(while: \.isLetter)) }

  /// Of Chinese units the first character: a piece holds no more.
  private static let units: Set = ["s", "ms", "min", "h", "MSL", "秒", "毫", "分", "小"]
}

extension [StyledCharacter] {
  fileprivate var cells: Int { reduce(0) { $0 + $1.cells } }

  /// The characters as runs of one style.
  fileprivate var spans: [Span] {
    reduce(into: []) { $0.append(String($1.character), $1.style) }
  }

  /// The text cut wherever a line may be broken; spaces at its end are left out.
  fileprivate var pieces: [Piece] {
    words.reduce(into: []) { pieces, word in
      guard let last = pieces.last, last.isOne(with: word) else { return pieces.append(word) }
      pieces[pieces.count - 1].body += word.gap + word.body
    }
  }

  /// The text cut at its spaces, and between Chinese characters.
  private var words: [Piece] {
    var pieces: [Piece] = []
    var gap: [StyledCharacter] = []
    for glyph in self {
      if glyph.isSpace {
        gap.append(glyph)
        continue
      }
      if let last = pieces.indices.last, let before = pieces[last].body.last,
        gap.isEmpty && !before.mayEndLine(before: glyph) || before.isOpening || glyph.isClosing
      {
        pieces[last].body += gap
        pieces[last].body.append(glyph)
      } else {
        pieces.append(Piece(gap: gap, body: [glyph]))
      }
      gap.removeAll()
    }
    return pieces
  }
}

/// Puts pieces on lines, as many on each as it holds.
private struct LineFiller {
  let width: Int
  let hanging: Int
  private(set) var lines: [[Span]] = []
  private var line: [Span] = []
  private var used = 0

  init(width: Int, hanging: Int) {
    self.width = width
    self.hanging = hanging
  }

  mutating func add(_ piece: Piece) {
    if piece.body.cells > width, let space = piece.body.firstIndex(where: \.isSpace) {
      add(Piece(gap: piece.gap, body: [StyledCharacter](piece.body[..<space])))
      return add(
        Piece(gap: [piece.body[space]], body: [StyledCharacter](piece.body[(space + 1)...])))
    }
    if !line.isEmpty, used + piece.gap.cells + piece.body.cells > width { endLine() }
    if !line.isEmpty { piece.gap.forEach { put($0) } }
    for glyph in piece.body {
      if used + glyph.cells > width { endLine() }  // The piece is wider than a line.
      put(glyph)
    }
  }

  mutating func endLine() {
    lines.append(line)
    line = []
    used = 0
  }

  private mutating func put(_ glyph: StyledCharacter) {
    if line.isEmpty, !lines.isEmpty, hanging > 0 {
      line = [.blank(hanging)]
      used = hanging
    }
    line.append(String(glyph.character), glyph.style)
    used += glyph.cells
  }
}
