// JSON as bytes, written from left to right into one growing buffer: what is printed a line at a
// time for other programs is not worth a tree.

extension [UInt8] {
  /// Appends the text as it is.
  package mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends the text as a JSON string, quotation marks included.
  package mutating func append(json text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte.isPlain { append(byte) } else { append(escaped: byte) }
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends the text of these bytes as a JSON string; what is not UTF-8 becomes U+FFFD.
  package mutating func append(jsonBytes bytes: ArraySlice<UInt8>) {
    guard bytes.allSatisfy({ $0.isPlain && $0 < 0x80 }) else {
      append(json: String(decoding: bytes, as: UTF8.self))
      return
    }
    append(UInt8(ascii: "\""))
    append(contentsOf: bytes)
    append(UInt8(ascii: "\""))
  }

  /// Appends the number in decimal.
  package mutating func append(json number: Int) {
    guard number >= 10 else {
      if number >= 0 {
        append(UInt8(ascii: "0") + UInt8(number))
      } else {
        append(contentsOf: String(number).utf8)
      }
      return
    }
    append(json: number / 10)
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\r"): append("\\r")
    case UInt8(ascii: "\t"): append("\\t")
    default:
      append("\\u00")
      append(hexDigit: byte >> 4)
      append(hexDigit: byte & 0xF)
    }
  }

  private mutating func append(hexDigit digit: UInt8) {
    append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
  }
}

extension UInt8 {
  /// Whether a JSON string may hold this byte as it is; DEL it may, but terminals act on it.
  fileprivate var isPlain: Bool {
    self >= 0x20 && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\") && self != 0x7F
  }
}
