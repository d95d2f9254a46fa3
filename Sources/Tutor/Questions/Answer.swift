package import TCP

/// What a learner can answer.
package enum Answer: Hashable, Sendable {
  case state(State)
  case segment(SegmentReading)
  /// The numbers of a segment.
  case numbers(NumbersReading)
  /// Items of an ``Order``, by their places among its items.
  case order([Int])
  /// The number of a line of a ladder.
  case line(Int)
  case duration(TimeSpan)
  case quantity(Quantity)
  /// Options of a ``Choice``, by their places among its options.
  case options(Set<Int>)
}
