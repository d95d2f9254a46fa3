extension Unicode.Scalar {
  /// Whether this is no text but an order to a terminal or to the one who lays out a line.
  ///
  /// Controls, line and paragraph separators, and the marks that turn the direction of writing, by
  /// which a line can look other than it is.
  package var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}

/// Finds control characters in UTF-8 that goes by byte by byte; bytes are faster than characters.
struct ControlFinder {
  /// The last three bytes, the latest lowest.
  private var last: UInt32 = 0

  /// Takes the next byte; tells whether a character that ``Unicode/Scalar/isControl`` ends with it.
  mutating func take(_ byte: UInt8) -> Bool {
    last = last << 8 & 0xFF_FFFF | UInt32(byte)
    if byte < 0x20 { return true }
    guard byte >= 0x7F else { return false }
    switch last {
    case 0xE2_80A8...0xE2_80AE, 0xE2_81A6...0xE2_81A9, 0xEF_BBBF: return true
    default: return byte == 0x7F || (0xC280...0xC29F).contains(last & 0xFFFF)
    }
  }
}

extension StringProtocol {
  /// The text with every control character replaced by a visible one.
  ///
  /// `"\u{1B}[2J"` becomes `"␛[2J"`; those without a picture of their own become U+FFFD.
  package var visible: String {
    guard unicodeScalars.contains(where: \.isControl) else { return String(self) }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: unicodeScalars.lazy.map { $0.isControl ? $0.picture : $0 })
    return String(result)
  }

  /// The text with every control character but line feeds replaced by a visible one.
  package var visibleLines: String {
    var result = String.UnicodeScalarView()
    result.append(
      contentsOf: unicodeScalars.lazy.map { $0.isControl && $0 != "\n" ? $0.picture : $0 })
    return String(result)
  }
}

extension Unicode.Scalar {
  /// A character that stands for this control character in print.
  fileprivate var picture: Unicode.Scalar {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
