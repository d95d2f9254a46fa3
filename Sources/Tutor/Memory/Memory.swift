/// What is left of one thing in a learner's memory, by FSRS-6, since it was last asked.
///
/// What was never asked has no memory. Times are milliseconds since 1970.
///
///     var memory = Memory(first: .good, at: now, seed: "edge 1")
///     memory.recall(at: later)  // 0.87
///     memory = memory.after(.again, at: later, seed: "edge 2")
package struct Memory: Hashable, Sendable {
  /// After how many days the chance of recall is down to 90 %.
  package let stability: Double
  /// How hard it is to make this stick, from 1 to 10.
  package let difficulty: Double
  /// Where it is on its way.
  package let state: State
  /// The place among the steps of its state; 0 in review, which has none.
  package let step: Int
  /// When to ask again.
  package let due: Int64
  /// When it was last reviewed; what comes within a day of that repeats it, and is no review.
  package let lastReview: Int64

  /// Where a thing is on its way into memory.
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// New: the steps within a day come first.
    case learning
    /// Learned: it comes back after days.
    case review
    /// Forgotten, and learned anew by steps within a day.
    case relearning
  }

  /// Restores a memory that was kept; `nil` where no answers can have led to it.
  package init?(
    stability: Double, difficulty: Double, state: State, step: Int, due: Int64, lastReview: Int64
  ) {
    guard stability.isFinite, stability >= Weights.leastStability,
      Weights.difficulties.contains(difficulty), step >= 0, due >= lastReview
    else { return nil }
    self.stability = stability
    self.difficulty = difficulty
    self.state = state
    self.step = step
    self.due = due
    self.lastReview = lastReview
  }

  /// The memory that the very first answer leaves.
  ///
  /// - Parameters:
  ///   - grade: How well it was known.
  ///   - time: When it was answered.
  ///   - schedule: The rules of asking again.
  ///   - seed: What the spread of due days is drawn from: the item and how many answers it has had,
  ///     so that a replay finds the same days. Without one nothing is spread.
  package init(
    first grade: Grade, at time: Int64, on schedule: Schedule = Schedule(), seed: String?
  ) {
    let stability = schedule.weights.firstStability(grade)
    self.init(
      stability: stability, difficulty: schedule.weights.firstDifficulty(grade), at: time,
      waiting: schedule.wait(after: grade, in: .learning, at: 0)
        ?? schedule.wait(for: stability, seed: seed))
  }

  private init(
    stability: Double, difficulty: Double, at time: Int64, waiting wait: Schedule.Wait,
    lastReview: Int64? = nil
  ) {
    self.stability = stability
    self.difficulty = difficulty
    state = wait.state
    step = wait.step
    due = time + wait.milliseconds
    self.lastReview = lastReview ?? time
  }

  /// The memory that a further answer leaves; the parameters are those of the first.
  package func after(
    _ grade: Grade, at time: Int64, on schedule: Schedule = Schedule(), seed: String?
  ) -> Memory {
    let stability = schedule.weights.stability(
      after: grade, days: days(until: time), stability: stability, difficulty: difficulty)
    return Memory(
      stability: stability, difficulty: schedule.weights.difficulty(difficulty, after: grade),
      at: time,
      waiting: schedule.wait(after: grade, in: state, at: step)
        ?? schedule.wait(for: stability, seed: seed))
  }

  /// Whether an answer at this time comes within a day of the last review, and is none itself.
  package func isFresh(at time: Int64) -> Bool { days(until: time) < 1 }

  /// The memory that an answer leaves while it is fresh.
  ///
  /// It leads through the steps of the day, and back to them what was forgotten. That something was
  /// still known says nothing about when to ask it next.
  ///
  /// - Parameters:
  ///   - grade: How well it was known; easy counts as good, or a day of cramming would put it off for
  ///     years.
  ///   - time: When it was answered.
  ///   - counts: Whether it changes how well the thing is known, by the rule for the same day.
  ///   - schedule: The rules of asking again.
  ///   - seed: What the spread of due days is drawn from.
  /// - Returns: The memory, with the same last review.
  package func repeated(
    _ grade: Grade, at time: Int64, counts: Bool, on schedule: Schedule = Schedule(), seed: String?
  ) -> Memory {
    let grade = grade == .easy ? .good : grade
    let weights = schedule.weights
    let stability =
      counts
      ? weights.stability(after: grade, days: 0, stability: stability, difficulty: difficulty)
      : stability
    let difficulty = counts ? weights.difficulty(difficulty, after: grade) : difficulty
    let unchanged = Schedule.Wait(state: state, step: step, milliseconds: due - time)
    return Memory(
      stability: stability, difficulty: difficulty, at: time,
      waiting: schedule.wait(after: grade, in: state, at: step)
        ?? (state == .review ? unchanged : schedule.wait(for: stability, seed: seed)),
      lastReview: lastReview)
  }

  /// The chance, from 0 to 1, that it is remembered at this time; it falls once a day.
  package func recall(at time: Int64, on schedule: Schedule = Schedule()) -> Double {
    schedule.weights.recall(afterDays: days(until: time), stability: stability)
  }

  /// Whole days of 24 hours, as FSRS counts; none for a clock that was set back.
  private func days(until time: Int64) -> Double {
    // Whatever a clock says, doubles don't overflow; below 2⁵³ ms they are exact.
    max(((Double(time) - Double(lastReview)) / Double(Schedule.day)).rounded(.down), 0)
  }
}
