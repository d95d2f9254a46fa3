/// A moment as ISO 8601 writes it in UTC, to the second: `2026-11-23T07:03:58Z`.
package struct Timestamp: Hashable, Sendable, CustomStringConvertible {
  /// The seconds since 1970.
  private let seconds: Int

  /// The years that have four digits.
  private static let years = -62_135_596_800...253_402_300_799

  /// Creates a timestamp; beyond the years 1 to 9999, the first or the last second of them.
  package init(milliseconds: Int64) {
    let (seconds, rest) = Int(milliseconds).quotientAndRemainder(dividingBy: 1_000)
    let floor = rest < 0 ? seconds - 1 : seconds
    self.seconds = min(max(floor, Self.years.lowerBound), Self.years.upperBound)
  }

  /// The date and the time.
  package var description: String {
    // Counted from 1 March of the year 0, so that a leap day is the last of its year.
    let sinceMarch = seconds + 719_468 * 86_400
    let (day, second) = (sinceMarch / 86_400, sinceMarch % 86_400)
    let (year, month, dayOfMonth) = Self.date(onDay: day)
    let date = "\(year.digits(4))-\(month.digits(2))-\(dayOfMonth.digits(2))"
    let (hour, minute) = (second / 3_600, second / 60 % 60)
    return "\(date)T\(hour.digits(2)):\(minute.digits(2)):\((second % 60).digits(2))Z"
  }

  /// The date of a day, counted from 1 March of the year 0 (Hinnant, *chrono-Compatible Low-Level
  /// Date Algorithms*).
  private static func date(onDay day: Int) -> (year: Int, month: Int, day: Int) {
    let (era, ofEra) = (day / 146_097, day % 146_097)
    let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let sinceMarch = (5 * ofYear + 2) / 153
    let month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9
    return (
      era * 400 + year + (month <= 2 ? 1 : 0), month, ofYear - (153 * sinceMarch + 2) / 5 + 1
    )
  }
}

extension Int {
  /// The number with zeros in front of it.
  fileprivate func digits(_ count: Int) -> String {
    let text = String(self)
    return String(repeating: "0", count: Swift.max(count - text.count, 0)) + text
  }
}
