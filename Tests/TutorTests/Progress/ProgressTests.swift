import Testing
import Tutor

@Suite struct `Progress follows from the log` {
  static let item = "SYN-SENT/rcv SYN,ACK@client"
  static let occasion = occasion()

  static func occasion(at time: Int64 = 1_767_603_600_000) -> Occasion {
    Occasion(
      time: time, taken: 2_500, session: "s", language: .english, build: "0.1.0", course: "1")
  }

  static func entry(
    _ deed: LogEntry.Deed, _ question: String = "a.1", lesson: String? = "a", item: String = item,
    hints: Int = 0, misses: Int = 0, leadingTo next: Bookmark? = nil, at time: Int64? = nil
  ) -> LogEntry {
    LogEntry(
      deed, lesson: lesson, question: .init(id: question, kind: .nextState, item: item),
      hints: hints, misses: misses, bookmark: next,
      occasion: time.map { occasion(at: $0) } ?? occasion)
  }

  /// What follows from lines that are numbered from 1.
  static func progress(_ log: LogEntry..., without retracted: Set<Int64> = []) -> Progress {
    var progress = Progress()
    for (entry, id) in zip(log, Int64(1)...) {
      progress.apply(entry, id: id, isRetracted: retracted.contains(id))
    }
    return progress
  }

  /// What answers at one time leave: one of those that follow the first counts.
  static func memory(_ grades: Grade...) -> Memory? {
    grades.enumerated().reduce(nil) { memory, grade in
      let (time, seed) = (occasion.time, "\(item) \(grade.offset)")
      return memory?.repeated(grade.element, at: time, counts: grade.offset == 1, seed: seed)
        ?? Memory(first: grade.element, at: time, seed: seed)
    }
  }

  // MARK: What was done

  @Test(
    arguments: [
      (.right, 0, 0, .firstTime), (.right, 1, 0, .withHelp), (.right, 0, 1, .withHelp),
      (.missed, 0, 2, .shown), (.shown, 0, 0, .shown), (.skipped, 0, 0, .skipped),
      (.wrong, 0, 1, nil), (.hint, 1, 0, nil), (.moved, 0, 0, nil), (.retracted, 0, 0, nil),
    ] as [(LogEntry.Deed, Int, Int, Session.Outcome?)])
  func `a question is left by some deeds`(
    _ deed: LogEntry.Deed, _ hints: Int, _ misses: Int, _ outcome: Session.Outcome?
  ) {
    #expect(Self.entry(deed, hints: hints, misses: misses).outcome == outcome)
  }

  @Test func `every line is counted, and some are answers`() {
    let progress = Self.progress(
      Self.entry(.wrong), Self.entry(.right), Self.entry(.right), Self.entry(.hint),
      Self.entry(.shown), Self.entry(.moved), without: [2])
    #expect(progress.counts == [.wrong: 1, .right: 2, .hint: 1, .shown: 1, .moved: 1])
    #expect(progress.answers == 4)
  }

