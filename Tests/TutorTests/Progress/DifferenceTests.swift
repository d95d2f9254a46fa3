import Testing
import Tutor

@Suite struct `What differs from the log` {
  private typealias Log = `Progress follows from the log`

  private static let derived = Log.progress(
    Log.entry(.right, leadingTo: Bookmark(lesson: "a", question: "a.2")),
    Log.entry(.right, "b.1", lesson: "b", item: "b.1"))

  private static func kept(
    items: [String: ItemRecord] = derived.items,
    questions: [String: QuestionRecord] = derived.questions,
    visits: [String: Visit] = derived.visits, counts: [LogEntry.Deed: Int] = derived.counts
  ) -> Progress {
    Progress(items: items, questions: questions, visits: visits, counts: counts)
  }

  private static func sentences(_ kept: Progress, in language: Language = .english) -> [String] {
    derived.differences(from: kept).map { DifferenceWords(language: language).sentence($0) }
  }

  @Test func `nothing, where all is as it should be`() {
    #expect(Self.sentences(Self.derived) == [])
  }

  @Test func `no more than what two libraries of mathematics make of one formula`() throws {
    let item = try #require(Self.derived.items["b.1"])
    func moved(by factor: Double) throws -> Progress {
      let memory = try #require(
        Memory(
          stability: item.memory.stability * factor, difficulty: item.memory.difficulty,
          state: item.memory.state, step: item.memory.step, due: item.memory.due,
          lastReview: item.memory.lastReview))
      let record = ItemRecord(
        memory: memory, asked: item.asked, firstTime: item.firstTime, last: item.last)
      return Self.kept(items: Self.derived.items.merging(["b.1": record]) { $1 })
    }
    #expect(try Self.sentences(moved(by: 1 + 1e-12)) == [])
    #expect(try Self.sentences(moved(by: 1 + 1e-6)) == ["b.1: memory and due time"])
  }

  @Test func `is said in an order that is always the same`() throws {
    let memory = try #require(Self.derived.items["b.1"]?.memory)
    let kept = Self.kept(
      items: ["b.1": ItemRecord(memory: memory, asked: 3, firstTime: 2, last: .shown)],
      questions: [
        "a.1": QuestionRecord(lesson: "a", first: .skipped, last: .firstTime, asked: 1),
        "b.1": QuestionRecord(lesson: "b", first: .firstTime, last: .firstTime, asked: 1),
        "c.1": QuestionRecord(lesson: "c", first: .firstTime, last: .firstTime, asked: 1),
      ],
      visits: ["a": Visit(question: nil, entry: 1)], counts: [.right: 1, .hint: 4])
    #expect(
      Self.sentences(kept) == [
        "SYN-SENT/rcv SYN,ACK@client: was missing",
        "b.1: asked 3 → 1, right first time 2 → 1, last shown → first-time",
        "a.1: first skipped → first-time", "c.1: not in the log", "lesson a: where you were",
        "number of right: 1 → 2", "number of hint: 4 → 0",
      ])
    #expect(
      Self.sentences(kept, in: .simplifiedChinese).prefix(2) == [
        "SYN-SENT/rcv SYN,ACK@client：先前缺失", "b.1：提问 3 → 1，一次答对 2 → 1，最近 shown → first-time",
      ])
  }
}
