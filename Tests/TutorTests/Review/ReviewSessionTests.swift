import TCP
import Testing
import Tutor

@Suite struct `A learner in a review` {
  private static let now = `A review as it is planned`.now
  private static let courses: [Language: Course] = {
    var courses: [Language: Course] = [:]
    for language in Language.allCases {
      let lessons = try? ["01", "02"].map { try Repository.lesson($0, in: language) }
      courses[language] = Course(lessons ?? [], in: language)
    }
    return courses
  }()

  /// What is kept of edges that are due, and of questions about none.
  static let due = [
    "LISTEN/rcv SYN@server", "SYN-SENT/rcv SYN,ACK@client", "ESTABLISHED/CLOSE@client",
    "FIN-WAIT-2/rcv FIN,ACK of FIN@client", "CLOSE-WAIT/CLOSE@server",
    "LAST-ACK/rcv ACK of FIN@server",
  ]

  /// A session in which some things are due, the first ones the most likely forgotten.
  static func session(
    _ purpose: ReviewSession.Purpose = .due, due: [String] = due, later: [String] = [],
    on topic: QuizTopic? = nil, upTo count: Int? = 30, in language: Language = .english,
    seed: UInt64 = 7, isBegun: Bool = true
  ) throws -> ReviewSession {
    let plan = `A review as it is planned`.self
    var records: [String: ItemRecord] = [:]
    for (items, due) in [(due, 0), (later, 3 * Schedule.day)] as [([String], Int64)] {
      for (place, item) in items.enumerated() {
        records[item] = ItemRecord(
          memory: try plan.memory(Int64(40 - place), due: due), asked: 2, firstTime: 1,
          last: .firstTime)
      }
    }
    var session = ReviewSession(
      purpose, of: try #require(courses[language]), records: records, on: topic, upTo: count,
      seed: seed, at: now
    ) { courses[$0] }
    if isBegun { _ = session.begin() }
    return session
  }

  /// Answers the open question right.
  static func answer(_ session: inout ReviewSession) -> Turn {
    guard let question = session.question else { return session.take(.line("")) }
    return session.take(.line(question.spelling(of: question.key, in: session.language)))
  }

  /// The things that are asked when some are missed the first time, in their order.
  private static func asked(
    _ session: ReviewSession, missing missed: Set<Int> = [], limit: Int = 100
  ) -> [String] {
    var session = session
    var asked: [String] = []
    while let question = session.question, asked.count < limit {
      if missed.contains(asked.count) {
        _ = session.take(.line("show"))
      } else {
        _ = answer(&session)
      }
      asked.append(question.item)
    }
    return asked
  }

  @Test func `is asked about just what the plan says`() throws {
    let session = try Self.session(upTo: 6)
    #expect(session.plan.items == Self.due)
    #expect(Self.asked(session) == Self.due)
  }

  @Test func `gets back what was missed when three others have been asked`() throws {
    let (a, b, c, d, e, f) = (
      Self.due[0], Self.due[1], Self.due[2], Self.due[3], Self.due[4], Self.due[5]
    )
    let session = try Self.session(upTo: 6)
    #expect(Self.asked(session, missing: [0]) == [a, b, c, d, a, e, f])
    #expect(Self.asked(session, missing: [0, 1]) == [a, b, c, d, a, b, e, f])
    #expect(Self.asked(session, missing: [0, 4]) == [a, b, c, d, a, e, f, a])
    // Nothing else is left.
    #expect(Self.asked(session, missing: [5]) == [a, b, c, d, e, f, f])
    #expect(Self.asked(session, missing: [5, 6, 7]) == [a, b, c, d, e, f, f, f, f])
  }

