import Testing
import Tutor

@Suite struct `A review as it is planned` {
  static let now: Int64 = 1_767_603_600_000
  static let day = Schedule.day

  /// What is remembered of a thing that was reviewed so many days ago.
  static func memory(_ days: Int64, stability: Double = 10, due: Int64 = 0) throws -> Memory {
    try #require(
      Memory(
        stability: stability, difficulty: 5, state: .review, step: 0, due: now + due,
        lastReview: now - days * day))
  }

  /// Things of one state each, so that nothing is moved to keep them apart.
  private static func things(_ count: Int, due: Int64) throws -> [String: Memory] {
    try Dictionary(
      uniqueKeysWithValues: (1...count).map { ("q.\($0)", try memory(Int64($0), due: due)) })
  }

  private static func plan(
    _ memories: [String: Memory], new: [String] = [], limits: ReviewPlan.Limits = .usual
  ) -> ReviewPlan {
    ReviewPlan(of: memories, new: new, at: now, limits: limits)
  }

  private static func names(_ numbers: some Sequence<Int>) -> [String] {
    numbers.map { "q.\($0)" }
  }

  @Test func `begins with what is most likely forgotten`() throws {
    let memories = [
      "a": try Self.memory(3), "b": try Self.memory(30), "c": try Self.memory(30, stability: 5),
      "d": try Self.memory(9), "e": try Self.memory(9), "later": try Self.memory(60, due: 1),
    ]
    let plan = Self.plan(memories)
    #expect((plan.items, plan.newCount, plan.more) == (["c", "b", "d", "e", "a"], 0, 0))
  }

  @Test func `ends with ten new things, in the order in which they are taught`() throws {
    let new = (1...12).map { "new.\($0)" }
    let plan = Self.plan(try Self.things(2, due: 0), new: new)
    #expect(plan.items == ["q.2", "q.1"] + new.prefix(10))
    #expect((plan.newCount, plan.more) == (10, 0))
  }

  @Test(arguments: [
    (20, 20, 10, 0), (21, 20, 10, 1), (50, 20, 10, 30), (1, 1, 10, 0),
  ]) func `is no longer than a sitting`(_ due: Int, _ asked: Int, _ new: Int, _ more: Int) throws {
    let plan = Self.plan(try Self.things(due, due: 0), new: (1...12).map { "new.\($0)" })
    #expect(plan.items.prefix(asked) == Self.names((1...due).reversed().prefix(asked))[...])
    #expect((plan.items.count, plan.newCount, plan.more) == (asked + new, new, more))
  }

  @Test(arguments: [(1, 1, 0, 4), (5, 5, 0, 0), (7, 5, 2, 0), (40, 5, 10, 0)])
  func `is as long as is wished, due things first`(
    _ wish: Int, _ due: Int, _ new: Int, _ more: Int
  ) throws {
    let plan = Self.plan(
      try Self.things(5, due: 0), new: (1...12).map { "new.\($0)" }, limits: .init(all: wish))
    #expect(
      (plan.items.count, plan.newCount, plan.more) == (due + new, new, more))
  }

  @Test func `is empty where nothing is due, be there new things or not`() throws {
    for memories in [[:], try Self.things(3, due: 1)] {
      let plan = Self.plan(memories, new: ["new.1"])
      #expect((plan.items, plan.newCount, plan.more) == ([], 0, 0))
    }
  }

  @Test func `tells look-alikes apart by not asking them in a row`() throws {
    let memories = [
      "LISTEN/rcv SYN@server": try Self.memory(9), "LISTEN/rcv ACK@server": try Self.memory(8),
      "LISTEN/rcv SYN@client": try Self.memory(7), "SYN-SENT/CLOSE@client": try Self.memory(6),
      "CLOSED/rcv SYN@client": try Self.memory(5),
    ]
    #expect(
      Self.plan(memories).items == [
        "LISTEN/rcv SYN@server", "SYN-SENT/CLOSE@client", "LISTEN/rcv ACK@server",
        "CLOSED/rcv SYN@client", "LISTEN/rcv SYN@client",
      ])
  }

  @Test func `takes a clock that was set back for one that stood still`() throws {
    let memories = ["a": try Self.memory(-40, due: 41 * Self.day), "b": try Self.memory(3)]
    #expect(Self.plan(memories).items == ["b"])
    #expect(ReviewPlan(practising: memories, at: Self.now).items == ["b", "a"])
  }

  @Test func `for practice asks the weakest ten, due or not, and nothing new`() throws {
    let memories = try Self.things(12, due: 1).merging(Self.things(2, due: 0)) { $1 }
    let plan = ReviewPlan(practising: memories, at: Self.now)
    #expect(plan.items == Self.names((3...12).reversed()))
    #expect((plan.newCount, plan.more) == (0, 0))
    #expect(
      ReviewPlan(practising: memories, at: Self.now, upTo: 3).items == ["q.12", "q.11", "q.10"])
  }
}
