/// Takes away what answers are read without regard to.
///
/// Case; `-`, `_` and blanks; full-width letters, digits and punctuation, as a Chinese input method
/// types them; the ideographic comma and full stop.
extension StringProtocol {
  /// The text without regard to case, `-`, `_`, blanks and width.
  package var folded: String { unified.filter { !"-_ ".contains($0) } }

  /// The text in lower case with full-width characters made ASCII, blanks and signs kept.
  package var unified: String {
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
