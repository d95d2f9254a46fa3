/// The words of a line, one after the other, without making a `String` of any of them.
struct Cursor {
  private let line: ArraySlice<UInt8>
  private var position: Int

  init(_ line: ArraySlice<UInt8>) {
    self.line = line
    position = line.startIndex
  }

  /// Where the next word would begin, in bytes of the line.
  var offset: Int { position - line.startIndex }

  /// The next word; blanks stand between words.
  mutating func next() -> ArraySlice<UInt8>? {
    while position < line.endIndex, line[position].isBlankByte { position += 1 }
    guard position < line.endIndex else { return nil }
    let start = position
    while position < line.endIndex, !line[position].isBlankByte { position += 1 }
    return line[start..<position]
  }

  /// The next word, left where it is.
  func peek() -> ArraySlice<UInt8>? {
    var copy = self
    return copy.next()
  }

  /// A word for an error.
  func word(_ bytes: ArraySlice<UInt8>) -> ScriptError.Word {
    let range = bytes.startIndex - line.startIndex..<bytes.endIndex - line.startIndex
    return ScriptError.Word(text: String(decoding: bytes, as: UTF8.self), bytes: range)
  }
}

extension UInt8 {
  /// A space, a tab, or the carriage return of a line from Windows.
  fileprivate var isBlankByte: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}

extension ArraySlice<UInt8> {
  /// Whether this is a word, in whatever case.
  func spells(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      var index = startIndex
      for letter in letters {
        let byte = self[index]
        let isUpper = byte >= 0x41 && byte <= 0x5A
        let isLetterUpper = letter >= 0x41 && letter <= 0x5A
        guard (isUpper ? byte | 0x20 : byte) == (isLetterUpper ? letter | 0x20 : letter) else {
          return false
        }
        index += 1
      }
      return true
    }
  }

  /// What follows `prefix`, if the word begins with it.
  func after(_ prefix: StaticString) -> Self? {
    let count = prefix.utf8CodeUnitCount
    guard self.count > count, self.prefix(count).spells(prefix) else { return nil }
    return dropFirst(count)
  }

  /// The number that the digits make; `nil` for anything but digits, the largest `UInt64` for too many.
  var number: UInt64? {
    guard !isEmpty else { return nil }
    var number: UInt64 = 0
    for byte in self {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      let (product, overflow) = number.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(byte - 0x30))
      number = overflow || carry ? .max : sum
      if number == .max, overflow || carry {
        return allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? .max : nil
      }
    }
    return number
  }
}
