extension StringProtocol {
  /// This text without what could command a terminal or reorder what stands on it.
  ///
  /// Control characters and bidirectional overrides are dropped, a tab becomes a space, line feeds
  /// stay. Text from files goes through here before it is drawn.
  package var cleaned: String {
    // Nearly every text is clean already.
    guard utf8.contains(where: \.mayBeginControl) else { return String(self) }
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\t": kept.append(" ")
      case "\n": kept.append(scalar)
      default: if !scalar.isControl { kept.append(scalar) }
      }
    }
    return String(kept)
  }
}

extension UInt8 {
  /// Whether a control character, a tab or a bidirectional override may begin with this byte.
  fileprivate var mayBeginControl: Bool {
    self < 0x20 && self != 0x0A || self == 0x7F || self == 0xC2 || self == 0xE2 || self == 0xEF
  }
}
