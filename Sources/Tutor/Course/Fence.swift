/// A line that opens or closes a fenced block, as CommonMark reads it.
///
/// Ours stand at the first column and are made of backticks; others are read to be reported.
struct Fence {
  let line: Int
  let isOfTildes: Bool
  /// How many blanks are before it.
  let indent: Int
  /// How many backticks or tildes it has.
  let length: Int
  /// The blanks and the backticks.
  let spot: Spot
  /// What follows the backticks: nothing, in a fence that closes.
  let info: LinePart

  /// The words that a fence may have.
  static let words = Block.Word.allCases.map(\.rawValue) + Verbatim.Word.allCases.map(\.rawValue)

  init?(_ text: Substring, line number: Int) {
    // Nearly every line is turned away here.
    guard let first = text.utf8.first, first.isBlank || first.isFence else { return nil }
    let whole = Placed(line: text, number: number)
    let blanks = whole.indent
    let marks = whole.dropping(blanks)
    guard let mark = marks.value.first, mark.isFence else { return nil }
    let count = marks.value.prefix { $0 == mark }.count
    let after = marks.dropping(count).trimmed
    // With a backtick behind it, this is code in a line of prose.
    guard count >= 3, mark == .tilde || !after.value.contains(.backtick) else { return nil }
    line = number
    isOfTildes = mark == .tilde
    indent = blanks
    length = count
    spot = whole.spot.part(0..<blanks + count)
    info = after
  }

  /// The word behind the backticks, and what follows it.
  var word: (Placed<String>, rest: LinePart) {
    let end = info.value.firstIndex(where: \.isBlank) ?? info.value.endIndex
    return (info.before(end).string, info.from(end).trimmed)
  }

  /// Whether `other`, further below, closes the block that this opens.
  func isClosed(by other: Fence) -> Bool { matches(other) && other.info.value.isEmpty }

  /// Whether `other`, further below, opens a block, so that the end of this one is missing.
  ///
  /// To CommonMark it is text in the block, but then whole questions might vanish without a word.
  func isCut(by other: Fence) -> Bool { matches(other) && !other.info.value.isEmpty }

  private func matches(_ other: Fence) -> Bool {
    other.isOfTildes == isOfTildes && other.length >= length && other.indent <= indent + 3
  }
}

extension UInt8 {
  fileprivate static let backtick = UInt8(ascii: "`")
  fileprivate static let tilde = UInt8(ascii: "~")
  fileprivate var isFence: Bool { self == .backtick || self == .tilde }
}
