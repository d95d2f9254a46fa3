import TCP
import Testing
import Tutor

@Suite struct `A quiz at the prompt` {
  private func session(
    _ count: Int = 3, under rules: QuizRules = QuizRules(), in language: Language = .english
  ) throws -> QuizSession {
    var session = QuizSession(try Quiz(states: count), under: rules, in: language)
    _ = session.begin()
    return session
  }

  /// What is typed for what is right, or wrong, at the open question.
  private func answer(_ session: QuizSession, isRight: Bool) throws -> String {
    let question = try #require(session.question)
    let option = try #require(question.options.first { question.isRight($0) == isRight })
    return question.spelling(of: option, in: .english)
  }

  @Test func `judges at once, and gives a second try`() throws {
    var session = try session()
    let wrong = try answer(session, isRight: false)
    #expect(session.take(.line(wrong), at: 1).verdict == .wrong)
    let id = session.question?.id
    let right = try answer(session, isRight: true)
    #expect(session.take(.line(right), at: 2).verdict == .right)
    #expect(session.question?.id != id)
    #expect(session.take(.line("nonsense"), at: 3).verdict == .askedAgain)
    #expect(session.take(.line("hint"), at: 4).verdict == .hint)
    #expect(session.take(.line("show"), at: 5).verdict == .shown)
    #expect(session.take(.line("lesson 4"), at: 6).verdict == nil)
    _ = session.take(.line("skip"), at: 7)
    #expect(session.result?.score.marks.map(\.halves) == [1, 0, 0])
    #expect(session.result?.score.marks[0].answers == [wrong, right])
  }

  @Test func `takes an answer back`() throws {
    var session = try session()
    _ = session.take(.line(try answer(session, isRight: false)), at: 1)
    _ = session.take(.line("undo"), at: 2)
    _ = session.take(.line("skip"), at: 2)
    _ = session.take(.line("撤销"), at: 2)
    for _ in 0..<3 { _ = session.take(.line(try answer(session, isRight: true)), at: 3) }
    #expect(session.result?.score.firstTime == 3)
    #expect(session.isOver)
  }

