/// A line cut at the colon that ends its key.
struct KeySplit {
  let key: LinePart
  let argument: LinePart?
  let value: LinePart
  /// What is not as it should be about the colon, and where.
  private(set) var finding: Placed<LineFinding>?

  /// Cuts at the first colon with a blank, or nothing, behind it.
  init?(_ text: LinePart) {
    guard let colon = text.value.firstColonOfKey else { return nil }
    let name = text.before(colon)
    let keyEnd = name.value.endOfKey
    let gap = name.from(keyEnd)
    guard keyEnd > name.value.startIndex, gap.value.first?.isBlank ?? true else { return nil }
    key = name.before(keyEnd)
    argument = gap.value.isBlank ? nil : gap.trimmed
    value = text.from(text.value.index(after: colon)).trimmed
    if argument == nil, !gap.value.isEmpty {
      finding = Placed(.blankBeforeColon(key: key.value.string), at: gap.spot)
    }
  }

  /// Cuts at a colon that has no blank behind it or is a full-width one, which is a finding.
  init?(mending text: LinePart) {
    let end = text.value.endOfKey
    guard end > text.value.startIndex else { return nil }
    key = text.before(end)
    let rest = text.from(end)
    let colon = rest.value.first == .colon ? ":" : "："
    guard rest.value.starts(with: colon.utf8) else { return nil }
    argument = nil
    value = rest.dropping(colon.utf8.count).trimmed
    let name = key.value.string
    finding = Placed(
      colon == ":" ? .noBlankAfterColon(key: name) : .fullWidthColon(key: name),
      at: rest.spot.part(0..<colon.utf8.count))
  }
}

extension Substring.UTF8View {
  /// The first colon that a blank or the line's end follows.
  fileprivate var firstColonOfKey: Index? {
    var start = startIndex
    while let colon = self[start...].firstIndex(of: .colon) {
      start = index(after: colon)
      if start == endIndex || self[start].isBlank { return colon }
    }
    return nil
  }

  /// Where the key ends that the line begins with; its start if it begins with none.
  ///
  /// A key is a letter and further letters, digits, `-` and `_`; whether it is one that we know is
  /// for others to say, and they say it better than that this is no key.
  fileprivate var endOfKey: Index {
    let end = firstIndex { !$0.isPartOfKey } ?? endIndex
    if let first, end == endIndex || self[end] < 0x80 {
      return first.isLetter ? end : startIndex
    }
    let scalars = Substring(self).unicodeScalars
    guard let first = scalars.first, first.properties.isIDStart else { return startIndex }
    return scalars.firstIndex { !$0.properties.isIDContinue && $0 != "-" } ?? endIndex
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var isPartOfKey: Bool {
    isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}
