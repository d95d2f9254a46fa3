import Foundation
import Testing
import Tutor

/// A review of `fsrs-vectors.tsv`, and what py-fsrs makes of it.
struct Vector: Sendable {
  let history: Int
  let settings: String
  let grade: Grade
  let at: Int64
  /// The chance just before; `nil` for a first review.
  let recall: Double?
  /// The memory afterwards.
  let memory: Memory

  init?(_ line: Substring) {
    let columns = line.split(separator: "\t").map(String.init)
    guard columns.count == 10, let history = Int(columns[0]),
      let grade = Int(columns[2]).flatMap(Grade.init), let at = Int64(columns[3]),
      let stability = Double(columns[5]), let difficulty = Double(columns[6]),
      let state = Memory.State(rawValue: columns[7]), let due = Int64(columns[9]),
      let memory = Memory(
        stability: stability, difficulty: difficulty, state: state, step: Int(columns[8]) ?? 0,
        due: due, lastReview: at)
    else { return nil }
    (self.history, settings, self.grade) = (history, columns[1], grade)
    (self.at, recall, self.memory) = (at, Double(columns[4]), memory)
  }

  static let all: [Vector] = {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "fsrs-vectors.tsv")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { Vector($0) }
  }()

  /// The schedules that the vectors were made with, by the names in the file.
  static let schedules: [String: Schedule] = {
    let steps: [Int64] = [60_000, 600_000]
    func schedule(
      weights: Weights = .standard, retention: Double = 0.9, learning: [Int64] = steps,
      relearning: [Int64] = [600_000], longest: Int = 36_500
    ) -> Schedule {
      Schedule(
        weights: weights, retention: retention, learningSteps: learning,
        relearningSteps: relearning, longest: longest)
    }
    let weights = Weights([
      0.4072, 1.1829, 3.1262, 15.4722, 7.2102, 0.5316, 1.0651, 0.0234, 1.616, 0.1544, 1.0824,
      1.9813, 0.0953, 0.2975, 2.2042, 0.2407, 2.9466, 0.5034, 0.6567, 0.12, 0.3,
    ])
    return [
      "default": schedule(), "tutor": Schedule(), "max30": schedule(longest: 30),
      "dr85": schedule(retention: 0.85), "dr95": schedule(retention: 0.95),
      "nosteps": schedule(learning: [], relearning: []),
      "threestep": schedule(learning: steps + [86_400_000], relearning: [600_000, 3_600_000]),
      "customw": schedule(weights: weights ?? .standard),
    ]
  }()
}

@Suite struct `Memory as py-fsrs has it` {
  @Test func `is compared at 1,309 reviews of 200 histories`() {
    #expect(Vector.all.count == 1309)
    #expect(Set(Vector.all.map(\.history)) == Set(1...200))
    #expect(Set(Vector.all.map(\.settings)) == Set(Vector.schedules.keys))
  }

  @Test(arguments: 1...200) func `is the same after every review`(_ history: Int) throws {
    var memory: Memory?
    for vector in Vector.all where vector.history == history {
      let schedule = try #require(Vector.schedules[vector.settings])
      expectNear(memory?.recall(at: vector.at, on: schedule), vector.recall)
      let next =
        memory?.after(vector.grade, at: vector.at, on: schedule, seed: nil)
        ?? Memory(first: vector.grade, at: vector.at, on: schedule, seed: nil)
      expectNear(next.stability, vector.memory.stability)
      expectNear(next.difficulty, vector.memory.difficulty)
      #expect(next.state == vector.memory.state)
      #expect(next.step == vector.memory.step)
      #expect(next.due == vector.memory.due)
      #expect(next.lastReview == vector.at)
      memory = next
    }
  }

  /// `Scheduler._next_interval`: the days for each stability, by the retention above them.
  @Test func `waits as many days`() {
    let retentions = [0.7, 0.8, 0.85, 0.9, 0.95, 0.97]
    let days: [(stability: Double, days: [Int])] = [
      (0.001, [1, 1, 1, 1, 1, 1]), (0.212, [2, 1, 1, 1, 1, 1]), (1, [9, 3, 2, 1, 1, 1]),
      (2.3065, [21, 8, 4, 2, 1, 1]), (8.2956, [77, 28, 16, 8, 3, 2]),
      (20.5, [190, 68, 39, 20, 8, 5]), (100, [929, 332, 191, 100, 40, 22]),
      (1000, [9288, 3316, 1906, 1000, 403, 223]),
      (36_500, [36_500, 36_500, 36_500, 36_500, 14_693, 8131]),
    ]
    for row in days {
      #expect(
        retentions.map { Schedule(retention: $0, longest: 36_500).days(for: row.stability) }
          == row.days)
    }
  }

  private func expectNear(
    _ value: Double?, _ expected: Double?, at location: SourceLocation = #_sourceLocation
  ) {
    guard let value, let expected else {
      #expect(value == expected, sourceLocation: location)
      return
    }
    #expect(
      abs(value - expected) <= 1e-9 * max(abs(expected), 1), "\(value), not \(expected)",
      sourceLocation: location)
  }
}
