import CMath

/// The 21 weights of FSRS-6, w0 … w20, and what they say of memory.
///
/// After "The Algorithm" in the wiki of open-spaced-repetition, and py-fsrs 6.3.2, whose results
/// ours are compared with. Unlike in ts-fsrs nothing is rounded, and no stability is cut.
package struct Weights: Hashable, Sendable {
  private let w: [Double]

  /// The least stability there is, in days.
  static let leastStability = 0.001
  /// The difficulties there are.
  static let difficulties = 1.0...10.0

  /// The weights that fit most people (FSRS-6's defaults).
  ///
  /// On 9,999 users' reviews they predict nearly as well as weights fitted to each (srs-benchmark:
  /// log-loss 0.339 against 0.321).
  package static let standard = Weights(w: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ])

  private init(w: [Double]) { self.w = w }

  /// Creates weights from w0 … w20; `nil` when it is not these.
  package init?(_ weights: [Double]) {
    guard weights.count == 21, weights.allSatisfy(\.isFinite), weights[20] > 0 else { return nil }
    w = weights
  }

  // MARK: The curve of forgetting

  /// The chance of recall after `days`: 1 at first, 0.9 after as many as the stability.
  func recall(afterDays days: Double, stability: Double) -> Double {
    pow(1 + factor * days / stability, -w[20])
  }

  /// After how many days the chance of recall is down to `recall`.
  func days(untilRecall recall: Double, stability: Double) -> Double {
    stability / factor * (pow(recall, -1 / w[20]) - 1)
  }

  /// What makes the chance 0.9 where the days are the stability.
  private var factor: Double { pow(0.9, -1 / w[20]) - 1 }

  // MARK: Stability

  func firstStability(_ grade: Grade) -> Double { max(w[grade.rawValue - 1], Self.leastStability) }

  /// The stability after an answer, from both values as they were before it.
  func stability(
    after grade: Grade, days: Double, stability: Double, difficulty: Double
  ) -> Double {
    guard days >= 1 else { return sameDayStability(stability, after: grade) }
    let forgotten = 1 - recall(afterDays: days, stability: stability)
    guard grade != .again else {
      return stabilityOnceForgotten(stability, difficulty: difficulty, forgotten: forgotten)
    }
    let factor = grade == .hard ? w[15] : grade == .easy ? w[16] : 1
    let growth =
      exp(w[8]) * (11 - difficulty) * pow(stability, -w[9]) * (exp(forgotten * w[10]) - 1) * factor
    return stability * (1 + growth)
  }

  /// Asked again within a day: a pass never takes away, and adds less and less.
  private func sameDayStability(_ stability: Double, after grade: Grade) -> Double {
    let growth = exp(w[17] * (grade.number - 3 + w[18])) * pow(stability, -w[19])
    return max(stability * (grade == .again ? growth : max(growth, 1)), Self.leastStability)
  }

  private func stabilityOnceForgotten(
    _ stability: Double, difficulty: Double, forgotten: Double
  ) -> Double {
    let rest =
      w[11] * pow(difficulty, -w[12]) * (pow(stability + 1, w[13]) - 1) * exp(forgotten * w[14])
    return max(min(rest, stability / exp(w[17] * w[18])), Self.leastStability)
  }

  // MARK: Difficulty

  func firstDifficulty(_ grade: Grade) -> Double { Self.clamp(rawDifficulty(grade)) }

  /// The difficulty after an answer.
  ///
  /// The nearer to 10, the less it rises; and it is always drawn a little towards that of an easy
  /// start, which is not clamped here.
  func difficulty(_ difficulty: Double, after grade: Grade) -> Double {
    let moved = difficulty - w[6] * (grade.number - 3) * (10 - difficulty) / 9
    return Self.clamp(w[7] * rawDifficulty(.easy) + (1 - w[7]) * moved)
  }

  private func rawDifficulty(_ grade: Grade) -> Double {
    w[4] - exp(w[5] * (grade.number - 1)) + 1
  }

  private static func clamp(_ difficulty: Double) -> Double {
    min(max(difficulty, difficulties.lowerBound), difficulties.upperBound)
  }
}

extension Grade {
  /// G in the formulas.
  fileprivate var number: Double { Double(rawValue) }
}
