/// Takes away what answers are read without regard to.
///
/// Case; `-`, `_` and blanks; full-width letters, digits and punctuation, as a Chinese input method
/// types them; the ideographic comma and full stop.
extension StringProtocol {
  /// The text without regard to case, `-`, `_`, blanks and width.
  package var folded: String {
    let text = unified
    guard text.utf8.contains(where: \.isPassedOver) else { return text }
    return String(decoding: text.utf8.filter { !$0.isPassedOver }, as: UTF8.self)
  }

  /// The text in lower case with full-width characters made ASCII, blanks and signs kept.
  package var unified: String {
    guard utf8.contains(where: \.mayBeginVariant) else { return lowercased() }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(Self.unify(scalar)) }
    return String(result).lowercased()
  }

  private static func unify(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0, 0x09: " "
    case 0x3001: ","
    case 0x3002: "."
    case 0x2010...0x2015, 0x2212: "-"
    default: scalar
    }
  }
}

extension UInt8 {
  /// Whether it is a `-`, a `_` or a blank.
  fileprivate var isPassedOver: Bool { self == 0x2D || self == 0x5F || self == 0x20 }

  /// Whether a character that is unified with another may begin with this byte.
  fileprivate var mayBeginVariant: Bool {
    self == 0x09 || self == 0xC2 || self == 0xE2 || self == 0xE3 || self == 0xEF
  }
}
