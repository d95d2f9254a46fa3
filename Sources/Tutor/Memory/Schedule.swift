/// When things are asked again.
package struct Schedule: Hashable, Sendable {
  /// How FSRS takes memory to work.
  package let weights: Weights
  /// The chance of recall at which a thing comes back.
  package let retention: Double
  /// The waits of what is new, in milliseconds.
  package let learningSteps: [Int64]
  /// The waits of what was forgotten, in milliseconds.
  package let relearningSteps: [Int64]
  /// The most days that a thing stays away.
  package let longest: Int

  /// A day, in milliseconds.
  package static let day: Int64 = 86_400_000

  /// How long to wait, and where that leaves a memory.
  struct Wait {
    let state: Memory.State
    let step: Int
    let milliseconds: Int64
  }

  /// Creates a schedule; without arguments, the tutor's own.
  ///
  /// The maintainers of FSRS advise a retention of 0.90 and one step of ten to thirty minutes
  /// (fsrs4anki, `docs/tutorial.md`). `retention` lies between 0 and 1, `longest` is at least 1.
  package init(
    weights: Weights = .standard, retention: Double = 0.9, learningSteps: [Int64] = [600_000],
    relearningSteps: [Int64] = [600_000], longest: Int = 180
  ) {
    self.weights = weights
    self.retention = retention
    self.learningSteps = learningSteps
    self.relearningSteps = relearningSteps
    self.longest = longest
  }

  /// The next step within a day; `nil` when all are done.
  func wait(after grade: Grade, in state: Memory.State, at step: Int) -> Wait? {
    let steps = state == .learning ? learningSteps : relearningSteps
    let next: Memory.State = state == .learning ? .learning : .relearning
    switch (state, grade) {
    case (_, .easy), (.review, .hard), (.review, .good): return nil
    case (_, .again):
      return steps.first.map { Wait(state: next, step: 0, milliseconds: $0) }
    case (.learning, .hard), (.relearning, .hard):
      return repetition(of: step, in: steps).map {
        Wait(state: next, step: step, milliseconds: $0)
      }
    case (.learning, .good), (.relearning, .good):
      // Memories that other steps have left may stand beyond these.
      guard step < steps.count - 1 else { return nil }
      return Wait(state: next, step: step + 1, milliseconds: steps[step + 1])
    }
  }

  /// The wait before a step that was hard is taken again: the first one is drawn out.
  private func repetition(of step: Int, in steps: [Int64]) -> Int64? {
    guard steps.indices.contains(step) else { return nil }
    guard step == 0 else { return steps[step] }
    return steps.count == 1 ? steps[0] * 3 / 2 : (steps[0] + steps[1]) / 2
  }

  /// The wait for what has been learned.
  func wait(for stability: Double, seed: String?) -> Wait {
    let days = day(around: days(for: stability), seed: seed)
    return Wait(state: .review, step: 0, milliseconds: Int64(days) * Self.day)
  }

  /// After how many days the chance of recall is down to the retention; whole ones, at least 1.
  package func days(for stability: Double) -> Int {
    let days = weights.days(untilRecall: retention, stability: stability)
    return Int(min(max(days.rounded(.toNearestOrEven), 1), Double(longest)))
  }
}
