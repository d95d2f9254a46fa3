import Tutor

/// Changes inputs at random, in the same way for the same seed.
struct Mutator {
  private(set) var generator: SeededGenerator
  private let pieces: [[UInt8]]

  /// Longer inputs are cut: they would take long, and show nothing that shorter ones don't.
  private static let limit = 1 << 15

  /// What means something in one place or another, and what is seldom typed on purpose.
  private static let pieces: [[UInt8]] =
    [
      "---\n", "```", "```ask\n", "````text\n", "~~~", "| ", ": ", ":", "：", "\n", "\r\n", "\r",
      "\t", " ", "-", "_", "#", "\"", "\\", "`", "*", "[", "](", ">", "<", "{", "}", "0", "1", "=",
      ",", "，", ".", "%", "&#27;", "\u{0}", "\u{7}", "\u{1B}[31m", "\u{1B}]8;;x\u{7}",
      "\u{1B}]52;c;eA==\u{1B}\\", "\u{7F}", "\u{85}", "\u{9B}2J", "\u{FEFF}", "\u{202E}",
      "\u{2066}", "\u{2028}", "\u{200B}", "\u{301}", "三", "ＳＹＮ", "１", "İ", "ß", "é", "ﬁ", "٣", "²",
      "👨‍👩‍👧", "9223372036854775807",
      "-9223372036854775808", "18446744073709551616", "4294967295", "-1", "1e400", "0.5",
      "00000000000000000000000000000000000000000", "key: value\n",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0x9B]]

  init(seed: String, words: [String]) {
    generator = SeededGenerator(seed: seed)
    pieces = Self.pieces + words.flatMap { [Array($0.utf8), Array($0.utf8)] }
  }

  /// One of these, changed in one place or in some.
  mutating func input(from pool: [[UInt8]]) -> [UInt8] {
    var input = pool.randomElement(using: &generator) ?? []
    for _ in 0..<number(1, 2, 4, 12) { change(&input, pool) }
    return Array(input.prefix(Self.limit))
  }

  private mutating func number(_ limits: Int...) -> Int {
    .random(in: 1...(limits.randomElement(using: &generator) ?? 1), using: &generator)
  }

  private mutating func change(_ bytes: inout [UInt8], _ pool: [[UInt8]]) {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    let range = start..<min(bytes.count, start + number(2, 9, 90) - 1)
    let piece = pieces.randomElement(using: &generator) ?? []
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: bytes.removeSubrange(range)
    case 1, 2: bytes.insert(contentsOf: piece, at: start)
    case 3: bytes.replaceSubrange(range, with: piece)
    case 4: bytes.insert(contentsOf: bytes[range], at: start)
    case 5: if start < bytes.count { bytes[start] ^= 1 << UInt8(number(8) - 1) }
    case 6: bytes.replaceSubrange(start..., with: rest(of: pool))
    case 7:
      let many = repeatElement(piece, count: number(2, 40, 400)).joined()
      bytes.insert(contentsOf: many, at: start)
    default: bytes = bytes[..<range.lowerBound] + widened(bytes[range]) + bytes[range.upperBound...]
    }
  }

  /// The end of another input.
  private mutating func rest(of pool: [[UInt8]]) -> ArraySlice<UInt8> {
    let other = pool.randomElement(using: &generator) ?? []
    return other.dropFirst(Int.random(in: 0...other.count, using: &generator))
  }

  /// The same with ASCII as a Chinese input method types it.
  private func widened(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).fullWidth.utf8)
  }
}

extension String {
  /// The text with ASCII as a Chinese input method types it.
  var fullWidth: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          (0x21...0x7E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
  }
}
