/// A finding in its file, ready to be sorted and shown.
package struct Diagnostic: Hashable, Sendable {
  /// The path of the file, as it was named to us.
  package let file: String
  /// Where it is.
  package let place: Place
  /// What it is.
  package let finding: Finding

  /// Puts a finding into a file.
  package init(file: String, place: Place, finding: Finding) {
    self.file = file
    self.place = place
    self.finding = finding
  }
}

extension Diagnostic: Comparable {
  /// By file, line and column; what stands in one place by its words, so that the order is total.
  package static func < (first: Diagnostic, second: Diagnostic) -> Bool {
    let (a, b) = (first.place, second.place)
    let places = (first.file, a.line, a.column, a.endColumn)
    let others = (second.file, b.line, b.column, b.endColumn)
    guard places == others else { return places < others }
    let (words, otherWords) = (first.finding.words, second.finding.words)
    return (words.code, words.message) < (otherWords.code, otherWords.message)
  }
}

extension Diagnostic {
  /// The diagnostic for people, ending in a newline.
  ///
  ///     Lessons/en/01-x.md:12:1: error[unknown-key]: there is no key `hnt` in a block `ask`
  ///        12 | hnt: what does a SYN consume?
  ///           | ^~~
  ///       remedy: did you mean `hint`?
  ///
  /// Without its file nothing is quoted.
  package func text(quoting source: SourceFile?) -> String {
    let words = finding.words
    let position = "\(file.visible):\(place.line):\(place.column)"
    var text = "\(position): \(words.severity.rawValue)[\(words.code)]: \(words.message)\n"
    if let line = source?.line(place.line) {
      let number = String(place.line)
      let gutter = String(repeating: " ", count: max(0, 5 - number.count))
      let excerpt = Excerpt(of: line, at: place)
      text += "\(gutter)\(number) | \(excerpt.text)\n"
      text += "\(gutter)\(String(repeating: " ", count: number.count)) | \(excerpt.caret)\n"
    }
    return text + "  remedy: \(words.remedy)\n"
  }

  /// Appends the diagnostic as one JSON object on a line of its own.
  package func append(asJSONTo output: inout [UInt8]) {
    let words = finding.words
    output.append("{\"file\":")
    output.append(json: file)
    output.append(",\"line\":")
    output.append(json: place.line)
    output.append(",\"column\":")
    output.append(json: place.column)
    output.append(",\"end_column\":")
    output.append(json: place.endColumn)
    output.append(",\"severity\":")
    output.append(json: words.severity.rawValue)
    output.append(",\"code\":")
    output.append(json: words.code)
    output.append(",\"message\":")
    output.append(json: words.message)
    output.append(",\"remedy\":")
    output.append(json: words.remedy)
    output.append("}\n")
  }
}
