/// Reads the lines of the head or of a block as fields.
///
/// What is not a field is reported. Where it is plain what was meant, reading goes on with that, so
/// that one slip makes one finding.
struct FieldReader {
  private(set) var fields: [Field] = []
  private(set) var findings: [Placed<Finding>] = []

  /// How many blanks are before the fence of the block; its lines may have as many.
  private let indent: Int
  private var above = Above.nothing

  /// What a line `| …` would continue.
  private enum Above {
    case nothing, field, unreadable, blockScalar
  }

  init(indent: Int = 0) {
    self.indent = indent
  }

  /// Reads the next line.
  mutating func read(_ line: Substring, number: Int) {
    let whole = Placed(line: line, number: number)
    let text = whole.trimmed
    guard let first = text.value.first else {
      above = .nothing
      return
    }
    let blanks = whole.indent
    if above == .blockScalar, blanks > indent { return addLine(text) }
    if blanks > indent { report(.indented, at: whole.spot.part(0..<blanks)) }
    if first == .bar { readContinuation(text) } else { readField(text) }
  }

  private mutating func readContinuation(_ text: LinePart) {
    var value = text.dropping(1)
    if let first = value.value.first {
      // One blank belongs to the bar; a value that begins with blanks keeps them.
      if first.isBlank {
        value = value.dropping(1)
      } else {
        report(.noBlankAfterBar, at: text.spot)
      }
    }
    switch above {
    case .nothing: report(.continuesNothing, at: text.spot)
    case .unreadable: break
    case .field, .blockScalar: addLine(value)
    }
  }

  private mutating func addLine(_ line: LinePart) {
    fields[fields.count - 1].lines.append(line.string)
  }

  private mutating func readField(_ text: LinePart) {
    if let split = KeySplit(text) ?? KeySplit(mending: text) {
      if let finding = split.finding { report(finding.value, at: finding.spot) }
      add(split)
    } else {
      report(troubleWith(text.value), at: text.spot)
      above = .unreadable
    }
  }

  private mutating func add(_ split: KeySplit) {
    above = .field
    var lines = split.value.value.isEmpty ? [] : [split.value.string]
    if split.value.value.isBlockScalar {
      findings.append(Placed(.field(.blockScalar), at: split.value.spot))
      above = .blockScalar
      lines = []
    } else if split.value.value.isQuoted {
      findings.append(Placed(.field(.inQuotes), at: split.value.spot))
    }
    fields.append(Field(key: split.key.string, argument: split.argument?.string, lines: lines))
  }

  private func troubleWith(_ text: Substring.UTF8View) -> LineFinding {
    if text.first == UInt8(ascii: "#") { return .comment }
    return text.starts(with: "- ".utf8) ? .listItem : .noKey
  }

  private mutating func report(_ finding: LineFinding, at spot: Spot) {
    findings.append(Placed(.line(finding), at: spot))
  }
}

extension Substring.UTF8View {
  /// Whether YAML would say with this that the value follows below.
  fileprivate var isBlockScalar: Bool {
    guard let sign = first, sign == .bar || sign == UInt8(ascii: ">") else { return false }
    return count == 1 || count == 2 && "-+".utf8.contains(self[index(before: endIndex)])
  }

  /// Whether one pair of quotation marks holds all of it.
  fileprivate var isQuoted: Bool {
    guard let mark = first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
      return false
    }
    guard let next = dropFirst().firstIndex(of: mark) else { return false }
    return index(after: next) == endIndex
  }
}
