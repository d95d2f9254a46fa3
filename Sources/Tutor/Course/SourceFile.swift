/// A file of the course: its name and its text, cut into lines.
///
/// Any bytes make one. What is wrong with them is said in ``findings``, and the text is mended
/// enough to be read on.
package struct SourceFile: Sendable {
  /// A file larger than this is not read: no lesson is, and a mistaken path may be.
  package static let sizeLimit = 1 << 20

  /// The path of the file, as diagnostics show it.
  package let name: String
  /// The lines without their ends.
  package let lines: [Substring]
  /// What is wrong with the bytes.
  package let findings: [Placed<Finding>]

  /// Reads the bytes of a file.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    guard bytes.count <= Self.sizeLimit else {
      lines = []
      findings = [Placed(.bytes(.tooLarge(bytes.count)), at: Spot(line: 1, bytes: 0..<0))]
      return
    }
    var cutter = LineCutter()
    cutter.cut(bytes)
    lines = cutter.lines
    findings = cutter.findings
  }

  /// Reads a text as if it came from a file.
  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Whether the file was not read for its size, so that nothing can be said of what is in it.
  var isTooLarge: Bool {
    if case .bytes(.tooLarge)? = findings.first?.value { true } else { false }
  }

  /// The line of that number, from 1, if the file has so many.
  package func line(_ number: Int) -> Substring? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  /// The spot as people count it, always inside the file.
  package func place(of spot: Spot) -> Place {
    guard let line = line(spot.line) else {
      return Place(line: 1, column: 1, endColumn: 1)
    }
    var column = 1
    var endColumn = 1
    var offset = 0
    for character in line {
      guard offset < spot.bytes.upperBound else { break }
      offset += character.utf8.count
      // A spot that begins inside a Character (after a blank that bears an accent) begins with it.
      if offset <= spot.bytes.lowerBound { column += 1 }
      endColumn += 1
    }
    return Place(line: spot.line, column: column, endColumn: max(column, endColumn))
  }

  /// The findings as diagnostics of this file, in order.
  package func diagnostics(of findings: [Placed<Finding>]) -> [Diagnostic] {
    findings.map { Diagnostic(file: name, place: place(of: $0.spot), finding: $0.value) }.sorted()
  }
}
