import Tutor

/// Pasted text, which terminals mark when they are asked to.
enum Pastes {
  /// Asks the terminal to put marks around what is pasted, and no longer to.
  static let (marked, unmarked) = ("\u{1B}[?2004h", "\u{1B}[?2004l")
  /// The mark before it, in the notation of editrc(5).
  static let start = "\\e[200~"
  /// The mark after it.
  private static let end = Array("\u{1B}[201~".unicodeScalars)

  /// Reads what was pasted up to its end, scalar by scalar; `nil` when Ctrl-C or the end comes first.
  static func read(_ next: () -> Unicode.Scalar?) -> String? {
    var scalars: [Unicode.Scalar] = []
    while let scalar = next(), scalar != "\u{3}" {
      scalars.append(scalar)
      guard scalar == "~", scalars.suffix(end.count).elementsEqual(end) else { continue }
      return String(String.UnicodeScalarView(scalars.dropLast(end.count)))
    }
    return nil
  }

  /// What of it becomes part of the line, and whether that is all.
  ///
  /// One line: the others would answer what has not been asked yet.
  static func line(of text: String) -> (line: String, isAll: Bool) {
    let lines = text.split(whereSeparator: \.isNewline)
    return (lines.first.map { String($0).cleaned } ?? "", lines.count < 2)
  }
}
