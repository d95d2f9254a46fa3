// Looking for words in lines of a file, byte by byte: there are many lines.

extension Placed<Substring> {
  /// A part of the text, its bytes counted from where the text begins.
  func part(_ bytes: Range<Int>) -> Placed<Substring> {
    let start = value.utf8.index(value.startIndex, offsetBy: bytes.lowerBound)
    let end = value.utf8.index(start, offsetBy: bytes.count)
    return Placed(value[start..<end], at: spot.part(bytes))
  }

  /// The runs of such bytes, at least so many together.
  func runs(atLeast limit: Int = 1, of isPart: (UInt8) -> Bool) -> [Placed<Substring>] {
    var runs: [Placed<Substring>] = []
    let bytes = value.utf8.span
    var start = 0
    for offset in 0...bytes.count {
      if offset < bytes.count, isPart(bytes[offset]) { continue }
      if offset - start >= limit { runs.append(part(start..<offset)) }
      start = offset + 1
    }
    return runs
  }

  /// The text without these signs at its ends; all of it if there is nothing else.
  func trimmed(_ signs: String) -> Placed<Substring> {
    let start = value.utf8.prefix { signs.utf8.contains($0) }.count
    let end = value.utf8.reversed().prefix { signs.utf8.contains($0) }.count
    let count = value.utf8.count
    return start + end > 0 && start + end < count ? part(start..<count - end) : self
  }

  /// Where a text stands first, in whatever case.
  ///
  /// - Parameters:
  ///   - text: What is looked for.
  ///   - isWord: Whether it must not be a part of a longer word.
  /// - Returns: The text as it is written there; `nil` where it is not.
  func find(_ text: String, asWord isWord: Bool = false) -> Placed<Substring>? {
    let (bytes, wanted) = (value.utf8.span, text.utf8.span)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    for start in 0...bytes.count - wanted.count {
      var count = 0
      while count < wanted.count, bytes[start + count].lowercased == wanted[count].lowercased {
        count += 1
      }
      guard count == wanted.count else { continue }
      let end = start + count
      let isCut =
        start > 0 && bytes[start - 1].isWordPart && bytes[start].isWordPart
        || end < bytes.count && bytes[end - 1].isWordPart && bytes[end].isWordPart
      if !(isWord && isCut) { return part(start..<end) }
    }
    return nil
  }
}

extension UInt8 {
  var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether it is an ASCII letter, a digit or `_`.
  var isWordPart: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased)
      || self == UInt8(ascii: "_")
  }

  fileprivate var lowercased: UInt8 { isCapital ? self | 0x20 : self }
}
