/// Reads a file from its first line to its last.
///
/// What has no end where it should is taken to end at its first blank line, and reading goes on.
struct DocumentReader {
  private(set) var findings: [Placed<Finding>] = []
  private let lines: [Substring]
  /// Whether the file was read at all.
  private let isRead: Bool
  /// The index of the next line.
  private var next = 0

  init(_ source: SourceFile) {
    lines = source.lines
    isRead = !source.isTooLarge
  }

  /// Reads the head, between a first line `---` and the next such line.
  mutating func readHead() -> Fields {
    let top = Spot(line: 1, bytes: 0..<(lines.first?.utf8.count ?? 0))
    let start = lines.firstIndex { !$0.isBlank } ?? lines.endIndex
    let hasHead = start < lines.endIndex && lines[start].isRule
    if !(hasHead && start == 0), isRead { report(.headMissing, at: top) }
    guard hasHead else { return Fields([], of: .head, at: top, isWhole: false) }
    let spot = Spot(line: start + 1, bytes: 0..<lines[start].utf8.count)
    let inside = start + 1..<endOfHead(from: start + 1)
    let isClosed = inside.upperBound < lines.endIndex && lines[inside.upperBound].isRule
    guard !isClosed else {
      next = inside.upperBound + 1
      return readFields(inside, of: .head, at: spot, isWhole: true)
    }
    report(.headUnclosed, at: spot)
    return readFields(untilBlank(inside), of: .head, at: spot, isWhole: false)
  }

  /// Reads what is below the head.
  mutating func readParts() -> [Part] {
    var parts: [Part] = []
    while next < lines.endIndex {
      if let fence = Fence(lines[next], line: next + 1) {
        if let part = readFenced(fence) { parts.append(part) }
      } else if let prose = readProse() {
        parts.append(.prose(prose))
      }
    }
    return parts
  }

  private mutating func readProse() -> Prose? {
    let start = next
    repeat {
      next += 1
    } while next < lines.endIndex && Fence(lines[next], line: next + 1) == nil
    var inside = lines[start..<next]
    inside = inside.drop(while: \.isBlank)
    while let last = inside.last, last.isBlank { inside.removeLast() }
    return inside.isEmpty ? nil : Prose(lines: inside, firstLine: inside.startIndex + 1)
  }

  private mutating func readFenced(_ fence: Fence) -> Part? {
    reportPlace(of: fence)
    let (word, rest) = fence.word
    let (inside, isClosed) = readBody(of: fence)
    guard !word.value.isEmpty else {
      report(.fenceWordMissing, at: fence.spot)
      // Nothing tells a block without word or end from a stray line.
      if !isClosed { next = fence.line }
      return nil
    }
    if !isClosed {
      let finding = LayoutFinding.fenceUnclosed(word: word.value, backticks: fence.length)
      report(finding, at: fence.spot)
    }
    if !rest.value.isEmpty { report(.fenceWordFollowed(word: word.value), at: rest.spot) }
    return known(word).flatMap { part($0, inside, fence, isWhole: isClosed) }
  }

  private mutating func part(
    _ word: Placed<String>, _ inside: Range<Int>, _ fence: Fence, isWhole: Bool
  ) -> Part? {
    if let ours = Block.Word(rawValue: word.value) {
      let fields = readFields(
        inside, of: .block(ours), at: word.spot, indent: fence.indent, isWhole: isWhole)
      return .block(Block(word: word.map { _ in ours }, fields: fields))
    }
    return Verbatim.Word(rawValue: word.value).map { verbatim in
      .verbatim(
        Verbatim(
          word: word.map { _ in verbatim }, lines: lines[inside],
          firstLine: inside.lowerBound + 1))
    }
  }

  /// The word itself if there is such a block, else, reported, the one it was taken for.
  private mutating func known(_ word: Placed<String>) -> Placed<String>? {
    if Fence.words.contains(word.value) { return word }
    let nearest = nearest(to: word.value, among: Fence.words)
    report(.fenceWordUnknown(word.value, nearest: nearest), at: word.spot)
    return nearest.map { Placed($0, at: word.spot) }
  }

  private mutating func reportPlace(of fence: Fence) {
    if fence.indent > 0 { report(.fenceIndented, at: fence.spot) }
    if fence.isOfTildes { report(.fenceOfTildes, at: fence.spot) }
  }

  /// The lines that a fence holds, and whether its end was found; goes on behind them.
  private mutating func readBody(of fence: Fence) -> (Range<Int>, isClosed: Bool) {
    let start = next + 1
    for end in start..<max(start, lines.endIndex) {
      guard let other = Fence(lines[end], line: end + 1) else { continue }
      if fence.isClosed(by: other) {
        if fence.indent == 0, other.indent > 0 { report(.fenceIndented, at: other.spot) }
        next = end + 1
        return (start..<end, true)
      }
      if fence.isCut(by: other) { return (untilBlank(start..<end), false) }
    }
    return (untilBlank(start..<lines.endIndex), false)
  }

  /// The lines before the first blank one; goes on behind them.
  private mutating func untilBlank(_ range: Range<Int>) -> Range<Int> {
    next = lines[range].firstIndex(where: \.isBlank) ?? range.upperBound
    return range.lowerBound..<next
  }

  /// The line that ends the head, or one that cannot be in it.
  private func endOfHead(from start: Int) -> Int {
    lines[start...].firstIndex { $0.isRule || Fence($0, line: 0) != nil } ?? lines.endIndex
  }

  private mutating func readFields(
    _ range: Range<Int>, of section: Section, at spot: Spot, indent: Int = 0, isWhole: Bool
  ) -> Fields {
    var reader = FieldReader(indent: indent)
    for index in range { reader.read(lines[index], number: index + 1) }
    findings += reader.findings
    return Fields(reader.fields, of: section, at: spot, isWhole: isWhole)
  }

  private mutating func report(_ finding: LayoutFinding, at spot: Spot) {
    findings.append(Placed(.layout(finding), at: spot))
  }
}

extension Substring {
  /// Whether this is the line before and behind the head.
  fileprivate var isRule: Bool {
    utf8.starts(with: "---".utf8) && utf8.dropFirst(3).allSatisfy(\.isBlank)
  }
}
