/// Lines that learners read: prose, or a value of a block.
struct Wording {
  let lines: [Placed<Substring>]
  /// Whether it is prose, in which indented lines are code.
  let isProse: Bool
}

extension CourseFile {
  /// The keys whose values learners read.
  private static let readKeys: Set = ["ask", "hint", "why", "title", "right", "wrong"]

  /// All that learners read in the file, but what is printed as it stands.
  var wordings: [Wording] {
    reading.document.parts.flatMap { part -> [Wording] in
      switch part {
      case .prose(let prose): [Wording(prose)]
      case .verbatim: []
      case .block(let block):
        block.fields.all.filter { Self.readKeys.contains($0.key.value) }.map { Wording($0) }
      }
    } + reading.document.head.all.filter { $0.key.value == "title" }.map { Wording($0) }
  }
}

extension Wording {
  fileprivate init(_ prose: Prose) {
    lines = zip(prose.firstLine..., prose.lines).map { number, line in
      Placed(line, at: Spot(line: number, bytes: 0..<line.utf8.count))
    }
    isProse = true
  }

  fileprivate init(_ field: Field) {
    lines = field.lines.map { line in line.map { $0[...] } }
    isProse = false
  }

  /// Where the links lead that are written as `[text](destination)`.
  var links: [Placed<Substring>] {
    var links: [Placed<Substring>] = []
    for line in lines {
      let bytes = line.value.utf8.span
      for start in 1..<max(1, bytes.count)
      where bytes[start] == UInt8(ascii: "(") && bytes[start - 1] == UInt8(ascii: "]") {
        var end = start + 1
        while end < bytes.count, !bytes[end].endsDestination { end += 1 }
        links.append(line.part(start + 1..<end))
      }
    }
    return links
  }
}

extension UInt8 {
  fileprivate var endsDestination: Bool { self == UInt8(ascii: ")") || isBlank }
}

// MARK: Code

extension Wording {
  /// Whether a place is inside of code, by the rules of CommonMark §6.1: backticks, and as many
  /// again in the same paragraph.
  func isCode(_ spot: Spot) -> Bool {
    guard let index = lines.firstIndex(where: { $0.spot.line == spot.line }) else { return false }
    if isProse, lines[index].value.hasPrefix("    ") { return true }
    let first = lines[..<index].lastIndex { $0.value.isBlank }.map { $0 + 1 } ?? 0
    let last = lines[index...].firstIndex { $0.value.isBlank } ?? lines.count
    var fences = lines[first..<last].flatMap { line in
      line.runs { $0 == UInt8(ascii: "`") }.map(\.spot)
    }[...]
    while let opening = fences.popFirst() {
      guard let end = fences.firstIndex(where: { $0.bytes.count == opening.bytes.count }) else {
        continue
      }
      if opening.isBefore(spot), spot.isBefore(fences[end]) { return true }
      fences = fences[(end + 1)...]
    }
    return false
  }
}

extension Spot {
  fileprivate func isBefore(_ other: Spot) -> Bool {
    (line, bytes.lowerBound) < (other.line, other.bytes.lowerBound)
  }
}
