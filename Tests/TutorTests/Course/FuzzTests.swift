import Testing
import Tutor

@Suite struct `Mutated lessons` {
  /// Sebastiano Vigna's SplitMix64: the same course of events in every run.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = state
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return bits ^ (bits >> 31)
    }
  }

  static let pieces =
    [
      "---\n", "```", "```ask\n", "````text\n", "~~~", "| ", ": ", ":", "：", "\n", "\r\n", "\r",
      "\t",
      " ", "-", "#", "\"", "\u{FEFF}", "\u{1B}", "三", "\u{301}", "👨‍👩‍👧", "key: value\n",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F]]

  static func mutate(_ bytes: inout [UInt8], with generator: inout Generator) {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    let end = min(bytes.count, start + Int.random(in: 0...9, using: &generator))
    let piece = pieces.randomElement(using: &generator) ?? []
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: piece, at: start)
    case 2: bytes.replaceSubrange(start..<end, with: piece)
    default: bytes.insert(contentsOf: bytes[start..<end], at: start)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `are read without a crash, and every place is in the file`(_ seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<1000 {
      var bytes = Array(Documents.lesson.utf8)
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        Self.mutate(&bytes, with: &generator)
      }
      Self.check(SourceFile(name: "x.md", bytes: bytes))
    }
  }

  static func check(_ source: SourceFile) {
    let document = Document(source)
    var findings = document.findings
    for var fields in document.allFields {
      for field in fields.all { check(field, in: source) }
      _ = (fields.text("id"), fields.list("wrong", argument: .always), fields.lines("hint"))
      findings += fields.finish()
    }
    for diagnostic in source.diagnostics(of: findings) {
      check(diagnostic.place, in: source)
      var json: [UInt8] = []
      diagnostic.append(asJSONTo: &json)
      #expect(json.count { $0 < 0x20 } == 1)
      #expect(
        !diagnostic.text(quoting: source).unicodeScalars.contains { $0.isControl && $0 != "\n" })
    }
  }

  static func check(_ place: Place, in source: SourceFile) {
    let end = (source.line(place.line)?.count ?? 0) + 1
    #expect((1...max(1, source.lines.count)).contains(place.line))
    #expect(1 <= place.column && place.column <= place.endColumn && place.endColumn <= end)
  }

  static func check(_ field: Field, in source: SourceFile) {
    for text in [field.key] + field.lines + (field.argument.map { [$0] } ?? []) {
      let line = source.line(text.spot.line)?.utf8
      #expect(
        line?.dropFirst(text.spot.bytes.lowerBound).prefix(text.spot.bytes.count)
          .elementsEqual(text.value.utf8) == true)
    }
  }
}

extension Document {
  fileprivate var allFields: [Fields] {
    [head]
      + parts.compactMap { part in
        if case .block(let block) = part { block.fields } else { nil }
      }
  }
}
