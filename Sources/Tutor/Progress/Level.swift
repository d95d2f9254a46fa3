/// How well something is known, in one word.
///
/// By FSRS's stability, the days after which the chance of recall is down to 90 %.
package enum Level: String, CaseIterable, Hashable, Sendable {
  /// Never asked.
  case new
  /// Fades within a week.
  case learning
  /// Holds for a week.
  case familiar
  /// Holds for three weeks.
  case solid

  /// The level of what is remembered; of nothing, `new`.
  package init(of memory: Memory?) {
    guard let memory else {
      self = .new
      return
    }
    switch memory.stability {
    case ..<7: self = .learning
    case ..<21: self = .familiar
    default: self = .solid
    }
  }
}

extension Level: Comparable {
  /// Whether what is known so is known less well.
  package static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
