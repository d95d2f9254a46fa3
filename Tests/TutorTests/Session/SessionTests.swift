import TCP
import Testing
import Tutor

@Suite struct `A learner in a session` {
  private func session(seed: UInt64? = nil) throws -> Session {
    let courses = try Language.allCases.map { language in
      Course(try ["01", "02"].map { try Repository.lesson($0, in: language) }, in: language)
    }
    var session = try #require(
      Session(of: courses[0], seed: seed) { language in
        courses.first { $0.language == language }
      })
    _ = session.begin()
    return session
  }

  @Test func `comes back to what was missed until it is answered unaided once`() throws {
    var session = try session()
    let first = try #require(session.question)
    _ = session.take(.line("SYN,ACK"))
    let total = session.lesson.steps.count
    for _ in 0..<total { answer(&session) }
    #expect(session.question?.id == first.id)
    _ = session.take(.line("hint"))
    answer(&session)
    #expect(session.question?.id == first.id)
    answer(&session)
    #expect(session.question == nil)
    #expect(session.outcomes[first.id] == .withHelp)
  }

  @Test func `undoes an answer, and its outcome with it`() throws {
    var session = try session()
    let first = try #require(session.question)
    answer(&session)
    #expect(session.outcomes[first.id] == .firstTime)
    let turn = session.take(.line("undo"))
    #expect(turn.record?.deed == .retracted)
    #expect(session.question?.id == first.id)
    #expect(session.outcomes[first.id] == nil)
  }

  @Test func `keeps the place when the language changes`() throws {
    var session = try session()
    answer(&session)
    let id = session.question?.id
    _ = session.take(.line("lang zh"))
    #expect(session.language == .simplifiedChinese)
    #expect(session.question?.id == id)
    _ = session.take(.line("语言 en"))
    #expect(session.language == .english)
    #expect(session.question?.id == id)
  }

  @Test func `plays in the sandbox without a trace`() throws {
    var session = try session()
    let id = session.question?.id
    for line in ["sim", "client open", "deliver", "nonsense", "show", "reset", "help"] {
      #expect(session.take(.line(line)).record == nil)
    }
    #expect(session.prompt() == "sim")
    _ = session.take(.line("back"))
    #expect(session.question?.id == id)
    #expect(session.outcomes.isEmpty)
  }

  @Test func `takes a quiz, and comes back to the same question`() throws {
    var session = try session()
    answer(&session)
    let id = session.question?.id
    _ = session.take(.line("quiz time-wait 2"))
    #expect(session.prompt() == "quiz · 1 of 2")
    #expect(session.question?.edge.map { $0.state == .timeWait || $0.to == .timeWait } == true)
    let turn = session.take(.line("skip"))
    #expect(turn.record?.lesson == nil && turn.record?.bookmark == nil)
    _ = session.take(.line("skip"))
    _ = session.take(.line("quit"))
    #expect(session.question?.id == id)
    #expect(session.outcomes.count == 1)
    #expect(session.take(.line("undo")).record == nil)
    #expect(!session.isOver)
  }

  @Test(
    arguments: [
      ("quiz", 10), ("quiz 3", 3), ("测验 closing", 10), ("quiz Time Wait 4", 4), ("quiz 0", nil),
      ("quiz 1001", nil), ("quiz nonsense", nil), ("quiz nonsense 3", nil), ("quiz 3 closing", nil),
    ] as [(String, Int?)]) func `says of a quiz what is understood`(
      _ line: String, _ count: Int?
    ) throws
  {
    var session = try session()
    let before = session.prompt()
    _ = session.take(.line(line))
    #expect(session.prompt() == (count.map { "quiz · 1 of \($0)" } ?? before))
  }

  @Test func `draws every quiz anew, and the same ones with the same seed`() throws {
    func ids() throws -> [String?] {
      var session = try session()
      return (0..<3).map { _ in
        _ = session.take(.line("quiz 5"))
        defer { _ = session.take(.line("quit")) }
        return session.question?.id
      }
    }
    #expect(try ids() == ids())
    #expect(try Set(ids()).count > 1)
  }

  @Test func `leaves from inside a quiz when there is no further input`() throws {
    var session = try session()
    _ = session.take(.line("quiz 5"))
    _ = session.take(.endOfInput)
    #expect(session.isOver)
  }

  @Test func `forgets a lesson only when asked twice`() throws {
    var session = try session()
    answer(&session)
    _ = session.take(.line("forget"))
    #expect(session.take(.line("no")).record == nil)
    #expect(session.outcomes.count == 1)
    _ = session.take(.line("forget 1"))
    let turn = session.take(.line("yes"))
    #expect(turn.record?.deed == .forgot)
    #expect(session.outcomes.isEmpty)
  }

  @Test func `gets the answer as the rung after the last hint, recorded as shown`() throws {
    var session = try session()
    let first = try #require(session.question)
    for _ in first.hints { #expect(session.take(.line("hint")).verdict == .hint) }
    #expect(session.take(.line("hint")).verdict == nil)
    #expect(session.take(.line("hint")).verdict == .shown)
    #expect(session.outcomes[first.id] == .shown)
  }

  @Test func `finds the options shuffled by the seed, and the same for the same seed`() throws {
    let orders = try (0..<8).map { seed in try session(seed: seed).question?.options }
    #expect(Set(orders).count > 1)
    #expect(try orders[3] == session(seed: 3).question?.options)
  }

  @Test func `remembers by edges of the machine and their ends`() throws {
    let items = try Repository.lesson("01", in: .english).steps.map(\.question.item)
    #expect(items.contains("CLOSED/active OPEN@client"))
    #expect(items.contains("LISTEN/rcv SYN@server"))
    #expect(items.contains("SYN-SENT/rcv SYN,ACK@client"))
  }

  /// Answers the open question right.
  private func answer(_ session: inout Session) {
    guard let question = session.question else { return }
    _ = session.take(.line(question.spelling(of: question.key, in: session.language)))
  }
}
