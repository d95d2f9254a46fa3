// What was learned together would come back together for ever, always in the same order. FSRS calls
// this "fuzz".

extension Schedule {
  /// The days among which one is drawn for a thing that would be due after `days`.
  ///
  /// py-fsrs, which rounds what it has drawn, can end a day beyond them; ts-fsrs does not.
  package func spread(around days: Int) -> ClosedRange<Int> {
    guard days > 2 else { return days...days }
    let days = Double(days)
    let reach =
      1 + 0.15 * (min(days, 7) - 2.5) + 0.1 * max(min(days, 20) - 7, 0) + 0.05 * max(days - 20, 0)
    let last = min(Int((days + reach).rounded(.toNearestOrEven)), longest)
    let first = max(Int((days - reach).rounded(.toNearestOrEven)), 2)
    return min(first, last)...last
  }

  /// Draws one of these days; the same one for the same seed, in every version of Swift.
  func day(around days: Int, seed: String?) -> Int {
    guard let seed else { return days }
    let range = spread(around: days)
    var generator = SeededGenerator(seed: seed)
    // ⌊u · count⌋ for a u in 0..<1.
    let (place, _) = UInt64(range.count).multipliedFullWidth(by: generator.next())
    return range.lowerBound + Int(place)
  }
}
