/// A length of time, by the clock or in terms of MSL.
public enum TimeSpan: Hashable, Sendable {
  case milliseconds(UInt64)
  case msl(UInt64)

  /// The longest span, in milliseconds; 36 million years leave room for adding up.
  public static let longest: UInt64 = 1 << 60

  /// The length in milliseconds for a given MSL, at most `longest`.
  public func milliseconds(msl: UInt64) -> UInt64 {
    switch self {
    case .milliseconds(let milliseconds):
      return min(milliseconds, Self.longest)
    case .msl(let count):
      let (product, overflow) = count.multipliedReportingOverflow(by: msl)
      return overflow ? Self.longest : min(product, Self.longest)
    }
  }
}
