import Testing
import Tutor

@Suite struct `An exam in a file` {
  private static let course = (try? [Repository.lesson("01", in: .english)]) ?? []

  /// An exam with right and wrong answers, options by their numbers among them, and one left out.
  private func exam() throws -> Exam {
    let quiz = Quiz(12, from: Self.course, seed: 5)
    var session = QuizSession(quiz, under: QuizRules(isExam: true, limit: 600), in: .english)
    _ = session.begin()
    var number = 0
    while let question = session.question {
      let key = question.spelling(of: question.key, in: .english)
      let typed = [key, "1", "skip", key][number % 4]
      let turn = session.take(.line(typed), at: 20 * number)
      if turn.verdict == .askedAgain { _ = session.take(.line("skip"), at: 20 * number) }
      number += 1
    }
    return Exam(try #require(session.result))
  }

  private func marked(_ file: [UInt8]) throws -> Exam {
    try Exam(marking: file) { $0 == .english ? Self.course : [] }
  }

  @Test func `is marked the same as often as it is marked`() throws {
    let exam = try exam()
    let file = exam.file(by: "1.0")
    let again = try marked(file)
    #expect(again.result.score == exam.result.score)
    #expect(again.result.seconds == exam.result.seconds)
    #expect(again.file(by: "1.0") == file)
    #expect(again.changed.isEmpty)
    #expect(exam.result.score.missed > 2 && exam.result.score.firstTime > 4)
  }

  @Test func `is refused when any byte of it is another`() throws {
    let file = try exam().file(by: "1.0")
    for place in stride(from: 0, to: file.count, by: 7) {
      var altered = file
      altered[place] ^= 1
      #expect(throws: Exam.Refusal.self) { try marked(altered) }
    }
    for count in [0, 1, 40, file.count - 1] {
      #expect(throws: Exam.Refusal.self) { try marked(Array(file.prefix(count))) }
    }
    #expect(throws: Exam.Refusal.altered) { try marked(file + [0x0A]) }
    #expect(throws: Exam.Refusal.notAnExam) { try marked(Array("{\"format\":1}".utf8)) }
  }

  @Test func `needs the questions of the course`() throws {
    let file = try exam().file(by: "1.0")
    let refusal = #expect(throws: Exam.Refusal.self) { try Exam(marking: file) { _ in [] } }
    guard case .noQuestion = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
  }

  /// What an id asks is kept in files: when this changes, so must ``QuestionGenerator/version``.
  @Test func `means the same question by an id for as long as the version is the same`() {
    let scripts = ["LISTEN/rcv SYN/server/reply/7", "TIME-WAIT/rcv FIN/client/duration/3"].map {
      QuestionGenerator(id: "gen/\($0)")?.script.joined(separator: "; ")
    }
    #expect(QuestionGenerator.version == 1)
    #expect(
      scripts == [
        "set iss client 100; set iss server 200; server listen; client open; deliver to server",
        """
        set iss client 5600; set iss server 5500; server listen; client open; deliver all; \
        client close; deliver all; server close; deliver all; wait 5s; \
        inject to client FIN,ACK seq=5501 ack=5601; drop to server
        """,
      ])
  }
}
