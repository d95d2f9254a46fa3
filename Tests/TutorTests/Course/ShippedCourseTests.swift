import Foundation
import Testing
import Tutor

/// What the course promises as a whole.
@Suite struct `The course as a whole` {
  private static func questions(in language: Language) throws -> [String: [Question]] {
    try Repository.lessonNumbers.reduce(into: [:]) { lessons, number in
      let lesson = try Repository.lesson(number, in: language)
      lessons[number] = lesson.steps.map(\.question)
    }
  }

  /// The questions that were written one by one; those of a walk have a second number.
  private static func asks(_ questions: [Question]) -> [Question] {
    questions.filter { $0.id.split(separator: ".").count == 2 }
  }

  @Test func `has ten lessons`() {
    #expect(Repository.lessonNumbers == (1...10).map { $0 < 10 ? "0\($0)" : "\($0)" })
  }

  @Test func `asks at least twelve questions a lesson, half of them computed`() throws {
    for (number, questions) in try Self.questions(in: .english) {
      let asks = Self.asks(questions)
      let computed = asks.count { $0.kind != .choose }
      #expect(asks.count >= 12, "lesson \(number)")
      #expect(computed * 2 >= asks.count, "lesson \(number): \(computed) of \(asks.count)")
    }
  }

  @Test func `asks in every kind`() throws {
    let kinds = try Self.questions(in: .english).values.joined().map(\.kind)
    #expect(Set(kinds) == Set(Question.Kind.allCases))
  }

  @Test(arguments: ["01", "02", "03", "04", "07", "08", "09"])
  func `walks through a whole exchange where there is one`(_ number: String) throws {
    let questions = try Repository.lesson(number, in: .english).steps.map(\.question)
    #expect(Self.asks(questions).count < questions.count)
  }

  // MARK: Misconceptions

  /// A misconception, and the question that meets it.
  private struct Meeting {
    let number: Int
    let question: String
    /// The wrong answer that states it; `nil` where the question itself does.
    let answer: String?

    init?(_ line: Substring) {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count == 3, let number = Int(columns[0].dropFirst()) else { return nil }
      self.number = number
      question = String(columns[1])
      answer = columns[2] == "question" ? nil : String(columns[2])
    }
  }

  private static func meetings() throws -> [Meeting] {
    let path = Repository.root.appending(path: "Tests/TutorTests/Course/misconceptions.tsv")
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.compactMap(Meeting.init)
  }

  @Test func `meets all of the 46 misconceptions`() throws {
    let questions = Dictionary(
      try Self.questions(in: .english).values.joined().map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let meetings = try Self.meetings()
    #expect(Set(meetings.map(\.number)) == Set(1...46))
    for meeting in meetings {
      let question = try #require(questions[meeting.question], "\(meeting.question)")
      guard let text = meeting.answer else { continue }
      let answer = try #require(question.task.read(text), "\(question.id): \(text)")
      #expect(!question.isRight(answer), "\(question.id): \(text)")
    }
  }
}
