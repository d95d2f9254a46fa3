// JSON as bytes, written from left to right into one growing buffer: what is printed a line at a
// time for other programs is not worth a tree.

extension [UInt8] {
  /// Appends the text as it is.
  package mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends the text as a JSON string, quotation marks included.
  ///
  /// What commands a terminal is escaped, though JSON would let most of it stand.
  package mutating func append(json text: String) {
    append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy(\.isPlain) {
      append(contentsOf: text.utf8)
    } else {
      for scalar in text.unicodeScalars { append(inString: scalar) }
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends the text of these bytes as a JSON string; what is not UTF-8 becomes U+FFFD.
  package mutating func append(jsonBytes bytes: ArraySlice<UInt8>) {
    guard bytes.allSatisfy(\.isPlain) else {
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

  private mutating func append(inString scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case _ where scalar.isControl:
      append("\\u")
      for shift in stride(from: 12, through: 0, by: -4) {
        append(hexDigit: UInt8(scalar.value >> shift & 0xF))
      }
    default: append(contentsOf: String(scalar).utf8)
    }
  }

  private mutating func append(hexDigit digit: UInt8) {
    append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
  }
}

extension UInt8 {
  /// Whether this is ASCII that a JSON string may hold as it is; DEL it may, but terminals act on it.
  fileprivate var isPlain: Bool {
    self >= 0x20 && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\") && self < 0x7F
  }
}
