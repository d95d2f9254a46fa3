/// What the readers cut lines into: a part of a line that knows its place.
///
/// Bytes rather than characters, because all that the grammar looks for is ASCII; a text is made of
/// them once it is known what is kept.
typealias LinePart = Placed<Substring.UTF8View>

extension Placed<Substring.UTF8View> {
  /// A whole line, its number counted from 1.
  init(line: Substring, number: Int) {
    self.init(line.utf8, at: Spot(line: number, bytes: 0..<line.utf8.count))
  }

  /// The part between two indices of the bytes.
  subscript(range: Range<Substring.Index>) -> LinePart {
    let start = value.distance(from: value.startIndex, to: range.lowerBound)
    let part = value[range]
    return Placed(part, at: spot.part(start..<start + part.count))
  }

  /// The part that ends before the index.
  func before(_ index: Substring.Index) -> LinePart { self[value.startIndex..<index] }

  /// The part that begins at the index.
  func from(_ index: Substring.Index) -> LinePart { self[index..<value.endIndex] }

  /// The part without its first bytes, which must be so many.
  func dropping(_ count: Int) -> LinePart {
    from(value.index(value.startIndex, offsetBy: count))
  }

  /// How many blanks it begins with.
  var indent: Int { value.prefix(while: \.isBlank).count }

  /// The part without blanks at its ends.
  var trimmed: LinePart {
    let start = value.firstIndex { !$0.isBlank } ?? value.endIndex
    var end = value.endIndex
    while end > start, value[value.index(before: end)].isBlank { end = value.index(before: end) }
    return self[start..<end]
  }

  /// The same, with a text of its own.
  var string: Placed<String> { Placed<String>(value.string, at: spot) }
}

extension Substring.UTF8View {
  /// The bytes as a text of its own.
  var string: String { String(Substring(self)) }

  /// Whether there is nothing but blanks.
  var isBlank: Bool { allSatisfy(\.isBlank) }
}

extension Substring {
  /// Whether there is nothing in the line but blanks.
  var isBlank: Bool { utf8.isBlank }
}
