extension StringProtocol {
  /// This text without what could command a terminal or reorder what stands on it.
  ///
  /// Control characters and bidirectional overrides are dropped, a tab becomes a space, line feeds
  /// stay. Text from files goes through here before it is drawn.
  package var cleaned: String {
    // Nearly every text is clean already.
    var finder = ControlFinder()
    guard utf8.contains(where: { finder.take($0) && $0 != .lineFeed }) else { return String(self) }
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
