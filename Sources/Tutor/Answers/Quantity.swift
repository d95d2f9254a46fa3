/// A number as it is written: with so many decimals, and perhaps a sign for per cent.
package struct Quantity: Hashable, Sendable {
  /// The number.
  package let value: Double
  /// How many digits stand behind the point.
  package let decimals: Int
  /// Whether it is said to be per cent.
  package let isPercent: Bool

  /// Creates a quantity that is rounded to so many decimals, of which no more than six are kept.
  package init(_ value: Double, decimals: Int, isPercent: Bool = false) {
    let decimals = min(decimals, Self.decimalsLimit)
    let scale = Self.scale(decimals)
    self.value = (value * scale).rounded() / scale
    self.decimals = decimals
    self.isPercent = isPercent
  }

  /// Reads `18,846`, `96.2 %`, `302/s`, `约 302 个每秒`; `nil` when there is not one number.
  package init?(_ text: String) {
    // Most words are none.
    guard text.utf8.contains(where: { $0.isDigit || $0 >= 0x80 }) else { return nil }
    var text = text.unified.filter { $0 != " " }
    for (words, unit) in [(Self.beginnings, false), (Self.endings, true)] {
      let found = words.first { unit ? text.hasSuffix($0) : text.hasPrefix($0) }
      if let found {
        text = String(unit ? text.dropLast(found.count) : text.dropFirst(found.count))
      }
    }
    let isPercent = ["%", "percent", "per cent", "百分之"].contains {
      text.hasSuffix($0) || text.hasPrefix($0)
    }
    text = text.replacing("percent", with: "").replacing("%", with: "").replacing("百分之", with: "")
    let parts = Self.withoutGroups(text).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
      let value = Double(parts.joined(separator: ".")), value < Self.limit
    else { return nil }
    let decimals = parts.count == 2 ? parts[1].count : 0
    self.init(value, decimals: decimals, isPercent: isPercent)
  }

  /// What is larger is no count of anything here.
  private static let limit = 1e12
  /// How many decimals are kept; without its point the largest number is an `Int` then.
  private static let decimalsLimit = 6

  private static let beginnings = ["about", "around", "ca.", "大约", "约", "≈", "~"]
  private static let endings = [
    "connectionsasecond", "connectionspersecond", "connections/s", "persecond", "asecond", "/sec",
    "/s", "个连接每秒", "个每秒", "次每秒", "每秒", "个/秒", "次/秒", "/秒", "sockets", "connections", "个",
  ]

  /// The text without the commas that stand before three digits each.
  private static func withoutGroups(_ text: String) -> String {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    let areGroups = groups.dropFirst().allSatisfy { group in
      group.prefix { $0 != "." }.count == 3
    }
    return areGroups ? groups.joined() : text
  }

  private static func scale(_ decimals: Int) -> Double {
    (0..<decimals).reduce(1) { scale, _ in scale * 10 }
  }

  /// Whether this is an exact value rounded to these decimals, and not rounded away.
  func rounds(_ exact: Double) -> Bool {
    abs(value - exact) <= 0.5 / Self.scale(decimals) + 1e-9 && isWithin(0.15, of: exact)
  }

  /// Whether it differs from an exact value by no more than a part of that.
  func isWithin(_ part: Double, of exact: Double) -> Bool { abs(value - exact) <= part * exact }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { "0"..."9" ~= self }
}

extension Quantity: CustomStringConvertible {
  /// The number with its decimals, and a per cent sign if it is so many.
  package var description: String {
    let scaled = Int((value * Self.scale(decimals)).rounded())
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let number =
      decimals == 0 ? padded : "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
    return isPercent ? "\(number) %" : number
  }
}
