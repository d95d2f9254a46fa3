/// What a program shows, without the sequences that steer the terminal.
///
/// What is read may end within a sequence or a character: that part waits for the rest.
struct PlainText {
  private var pending: [UInt8] = []

  mutating func text(_ bytes: some Sequence<UInt8>) -> String {
    pending += bytes
    var text: [UInt8] = []
    var rest = pending[...]
    while let byte = rest.first {
      guard let length = Self.length(of: rest) else { break }
      if byte >= 0x20 && byte != 0x7F || byte == 0x0A { text += rest.prefix(length) }
      rest = rest.dropFirst(length)
    }
    pending = Array(rest)
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of the first character or sequence; `nil` when some are missing.
  private static func length(of bytes: ArraySlice<UInt8>) -> Int? {
    let length: Int?
    switch bytes[bytes.startIndex] {
    case 0x1B: length = lengthOfEscape(bytes)
    case 0xC0..<0xE0: length = 2
    case 0xE0..<0xF0: length = 3
    case 0xF0...: length = 4
    default: length = 1
    }
    return length.flatMap { $0 <= bytes.count ? $0 : nil }
  }

  /// `ESC [ … letter`, `ESC ( x`, or ESC and one byte.
  private static func lengthOfEscape(_ bytes: ArraySlice<UInt8>) -> Int? {
    let rest = bytes.dropFirst()
    switch rest.first {
    case UInt8(ascii: "["):
      return rest.dropFirst().firstIndex { (0x40..<0x7F).contains($0) }
        .map { $0 - bytes.startIndex + 1 }
    case UInt8(ascii: "("), UInt8(ascii: ")"): return 3
    case nil: return nil
    default: return 2
    }
  }
}