  @Test func `a turn at the prompt becomes a line`() throws {
    let source = SourceFile(name: "a.md", text: Self.lesson)
    let lesson = try #require(CourseFile(source).lesson)
    var session = try #require(Session(of: Course([lesson], in: .english)))
    _ = session.begin()
    let record = try #require(session.take(.line("closed")).record)
    let next = Bookmark(lesson: "a", question: "a.1")
    let entry = LogEntry(record, retracting: 7, occasion: Self.occasion)
    #expect(
      entry
        == LogEntry(
          .wrong, lesson: "a",
          question: .init(id: "a.1", kind: .nextState, item: "LISTEN/rcv SYN@server"),
          typed: "closed", misses: 1, bookmark: next, occasion: Self.occasion))
    let undone = try #require(session.take(.line("undo")).record)
    #expect(
      LogEntry(undone, retracting: 7, occasion: Self.occasion)?.retracted == 7)
    #expect(LogEntry(undone, retracting: nil, occasion: Self.occasion) == nil)
  }

  private static let lesson = """
    ---
    format: 1
    id: a
    title: A
    mirrors: -
    needs: -
    ---

    ```ask
    id: a.1
    kind: next-state
    script: server listen
    | client open
    | deliver
    end: server
    ```

    """

  // MARK: What is remembered

  @Test func `an item is graded once, when its question is left`() throws {
    let progress = Self.progress(
      Self.entry(.wrong, misses: 1), Self.entry(.hint, hints: 1, misses: 1),
      Self.entry(.right, hints: 1, misses: 1), Self.entry(.right))
    let memory = try #require(Self.memory(.again, .good))
    #expect(
      progress.items == [
        Self.item: ItemRecord(
          memory: memory, isRepeated: true, asked: 2, firstTime: 1, last: .firstTime)
      ])
  }

  @Test func `an item is the same in a lesson and in a quiz, a question is not`() {
    let progress = Self.progress(
      Self.entry(.right), Self.entry(.missed, "gen/1", lesson: nil, misses: 2))
    #expect(progress.items[Self.item]?.asked == 2)
    #expect(Array(progress.questions.keys) == ["a.1"])
  }

  @Test func `nothing is due before it was last asked, whatever the clock says`() throws {
    let (late, early) = (Self.occasion.time, Self.occasion.time - 400 * Schedule.day)
    let progress = Self.progress(
      Self.entry(.right, at: late), Self.entry(.shown, at: early), Self.entry(.right, at: early))
    let memory = try #require(progress.items[Self.item]?.memory)
    #expect(memory.lastReview == late)
    #expect(memory.due > late)
    #expect(memory == Self.memory(.good, .again, .good))
  }

  /// What is kept of the item after answers, each so many hours after the first.
  private static func record(_ answers: (LogEntry.Deed, hours: Int64)...) throws -> ItemRecord {
    var record: ItemRecord?
    for (deed, hours) in answers {
      record = .after(entry(deed, at: occasion.time + hours * 3_600_000), from: record)
    }
    return try #require(record)
  }

  @Test func `of the answers within a day of a review, one counts`() throws {
    let first = try Self.record((.right, 0))
    let twice = try Self.record((.right, 0), (.shown, 10))
    #expect(!first.isRepeated)
    #expect(twice.isRepeated)
    #expect(twice.memory.stability < first.memory.stability)
    #expect(twice.memory.difficulty > first.memory.difficulty)
    let often = try Self.record((.right, 0), (.shown, 10), (.shown, 11), (.right, 12), (.right, 23))
    #expect(often.memory.stability == twice.memory.stability)
    #expect(often.memory.difficulty == twice.memory.difficulty)
    #expect(
      [first, twice, often].map(\.memory.lastReview) == [
        Self.occasion.time, Self.occasion.time, Self.occasion.time,
      ])
    #expect([first, twice, often].map(\.asked) == [1, 2, 5])
  }

  @Test func `the steps of a day are taken by every answer`() throws {
    let minutes: Int64 = 10 * 60_000
    let missed = try Self.record((.right, 0), (.right, 1), (.shown, 2)).memory
    #expect(
      (missed.state, missed.due) == (.relearning, Self.occasion.time + 2 * 3_600_000 + minutes))
    let learned = try Self.record((.right, 0), (.right, 1), (.shown, 2), (.right, 3)).memory
    #expect(learned.state == .review)
    #expect(learned.due >= Self.occasion.time + 3 * 3_600_000 + Schedule.day)
  }

  @Test func `what was still known changes nothing about when it is due`() throws {
    let first = try Self.record((.right, 0)).memory
    for answers in 1...5 {
      var record = try Self.record((.right, 0))
      for hour in 1...Int64(answers) {
        let time = Self.occasion.time + hour * 3_600_000
        record = try #require(.after(Self.entry(.right, at: time), from: record))
      }
      #expect((record.memory.due, record.memory.lastReview) == (first.due, first.lastReview))
    }
  }

  @Test func `a review is what comes a day after the last one, whatever came between`() throws {
    let plain = try Self.record((.right, 0), (.right, 24))
    #expect(!plain.isRepeated)
    #expect(plain.memory.lastReview == Self.occasion.time + Schedule.day)
    let between = try Self.record((.right, 0), (.right, 22), (.right, 23), (.right, 24))
    #expect(between.memory.lastReview == plain.memory.lastReview)
    #expect(!between.isRepeated)
    // Two days of cramming are two reviews and two repetitions.
    #expect(try Self.record((.right, 0), (.right, 24), (.right, 25)).isRepeated)
  }

  @Test func `nothing is easy twice in a day`() throws {
    let memory = try #require(Self.memory(.good))
    let time = memory.lastReview
    #expect(
      memory.repeated(.easy, at: time, counts: true, seed: nil)
        == memory.repeated(.good, at: time, counts: true, seed: nil))
  }

  // MARK: Questions and places

  @Test func `a question keeps how it was left first and last`() {
    let progress = Self.progress(
      Self.entry(.skipped), Self.entry(.right, hints: 1), Self.entry(.right))
    #expect(
      progress.questions == [
        "a.1": QuestionRecord(lesson: "a", first: .skipped, last: .firstTime, asked: 3)
      ])
  }

  @Test func `a learner is where the last line led to`() {
    let progress = Self.progress(
      Self.entry(.right, leadingTo: Bookmark(lesson: "b", question: "b.2")),
      Self.entry(.right, leadingTo: Bookmark(lesson: "a", question: nil)),
      Self.entry(.right, lesson: nil))
    #expect(progress.bookmark == Bookmark(lesson: "a", question: nil))
    #expect(
      progress.visits == [
        "a": Visit(question: nil, entry: 2), "b": Visit(question: "b.2", entry: 1),
      ])
  }

  @Test func `what is forgotten is the lesson, not the edge`() {
    let progress = Self.progress(
      Self.entry(.right, leadingTo: Bookmark(lesson: "a", question: "a.2")),
      Self.entry(
        .right, "b.1", lesson: "b", leadingTo: Bookmark(lesson: "b", question: "b.2")),
      LogEntry(.forgot, lesson: "b", occasion: Self.occasion))
    #expect(progress.items[Self.item]?.asked == 2)
    #expect(Array(progress.questions.keys) == ["a.1"])
    #expect(progress.bookmark == Bookmark(lesson: "a", question: "a.2"))
  }

  @Test func `a retracted answer might never have been given`() {
    let retraction = LogEntry(
      .retracted, lesson: "a", retracted: 2, bookmark: Bookmark(lesson: "a", question: "a.1"),
      occasion: Self.occasion)
    let with = Self.progress(
      Self.entry(.shown), Self.entry(.right, hints: 1), Self.entry(.skipped), retraction,
      without: [2])
    let without = Self.progress(Self.entry(.shown), Self.entry(.skipped), retraction)
    #expect(with.items == without.items)
    #expect(with.questions == without.questions)
    #expect(with.bookmark == Bookmark(lesson: "a", question: "a.1"))
    #expect(with.answers == 3)
  }
}