  @Test(arguments: 0..<20) func `never gets it back sooner while others are left`(
    _ seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: "missed \(seed)")
    let missed = Set((0..<12).filter { _ in Bool.random(using: &generator) })
    let asked = Self.asked(try Self.session(upTo: 16, seed: seed), missing: missed)
    for (place, item) in asked.enumerated() where missed.contains(place) {
      guard let next = asked[(place + 1)...].firstIndex(of: item) else {
        Issue.record("\(item) is not asked again")
        continue
      }
      let between = asked[(place + 1)..<next].count
      let others = Set(asked[(place + 1)...]).subtracting([item]).count
      #expect(between >= min(3, others), "\(asked)")
    }
  }

  @Test func `gets it back until it is answered unaided once`() throws {
    var session = try Self.session(due: [Self.due[0]], upTo: 1)
    for line in ["don't know", "hint"] { _ = session.take(.line(line)) }
    #expect(Self.answer(&session).record?.hints == 1)
    #expect(!session.isOver)
    _ = Self.answer(&session)
    #expect(session.isOver)
  }

  @Test func `is asked other questions about it each time, and the same ones with the same seed`()
    throws
  {
    func ids(_ seed: UInt64) throws -> [String] {
      var session = try Self.session(due: [Self.due[0]], upTo: 1, seed: seed)
      return (0..<8).compactMap { _ in
        defer { _ = session.take(.line("skip")) }
        return session.question?.id
      }
    }
    #expect(try ids(7) == ids(7))
    #expect(try ids(7) != ids(8))
    #expect(try Set(ids(7)).count == 8)
    let kinds = try (1...20).flatMap { try ids($0) }.map { QuestionGenerator(id: $0)?.cue.kind }
    #expect(Set(kinds) == [nil, .nextState, .reply, .numbers, .illegal])
  }

  @Test func `meets new things as the course introduces them, when what is due has been asked`()
    throws
  {
    let session = try Self.session(due: [Self.due[0]], upTo: nil)
    let lessons = try #require(Self.courses[.english]).lessons
    var new: [String] = []
    for item in lessons.flatMap(\.steps).map(\.question.item)
    where item != Self.due[0] && !new.contains(item) { new.append(item) }
    #expect(Self.asked(session) == [Self.due[0]] + new.prefix(10))
    var going = session
    _ = Self.answer(&going)
    #expect(going.question?.id == lessons[0].steps[0].question.id)
  }

  @Test func `keeps what was done, as lines that belong to no lesson`() throws {
    var session = try Self.session(on: .subject(.counting), upTo: 3)
    let records = ["hint", "show", "undo", "skip"].compactMap { session.take(.line($0)).record }
    #expect(records.map(\.deed) == [.hint, .shown, .retracted, .skipped])
    #expect(records.map(\.hints) == [1, 1, 1, 1])
    #expect(records.allSatisfy { $0.question?.item == Self.due[0] })
    #expect(records.allSatisfy { $0.lesson == nil && $0.bookmark == nil })
  }

  @Test func `takes an answer back`() throws {
    var session = try Self.session(upTo: 6)
    let id = session.question?.id
    _ = session.take(.line("skip"))
    #expect(session.question?.id != id)
    _ = session.take(.line("undo"))
    #expect(session.question?.id == id)
    #expect(session.take(.line("undo")).record == nil)
    #expect(Self.asked(session) == Self.due)
  }

  @Test func `keeps the question when the language changes`() throws {
    for seed: UInt64 in 0..<12 {
      var session = try Self.session(upTo: 6, seed: seed)
      let (id, options) = (session.question?.id, session.question?.options.count)
      _ = session.take(.line("lang zh"))
      #expect(session.language == .simplifiedChinese)
      #expect((session.question?.id, session.question?.options.count) == (id, options))
      #expect(Self.asked(session) == Self.due)
    }
  }

  @Test func `looks things up at no cost`() throws {
    var session = try Self.session(upTo: 6)
    let prompt = session.prompt()
    for line in [
      "", "help", "card LISTEN", "explain nonsense", "why", "report", "lesson 4", "quiz",
    ] {
      let turn = session.take(.line(line))
      #expect(turn.record == nil && !turn.outputs.isEmpty, "\(line)")
    }
    _ = session.take(.line("sim"))
    #expect(session.prompt() == "sim")
    #expect(session.take(.line("client open")).record == nil)
    _ = session.take(.line("back"))
    #expect(session.prompt() == prompt)
  }

  @Test func `has no review where nothing is due, but can practise`() throws {
    var session = try Self.session(due: [], later: Self.due)
    #expect(session.isOver)
    #expect(session.plan.items.isEmpty)
    session = try Self.session(.practice, due: [], later: Self.due)
    #expect(session.plan.items == Self.due)
    #expect(!session.isOver)
  }

  @Test func `keeps to a topic`() throws {
    let session = try Self.session(on: .subject(.open), upTo: 4)
    #expect(session.plan.items.prefix(2) == Self.due.prefix(2))
    var going = session
    for _ in 0..<8 {
      let states = [State.closed, .listen, .synSent, .synReceived]
      if let edge = going.question?.edge { #expect(states.contains(edge.state)) }
      _ = going.take(.line("skip"))
    }
    let counting = try Self.session(on: .subject(.counting), upTo: 6)
    #expect(counting.question?.kind == .numbers)
  }

  @Test func `is not asked what there are no questions about`() throws {
    let session = try Self.session(
      due: ["gone.1", "LISTEN/rcv NOTHING@server"] + Self.due, upTo: 6)
    #expect(session.plan.items == Self.due)
  }

  @Test func `follows an answers file`() throws {
    var session = try Self.session(on: .subject(.counting), upTo: 3)
    let question = try #require(session.question)
    let key = question.spelling(of: question.key, in: .english)
    let text =
      "\(question.id)\thint\thint\n-\t\(key)\tright\nx.1\tSYN\t-\n-\tquit\t-\n-\tSYN\tright\n"
    let mismatches = try AnswersFile(Array(text.utf8)).lines.map { session.follow($0).mismatch }
    #expect(mismatches[..<2].allSatisfy { $0 == nil })
    #expect(mismatches[3] == nil)
    #expect(mismatches[4] == .verdict(line: 5, got: nil, expected: .right))
  }

  // MARK: As it is seen

  /// Every answer that the session understands, wrong and right, and the words.
  private static func transcript(
    _ session: ReviewSession, _ lines: [String], in language: Language
  ) -> String {
    var transcript = Transcript(of: session, on: Page(language: language))
    for line in lines { transcript.type(line) }
    return transcript.text
  }

  @Test(arguments: Language.allCases) func `sees what the transcript says`(
    _ language: Language
  ) throws {
    let lines = [
      "hint", "1", "2", "3", "why", "don't know", "2", "1", "3", "undo", "3", "help", "lesson 2",
      "nonsense", "skip", "show", "skip", "skip", "report", "quit",
    ]
    let session = try Self.session(upTo: 6, in: language, isBegun: false)
    let text = Self.transcript(session, lines, in: language)
    try expectGolden(text, "review-\(language.rawValue).txt")
    #expect(text.split(separator: "\n").allSatisfy { $0.cells <= 80 })
  }

  @Test(arguments: Language.allCases) func `is told how it went, and when there is more`(
    _ language: Language
  ) throws {
    func end(
      _ session: ReviewSession, _ lines: [String]
    ) -> String { Self.transcript(session, lines, in: language) }
    let text = [
      end(try Self.session(due: [], in: language, isBegun: false), []),
      end(try Self.session(due: [], later: Self.due, in: language, isBegun: false), []),
      end(try Self.session(.practice, due: [], in: language, isBegun: false), []),
      end(try Self.session(upTo: 2, in: language, isBegun: false), ["quit"]),
      end(try Self.session(upTo: 5, in: language, isBegun: false), ["quit"]),
      end(
        try Self.session(.practice, due: [], later: Self.due, in: language, isBegun: false),
        ["quit"]),
    ].joined(separator: "----\n\n")
    try expectGolden(text, "review-ends-\(language.rawValue).txt")
  }

  @Test func `knows when the next thing is due, from the answers just given`() throws {
    let session = try Self.session(due: [Self.due[0]], upTo: 1)
    let question = try #require(session.question)
    let unbegun = try Self.session(due: [Self.due[0]], upTo: 1, isBegun: false)
    let key = question.spelling(of: question.key, in: .english)
    func end(_ lines: String...) -> String {
      Self.transcript(unbegun, lines, in: .english).replacing("\n", with: " ")
    }
    #expect(end("show", "quit").hasSuffix("1 shown or skipped. The next is due in 10 min.  "))
    #expect(end(key).contains(/The next is due in \d+ days\.  $/), "\(end(key))")
  }
}
