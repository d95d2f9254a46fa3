import TCP
import Testing
import Tutor

@Suite struct `A map of what is known` {
  private typealias Log = `Progress follows from the log`

  static let now = Log.occasion.time
  static let day = Schedule.day
  /// The ends of a week's days, of which the first began six hours ago.
  static let days = (1...7).map { now - now % day + Int64($0) * day }

  /// What is remembered of something that was asked as many days ago, and is due as many days from now.
  static func record(
    stability: Double = 5, askedBefore days: Int64 = 0, dueIn due: Int64 = 1
  ) throws -> ItemRecord {
    let memory = Memory(
      stability: stability, difficulty: 5, state: .review, step: 0, due: now + due * day,
      lastReview: now - days * day)
    return ItemRecord(memory: try #require(memory), asked: 1, firstTime: 1, last: .firstTime)
  }

  static func map(
    _ items: [String: ItemRecord] = [:], questions: [String: QuestionRecord] = [:],
    counts: [LogEntry.Deed: Int] = [:], in course: [Lesson] = [], days: [Int64] = days
  ) -> ProgressMap {
    ProgressMap(
      of: Progress(items: items, questions: questions, counts: counts), in: course, at: now,
      days: days)
  }

  static func course(in language: Language = .english) throws -> [Lesson] {
    try ["first", "second"].map { id in
      let title = language == .english ? "The \(id) lesson" : "课程 \(id)"
      let text = Self.lesson.replacing("NAME", with: id).replacing("TITLE", with: title)
      return try #require(CourseFile(SourceFile(name: "\(id).md", text: text)).lesson)
    }
  }

  /// A question about an edge at the server, its numbers, and a question about none.
  private static let lesson = """
    ---
    format: 1
    id: NAME
    title: TITLE
    mirrors: -
    needs: -
    ---

    ```ask
    id: NAME.1
    kind: next-state
    script: server listen
    | client open
    | deliver
    end: server
    ```

    ```ask
    id: NAME.2
    kind: numbers
    script: server listen
    | client open
    | deliver
    end: server
    fields: seq ack
    ```

    ```ask
    id: NAME.3
    kind: tally
    ask: Which state is the most frequent?
    data: TIME-WAIT 3
    | LISTEN 1
    query: most
    ```

    """

  // MARK: Edges

  @Test func `has every edge at either end, new as long as it was not asked`() {
    let map = Self.map()
    let items = Edge.all.flatMap { edge in End.allCases.map { "\(edge.id)@\($0)" } }
    #expect(map.marks.map { "\($0.edge.id)@\($0.end)" } == items)
    #expect(map.marks.allSatisfy { $0.level == .new && $0.recall == nil && $0.due == nil })
    #expect(map.levels() == Dictionary(uniqueKeysWithValues: Edge.all.map { ($0, .new) }))
    #expect(map.isEmpty)
  }

  @Test(
    arguments: [
      (0.001, .learning), (6.999, .learning), (7, .familiar), (20.999, .familiar), (21, .solid),
      (36_500, .solid),
    ] as [(Double, Level)])
  func `says how well an edge is known`(_ stability: Double, _ level: Level) throws {
    let record = try Self.record(stability: stability, askedBefore: 3, dueIn: 2)
    let map = Self.map(["LISTEN/rcv SYN@server": record])
    let marks = map.marks.filter { $0.level != .new }
    #expect(marks.map(\.edge.id) == ["LISTEN/rcv SYN"])
    #expect(marks.map(\.end) == [.server])
    #expect(marks.map(\.level) == [level])
    #expect(marks.map(\.recall) == [record.memory.recall(at: Self.now)])
    #expect(marks.map(\.due) == [Self.now + 2 * Self.day])
  }

  @Test func `knows an edge at an end, and as well as at the better end`() throws {
    let edge = try #require(Edge(id: "TIME-WAIT/TIME-WAIT TIMEOUT"))
    let map = try Self.map([
      "\(edge.id)@client": Self.record(stability: 30), "\(edge.id)@server": Self.record(),
    ])
    #expect(map.levels(at: .client)[edge] == .solid)
    #expect(map.levels(at: .server)[edge] == .learning)
    #expect(map.levels()[edge] == .solid)
  }

  @Test func `leaves out what was taken back, but not that it was answered`() {
    func map(_ progress: Progress) -> ProgressMap {
      ProgressMap(of: progress, in: [], at: Self.now, days: Self.days)
    }
    let with = map(Log.progress(Log.entry(.shown), Log.entry(.right), without: [2]))
    let without = map(Log.progress(Log.entry(.shown)))
    #expect(with.marks == without.marks)
    #expect(with.due == without.due)
    #expect((with.answers, without.answers) == (2, 1))
    let none = map(Log.progress(Log.entry(.right), without: [1]))
    #expect(none.marks == Self.map().marks)
    #expect(!none.isEmpty)
  }

  // MARK: The course

  @Test func `counts the questions of each lesson that have been left`() throws {
    func record(_ lesson: String) -> QuestionRecord {
      QuestionRecord(lesson: lesson, first: .skipped, last: .skipped, asked: 1)
    }
    // The last one is no longer in the course.
    let asked = ["first.1", "second.1", "second.2", "second.3", "second.4"]
    let questions = Dictionary(
      uniqueKeysWithValues: asked.map { ($0, record($0.hasPrefix("f") ? "first" : "second")) })
    let map = try Self.map(questions: questions, in: Self.course())
    #expect(map.lessons.map(\.id) == ["first", "second"])
    #expect(map.lessons.map(\.asked) == [1, 3])
    #expect(map.lessons.map(\.of) == [3, 3])
    #expect(map.lessons.map(\.isDone) == [false, true])
  }

  @Test func `takes the mean over a topic, where what was never asked counts 0`() throws {
    let record = try Self.record(stability: 9, askedBefore: 9)
    let (edges, ends) = (Edge.all.filter { $0.state == .timeWait || $0.to == .timeWait }.count, 2)
    let map = Self.map(["TIME-WAIT/rcv FIN@client": record])
    let topic = try #require(map.topics.first { $0.subject == .timeWait })
    #expect(topic.of == edges * ends)
    #expect(topic.asked == 1)
    #expect(abs(topic.recall - 0.9 / Double(edges * ends)) < 1e-12)
    #expect(map.topics.first { $0.subject == .open }?.recall == 0)
    #expect(map.topics.map(\.subject) == QuizTopic.Subject.allCases)
  }

  @Test func `counts an edge of several questions once, and a question about none`() throws {
    let plain = Self.map().topics.map(\.of)
    #expect(try Self.map(in: Self.course()).topics.map(\.of) == plain)
    // This lesson is what the quiz takes to be about loss.
    let text = Self.lesson.replacing("NAME", with: "loss").replacing("TITLE", with: "Loss")
    let lesson = try #require(CourseFile(SourceFile(name: "loss.md", text: text)).lesson)
    let topics = try Self.map(["loss.3": Self.record()], in: [lesson]).topics
    let loss = try #require(topics.first { $0.subject == .loss })
    let wider = zip(topics, plain).filter { $0.of == $1 + 1 }.map(\.0.subject)
    #expect(wider == [.loss])
    #expect(loss.asked == 1)
  }

  // MARK: What falls due

  @Test func `counts what falls due by the learner's days`() throws {
    let ends = Self.days
    let dues = [
      0, ends[0] - 1, ends[0], ends[1] - 1, ends[1], ends[5], ends[6] - 1, ends[6], ends[6] + 1,
    ]
    let items = try zip(Edge.all, dues).map { edge, due -> (String, ItemRecord) in
      let memory = Memory(
        stability: 5, difficulty: 5, state: .review, step: 0, due: due, lastReview: 0)
      return (
        "\(edge.id)@client",
        ItemRecord(memory: try #require(memory), asked: 1, firstTime: 1, last: .firstTime)
      )
    }
    let due = Self.map(Dictionary(uniqueKeysWithValues: items)).due
    #expect(due.days == [2, 2, 1, 0, 0, 0, 2])
    #expect(due.later == 2)
  }

  @Test func `lets nothing fall due that cannot be asked any more`() throws {
    let items = try Dictionary(
      uniqueKeysWithValues: [
        "first.3", "first.4", "LISTEN/rcv SYN@server", "LISTEN/rcv Xmas@server",
        "gen/LISTEN/rcv SYN/server/illegal/7", "gen/LISTEN/rcv SYN/server/illegal/0",
      ].map { ($0, try Self.record()) })
    let due = try Self.map(items, in: Self.course()).due
    #expect(due.days == [0, 3, 0, 0, 0, 0, 0])
    #expect(due.later == 0)
  }
}
