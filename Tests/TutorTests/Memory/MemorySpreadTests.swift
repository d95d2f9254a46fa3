import Testing
import Tutor

@Suite struct `Memory spread over days` {
  /// `Scheduler._get_fuzzed_interval` of py-fsrs 6.3.2: the days, the first and the last.
  @Test func `keeps to the bounds of py-fsrs`() {
    let bounds = [
      (3, 2, 4), (4, 3, 5), (5, 4, 6), (6, 4, 8), (7, 5, 9), (8, 6, 10), (10, 8, 12),
      (14, 12, 16), (20, 17, 23), (21, 18, 24), (30, 27, 33), (45, 41, 49), (60, 55, 65),
      (90, 84, 96), (100, 93, 107), (180, 169, 191), (365, 345, 385), (1000, 948, 1052),
      (36_500, 34_673, 36_500),
    ]
    let schedule = Schedule(longest: 36_500)
    for (days, first, last) in bounds { #expect(schedule.spread(around: days) == first...last) }
  }

  @Test func `leaves one and two days alone, and ends at the longest wait`() {
    #expect(Schedule().spread(around: 1) == 1...1)
    #expect(Schedule().spread(around: 2) == 2...2)
    #expect(Schedule().spread(around: 180) == 169...180)
    #expect(Schedule().spread(around: 400) == 180...180)
    #expect(Schedule(longest: 1).spread(around: 3) == 1...1)
  }

  /// What was due after 8 days.
  private func days(_ seed: String?) -> Int64 {
    Memory(first: .easy, at: 0, seed: seed).due / Schedule.day
  }

  @Test func `reaches every day about equally often`() {
    let count = Dictionary(grouping: 0..<5000, by: { days("item \($0)") }).mapValues(\.count)
    #expect(Set(count.keys) == [6, 7, 8, 9, 10])
    for (_, count) in count { #expect((850...1150).contains(count)) }
  }

  @Test func `is the same for the same seed, and none without one`() {
    #expect(days("SYN-SENT/rcv SYN,ACK 1") == days("SYN-SENT/rcv SYN,ACK 1"))
    #expect(["a", "b", "c", "d", "e"].map { days($0) } == [7, 7, 8, 9, 10])
    #expect(days(nil) == 8)
  }

  @Test func `moves the day and nothing else`() {
    let plain = Memory(first: .easy, at: 0, seed: nil)
    let spread = Memory(first: .easy, at: 0, seed: "a")
    #expect(spread.stability == plain.stability)
    #expect(spread.difficulty == plain.difficulty)
    #expect(spread.state == plain.state)
    #expect(Memory(first: .again, at: 0, seed: "a") == Memory(first: .again, at: 0, seed: nil))
  }
}