  @Test func `keeps what was done, as lines that belong to no lesson`() throws {
    var session = try session()
    let item = try #require(session.question?.item)
    let wrong = try answer(session, isRight: false)
    let lines = [wrong, "undo", "hint", wrong, wrong, "skip", "show", "retry", "skip"]
    let records = lines.compactMap { session.take(.line($0), at: 1).record }
    #expect(
      records.map(\.deed) == [
        .wrong, .retracted, .hint, .wrong, .missed, .skipped, .shown, .skipped,
      ])
    #expect(records.map(\.misses) == [1, 0, 0, 1, 2, 0, 0, 0])
    #expect(records.map(\.hints) == [0, 0, 1, 1, 1, 0, 0, 0])
    #expect(records.prefix(5).allSatisfy { $0.question?.item == item })
    #expect(records.allSatisfy { $0.lesson == nil && $0.bookmark == nil })
  }

  @Test func `keeps each answer of an exam as it is given`() throws {
    var session = try session(under: QuizRules(isExam: true))
    let lines = [try answer(session, isRight: false), "skip"]
    let records = lines.map { session.take(.line($0), at: 1).record }
    #expect(records.map(\.?.deed) == [.missed, .skipped])
  }

  @Test func `asks only the missed ones again, which does not change the result`() throws {
    var session = try session(4)
    for isRight in [true, false, true, false] {
      let line = try answer(session, isRight: isRight)
      _ = session.take(.line(line), at: 5)
      if !isRight { _ = session.take(.line(line), at: 5) }
    }
    let result = try #require(session.result)
    #expect(result.score.halves == 4)
    #expect(!session.isOver)
    _ = session.take(.line("retry"), at: 10)
    #expect(session.question?.id == result.questions[1].id)
    for _ in 0..<2 { _ = session.take(.line(try answer(session, isRight: true)), at: 11) }
    #expect(session.isOver)
    #expect(session.result?.score == result.score)
  }

  @Test func `says nothing in an exam before the end`() throws {
    var session = try session(under: QuizRules(isExam: true))
    #expect(session.take(.line("hint"), at: 1).verdict == nil)
    #expect(session.take(.line("undo"), at: 1).verdict == nil)
    let wrong = try session.take(.line(answer(session, isRight: false)), at: 1)
    let right = try session.take(.line(answer(session, isRight: true)), at: 1)
    for turn in [wrong, right] {
      for case .prose in turn.outputs { Issue.record("it said something") }
    }
    _ = session.take(.line("skip"), at: 1)
    #expect(session.isOver)
    #expect(session.result?.score.marks.map(\.halves) == [0, 2, 0])
  }

  @Test func `shows the time that is left, and takes the answer that comes late`() throws {
    var session = try session(under: QuizRules(isExam: true, limit: 120))
    #expect(session.prompt(at: 0) == "1 of 3 · 2 min left")
    #expect(session.prompt(at: 61) == "1 of 3 · 59 s left")
    #expect(session.prompt(at: 121) == "1 of 3 · time is up")
    _ = session.take(.line(try answer(session, isRight: true)), at: 500)
    let result = try #require(session.result)
    #expect(result.score.marks.map(\.halves) == [2, 0, 0])
    #expect(result.seconds == 500)
    #expect(session.isOver)
    #expect(!result.isLeft)
  }

  @Test func `counts as missed what is unanswered when one leaves`() throws {
    var session = try session()
    _ = session.take(.line(try answer(session, isRight: true)), at: 1)
    _ = session.take(.line("quit"), at: 2)
    let result = try #require(session.result)
    #expect(result.isLeft)
    #expect([result.score.firstTime, result.score.missed] == [1, 2])
  }

  @Test func `follows an answers file`() throws {
    var session = try session()
    let right = try answer(session, isRight: true)
    let id = try #require(session.question?.id)
    let text = "\(id)\t\(right)\tright\n-\t1\tasked-again\n-\thint\thint\nx.1\tSYN\t-\n"
    let lines = try AnswersFile(Array(text.utf8)).lines
    let mismatches = lines.map { session.follow($0, at: 1).mismatch }
    let asked = session.question?.id
    #expect(mismatches == [nil, nil, nil, .question(line: 4, asked: asked, expected: "x.1")])
  }

  @Test func `gives other programs an object`() throws {
    let ids = ["LISTEN/rcv SYN/server/reply/1", "SYN-SENT/rcv SYN,ACK/client/numbers/2"]
    let questions = try ids.map { try #require(QuestionGenerator(id: "gen/\($0)")?.question) }
    var session = QuizSession(Quiz(seed: 9, questions: questions), in: .english)
    _ = session.begin()
    for line in ["hint", "S.", "1 2", "seq=1 ack=\"", "skip"] {
      _ = session.take(.line(line), at: 7)
    }
    var bytes: [UInt8] = []
    try #require(session.result).append(asJSONTo: &bytes)
    let numbers = questions[1].spelling(of: questions[1].key, in: .english)
    let options = questions[0].options.map { questions[0].spelling(of: $0, in: .english) }
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {"format":1,"seed":9,"questions":2,"points":0.5,"percent":25,"first_time":0,"with_help":1,\
        "missed":1,"seconds":7,"guessing_percent":17,"pass":80,"passed":false,"items":[\
        {"id":"gen/LISTEN/rcv SYN/server/reply/1","kind":"reply","edge":"LISTEN/rcv SYN",\
        "key":"SYN,ACK","options":["\(options.joined(separator: "\",\""))"],"answers":["S."],\
        "hints":1,"points":0.5},\
        {"id":"gen/SYN-SENT/rcv SYN,ACK/client/numbers/2","kind":"numbers",\
        "edge":"SYN-SENT/rcv SYN,ACK","key":"\(numbers)","options":[],"answers":["1 2"],"hints":0,\
        "points":0}],"again":["LISTEN/rcv SYN","SYN-SENT/rcv SYN,ACK"]}

        """)
  }
}
