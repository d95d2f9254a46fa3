// How wide text is in a terminal, and text made to a width.

extension Character {
  /// The cells of a terminal that this character takes: 0, 1 or 2.
  ///
  /// A character is as wide as its widest scalar, so marks and joiners add nothing. Characters of
  /// ambiguous width (UAX #11) count as 1, which is what terminals do unless told otherwise.
  package var cells: Int {
    if let ascii = asciiValue { return (0x20..<0x7F).contains(ascii) ? 1 : 0 }
    if unicodeScalars.contains("\u{FE0F}"), unicodeScalars.first?.properties.isEmoji == true {
      return 2  // U+FE0F asks for emoji presentation, as in ❤️
    }
    return unicodeScalars.lazy.map(\.cells).max() ?? 0
  }
}

extension StringProtocol {
  /// The cells of a terminal that this text takes on one line.
  package var cells: Int {
    let isPlain = utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    return isPlain ? utf8.count : reduce(0) { $0 + $1.cells }
  }
}

extension String {
  /// This text with spaces added until it takes `width` cells; wider text stays as it is.
  package func padded(to width: Int, _ alignment: Alignment = .leading) -> String {
    let (before, after) = alignment.padding(max(0, width - cells))
    return String(repeating: " ", count: before) + self + String(repeating: " ", count: after)
  }

  /// This text cut to at most `width` cells, with `…` in place of what was cut off.
  package func truncated(to width: Int) -> String {
    guard cells > width else { return self }
    guard width > 0 else { return "" }
    var left = width - "…".cells
    return prefix { character in
      left -= character.cells
      return left >= 0
    } + "…"
  }
}

/// The side to which text is set in the room that it has.
package enum Alignment: Hashable, Sendable {
  case leading, center, trailing

  /// Divides `room` cells of padding into those before the text and those after it.
  package func padding(_ room: Int) -> (before: Int, after: Int) {
    switch self {
    case .leading: (0, room)
    case .center: (room / 2, room - room / 2)
    case .trailing: (room, 0)
    }
  }
}

extension Unicode.Scalar {
  /// The cells that this scalar takes by itself.
  fileprivate var cells: Int {
    switch properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: 0
    default: isWide || properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// Whether it is Wide or Fullwidth in UAX #11, emoji apart: the standard library knows those.
  private var isWide: Bool {
    value >= 0x1100 && Self.wide.contains { $0.contains(value) }
  }

  /// The Wide and Fullwidth scalars of Unicode 14.0, with the unassigned ones between them.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul Jamo
    0x2329...0x232A,  // angle brackets
    0x2E80...0x303E,  // radicals, CJK punctuation
    0x3041...0x3247,  // Kana, Bopomofo, enclosed ideographs
    0x3250...0x4DBF,  // CJK compatibility, Extension A
    0x4E00...0xA4C6,  // CJK unified ideographs, Yi
    0xA960...0xA97C,  // Hangul Jamo Extended-A
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // CJK compatibility ideographs
    0xFE10...0xFE19,  // vertical forms
    0xFE30...0xFE6B,  // CJK compatibility and small forms
    0xFF01...0xFF60,  // fullwidth forms
    0xFFE0...0xFFE6,  // fullwidth signs
    0x16FE0...0x18D08,  // Tangut, Khitan
    0x1AFF0...0x1B2FB,  // Kana supplements, Nushu
    0x1F200...0x1F265,  // enclosed ideographic supplement
    0x20000...0x2FFFD, 0x30000...0x3FFFD,  // CJK extensions B and on
  ]
}
