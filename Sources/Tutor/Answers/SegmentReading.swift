package import TCP

/// A segment as a learner writes it: control bits, and the numbers that were given.
///
///     SegmentReading("S.")                              // SYN,ACK
///     SegmentReading("<SEQ=300><ACK=101><CTL=SYN,ACK>") // SYN,ACK seq=300 ack=101
package struct SegmentReading: Hashable, Sendable {
  /// The control bits; `nil` for "nothing is sent".
  package var bits: ControlBits?
  /// The sequence number, if it was given.
  package var seq: SequenceNumber?
  /// The acknowledgment number, if it was given.
  package var ack: SequenceNumber?
  /// The octets of text, if they were given.
  package var textLength: UInt32?

  /// The reading of a segment, or of its absence, in full.
  package init(_ segment: Segment?) {
    bits = segment?.bits
    seq = segment?.seq
    ack = segment?.ack
    textLength = segment?.textLength
  }

  /// The reading of bits alone.
  package init(bits: ControlBits?) { self.bits = bits }

  /// Whether all that the reading says is true of `segment`.
  package func matches(_ segment: Segment?) -> Bool {
    guard let segment else { return bits == nil }
    return bits == segment.bits && (seq ?? segment.seq) == segment.seq
      && (ack == nil || ack == segment.ack)
      && (textLength ?? segment.textLength) == segment.textLength
  }

  /// Reads what a learner typed; `nil` when it is no segment.
  package init?(_ text: some StringProtocol) {
    let text = text.unified
    guard !Self.nothing.contains(text.folded) else {
      self.init(bits: nil)
      return
    }
    self.init(bits: [])
    for word in Self.words(of: text) {
      guard take(word) else { return nil }
    }
    guard let bits, !bits.isEmpty else { return nil }
  }

  private static let nothing: Set<String> = [
    "none", "nothing", "nosegment", "silence", "无", "没有", "不发送", "什么也不发", "不发", "不回应",
  ]

  /// The words of a segment: `<`, `>`, `[`, `]`, blanks, commas, `+` and `/` stand between them.
  private static func words(of text: String) -> [Substring] {
    var text = text
    if text.utf8.contains(UInt8(ascii: "=")) {
      text = text.replacing("seq =", with: "seq=").replacing("ack =", with: "ack=")
        .replacing("= ", with: "=").replacing("ctl=", with: "")
    }
    return text.split { "<>[]() ,+/&".contains($0) }
  }

  private mutating func take(_ word: Substring) -> Bool {
    guard let equals = word.firstIndex(of: "=") else { return takeBits(word) }
    guard let number = UInt32(word[word.index(after: equals)...]) else { return false }
    switch word[..<equals] {
    case "seq": seq = SequenceNumber(number)
    case "ack": ack = SequenceNumber(number)
    case "len", "data": textLength = number
    case "win", "window": break
    default: return false
    }
    return true
  }

  private mutating func takeBits(_ word: Substring) -> Bool {
    let word = word.folded
    guard let found = Self.bits(named: word) ?? Self.bits(byLetter: word) else { return false }
    bits = bits.map { $0.union(found) }
    return true
  }

  /// The bits of a word such as `syn`, `synack` or `finack`.
  private static func bits(named word: String) -> ControlBits? {
    var rest = word[...]
    var bits = ControlBits()
    while !rest.isEmpty {
      let found = ControlBits.named.first { rest.hasPrefix($0.name.lowercased()) }
      guard let found else { return nil }
      bits.insert(found.bit)
      rest = rest.dropFirst(found.name.count)
    }
    return bits.isEmpty ? nil : bits
  }

  /// The bits as tcpdump prints them, `.` for ACK.
  private static func bits(byLetter word: String) -> ControlBits? {
    let letters: [Character: ControlBits] = [
      "s": .syn, "f": .fin, "r": .rst, "p": .psh, "u": .urg, ".": .ack, "a": .ack,
    ]
    var bits = ControlBits()
    for letter in word {
      guard let bit = letters[letter] else { return nil }
      bits.insert(bit)
    }
    return bits.isEmpty ? nil : bits
  }
}
