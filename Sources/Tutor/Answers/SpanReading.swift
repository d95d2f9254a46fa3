package import TCP

extension TimeSpan {
  /// Reads `4 min`, `240s`, `2MSL`, `4 分钟`, `1 min 30 s`; `nil` for anything else.
  package init?(reading text: String) {
    var rest = text.folded[...]
    var milliseconds: UInt64 = 0
    var isEmpty = true
    while !rest.isEmpty {
      guard let number = Self.number(in: &rest), let unit = Self.unit(in: &rest) else { return nil }
      guard unit > 0 else {
        guard isEmpty, rest.isEmpty, let count = UInt64(exactly: number) else { return nil }
        self = .msl(count)
        return
      }
      let product = number * Double(unit)
      guard product.rounded() == product, product < 1e15 else { return nil }
      milliseconds = min(milliseconds + UInt64(product), Self.longest)
      isEmpty = false
    }
    guard !isEmpty else { return nil }
    self = .milliseconds(milliseconds)
  }

  /// Takes a number from the beginning; none before `msl` stands for one.
  private static func number(in text: inout Substring) -> Double? {
    let digits = text.prefix { $0 == "." || $0.isASCII && $0.isNumber }
    if digits.isEmpty { return text.hasPrefix("msl") ? 1 : nil }
    text = text.dropFirst(digits.count)
    if text.first == "*" || text.first == "×" { text = text.dropFirst() }
    return Double(digits)
  }

  /// Takes a unit from the beginning, in milliseconds; 0 for MSL.
  private static func unit(in text: inout Substring) -> UInt64? {
    guard let (name, unit) = units.first(where: { text.hasPrefix($0.name) }) else { return nil }
    text = text.dropFirst(name.count)
    return unit
  }

  /// The units, longer names before those that they begin with.
  private static let units: [(name: String, milliseconds: UInt64)] = [
    ("msl", 0), ("milliseconds", 1), ("millisecond", 1), ("ms", 1), ("毫秒", 1),
    ("seconds", 1_000), ("second", 1_000), ("secs", 1_000), ("sec", 1_000), ("s", 1_000),
    ("秒钟", 1_000), ("秒", 1_000),
    ("minutes", 60_000), ("minute", 60_000), ("mins", 60_000), ("min", 60_000), ("m", 60_000),
    ("分钟", 60_000), ("分", 60_000),
    ("hours", 3_600_000), ("hour", 3_600_000), ("h", 3_600_000), ("小时", 3_600_000),
  ]
}
