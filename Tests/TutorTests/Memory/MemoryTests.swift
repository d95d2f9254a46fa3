import Testing
import Tutor

@Suite struct `Memory over time` {
  static let start: Int64 = 1_767_603_600_000
  static let day = Schedule.day

  /// Histories of answers, each at any time from at once to two years after the one before.
  static let histories: [[(grade: Grade, wait: Int64)]] = {
    let longest: [Int64] = [0, 600_000, day, 30 * day, 700 * day]
    var generator = SeededGenerator(seed: "histories")
    func answer() -> (grade: Grade, wait: Int64) {
      let grade = Grade.allCases.randomElement(using: &generator) ?? .good
      let longest = longest.randomElement(using: &generator) ?? 0
      return (grade, Int64.random(in: 0...longest, using: &generator))
    }
    return (0..<500).map { _ in (0..<20).map { _ in answer() } }
  }()

  /// Each memory along the histories, with the time of the answer that comes next.
  static func forEachMemory(_ body: (Memory, _ next: Int64) throws -> Void) rethrows {
    for (number, history) in histories.enumerated() {
      var memory = Memory(first: history[0].grade, at: start, seed: "\(number)")
      for (index, answer) in history.enumerated().dropFirst() {
        let time = memory.lastReview + answer.wait
        try body(memory, time)
        memory = memory.after(answer.grade, at: time, seed: "\(number) \(index)")
      }
    }
  }

  @Test func `is asked again at the latest after 180 days`() throws {
    try Self.forEachMemory { memory, _ in
      let wait = memory.due - memory.lastReview
      switch memory.state {
      case .learning, .relearning: try #require([600_000, 900_000].contains(wait))
      case .review:
        try #require(wait % Self.day == 0)
        try #require((1...180).contains(wait / Self.day))
      }
      try #require(memory.step == 0)
    }
  }

  @Test func `fades day by day, and not within a day`() throws {
    try Self.forEachMemory { memory, _ in
      try #require(memory.recall(at: memory.lastReview) == 1)
      try #require(memory.recall(at: memory.lastReview + Self.day - 1) == 1)
      var last = 1.0
      for day in [1, 2, 10, 100, 1000] as [Int64] {
        let recall = memory.recall(at: memory.lastReview + day * Self.day)
        try #require(0 < recall && recall < last)
        last = recall
      }
    }
  }

  @Test func `is the stronger, the better the grade`() throws {
    try Self.forEachMemory { memory, time in
      let next = Grade.allCases.map { memory.after($0, at: time, seed: nil) }
      for (worse, better) in zip(next, next.dropFirst()) {
        try #require(worse.stability <= better.stability)
        try #require(worse.difficulty >= better.difficulty)
        try #require(worse.due <= better.due)
      }
      try #require(next[0].stability <= memory.stability)
      try #require(next[1].stability >= memory.stability)
    }
  }

  @Test func `is the stronger from the first grade on`() {
    let first = Grade.allCases.map { Memory(first: $0, at: Self.start, seed: nil) }
    #expect(first.map(\.state) == [.learning, .learning, .review, .review])
    #expect(first.map { $0.due - Self.start } == [600_000, 900_000, 2 * Self.day, 8 * Self.day])
  }

  @Test func `comes back after 2, 11, 46 and 163 days when it is always good`() {
    var memory = Memory(first: .good, at: Self.start, seed: nil)
    var days: [Int64] = []
    for _ in 0..<6 {
      days.append((memory.due - memory.lastReview) / Self.day)
      memory = memory.after(.good, at: memory.due, seed: nil)
    }
    #expect(days == [2, 11, 46, 163, 180, 180])
  }

  @Test func `is learned anew after it was forgotten`() {
    let first = Memory(first: .good, at: Self.start, seed: nil)
    let forgotten = first.after(.again, at: first.due, seed: nil)
    #expect(forgotten.state == .relearning)
    #expect(forgotten.due == first.due + 600_000)
    #expect(forgotten.stability < first.stability)
    let relearned = forgotten.after(.good, at: forgotten.due, seed: nil)
    #expect(relearned.state == .review)
    #expect(relearned.due == forgotten.due + Self.day)
  }

  @Test func `leaves steps that its schedule no longer has`() throws {
    let memory = try #require(
      Memory(
        stability: 1, difficulty: 5, state: .learning, step: 3, due: Self.start,
        lastReview: Self.start))
    let next = Grade.allCases.map { memory.after($0, at: Self.start, seed: nil) }
    #expect(next.map(\.state) == [.learning, .review, .review, .review])
    #expect(next.allSatisfy { $0.step == 0 })
  }

  @Test func `takes a clock that was set back for one that stood still`() {
    let memory = Memory(first: .good, at: Self.start, seed: nil)
    let early = Self.start - 30 * Self.day
    #expect(memory.recall(at: early) == 1)
    let (behind, still) = (
      memory.after(.good, at: early, seed: nil), memory.after(.good, at: Self.start, seed: nil)
    )
    #expect(behind.stability == still.stability)
    #expect(memory.recall(at: .max) > 0)
    #expect(memory.recall(at: .min) == 1)
  }

  @Test func `is restored from what it says of itself, and from nothing impossible`() throws {
    try Self.forEachMemory { memory, _ in
      try #require(
        Memory(
          stability: memory.stability, difficulty: memory.difficulty, state: memory.state,
          step: memory.step, due: memory.due, lastReview: memory.lastReview) == memory)
    }
    func restored(_ stability: Double, _ difficulty: Double, step: Int, due: Int64) -> Memory? {
      Memory(
        stability: stability, difficulty: difficulty, state: .review, step: step, due: due,
        lastReview: 0)
    }
    #expect(restored(1, 5, step: 0, due: 0) != nil)
    for stability in [0, -1, .nan, .infinity] {
      #expect(restored(stability, 5, step: 0, due: 0) == nil)
    }
    for difficulty in [0.9, 10.1, .nan] { #expect(restored(1, difficulty, step: 0, due: 0) == nil) }
    #expect(restored(1, 5, step: -1, due: 0) == nil)
    #expect(restored(1, 5, step: 0, due: -1) == nil)
  }

  @Test func `needs 21 weights that are numbers`() {
    #expect(Weights([]) == nil)
    #expect(Weights(Array(repeating: 0.5, count: 20)) == nil)
    #expect(Weights(Array(repeating: .nan, count: 21)) == nil)
    #expect(Weights(Array(repeating: 0, count: 21)) == nil)
    #expect(Weights(Array(repeating: 0.5, count: 21)) != nil)
  }

  @Test func `keeps within its bounds, whatever the weights`() throws {
    let low = try #require(Weights(Array(repeating: 0, count: 20) + [0.1]))
    let least = Memory(first: .again, at: Self.start, on: Schedule(weights: low), seed: nil)
    #expect((least.stability, least.difficulty) == (0.001, 1))
    let high = try #require(Weights(Array(repeating: 20, count: 21)))
    let hardest = Memory(first: .again, at: Self.start, on: Schedule(weights: high), seed: nil)
    #expect(hardest.difficulty == 10)
  }
}
