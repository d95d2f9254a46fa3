import Foundation
import Testing
import Tutor

@Suite struct `The course` {
  /// The numbers of the lessons.
  static let numbers = Repository.lessonNumbers

  @Test(arguments: numbers, Language.allCases)
  func `can be answered right from beginning to end`(_ number: String, _ language: Language) throws
  {
    let lesson = try Repository.lesson(number, in: language)
    var session = try #require(Session(of: Course([lesson], in: language)))
    _ = session.begin()
    while let question = session.question {
      _ = session.take(.line(question.spelling(of: question.key, in: language)))
    }
    #expect(session.outcomes.count == lesson.steps.count)
    #expect(session.outcomes.values.allSatisfy { $0 == .firstTime })
    #expect(!session.isOver)
    _ = session.take(.endOfInput)
    #expect(session.isOver)
  }

  @Test(arguments: numbers) func `offers three options, of which one is right`(_ number: String)
    throws
  {
    for question in try Repository.lesson(number, in: .english).steps.map(\.question)
    where [.nextState, .reply].contains(question.kind) {
      let right = question.options.indices.filter { index in
        if case .right = question.judge(String(index + 1)) { true } else { false }
      }
      #expect(right.count == 1, "\(question.id)")
      #expect(question.options.count == 3, "\(question.id)")
    }
  }

  @Test(arguments: numbers) func `asks the same in both languages`(_ number: String) throws {
    let lessons = try Language.allCases.map { try Repository.lesson(number, in: $0) }
    let questions = lessons.map { $0.steps.map(\.question) }
    #expect(questions[0].map(\.id) == questions[1].map(\.id))
    #expect(questions[0].map(\.key) == questions[1].map(\.key))
    #expect(questions[0].map(\.options) == questions[1].map(\.options))
    #expect(questions[0].map(\.hints.count) == questions[1].map(\.hints.count))
    #expect(questions[0].map(\.reasons.count) == questions[1].map(\.reasons.count))
  }

  @Test func `goes on from lesson to lesson`() throws {
    let course = try Self.numbers.map { try Repository.lesson($0, in: .english) }
    var session = try #require(Session(of: Course(course, in: .english)))
    _ = session.begin()
    for lesson in course {
      #expect(session.lesson.id == lesson.id)
      #expect(session.question?.id == lesson.steps.first?.question.id)
      _ = session.take(.line("next"))
    }
    #expect(session.lesson.id == course.last?.id)
    #expect(Session(of: Course(course, in: .english), from: course.count) == nil)
  }

  @Test func `has the same files in both languages`() throws {
    let names = try Language.allCases.map { language in
      try FileManager.default.contentsOfDirectory(
        atPath: Repository.root.appending(path: "Lessons/\(language.rawValue)").path
      ).sorted()
    }
    #expect(names[0] == names[1])
    #expect(names[0].map { String($0.prefix(2)) } == Self.numbers)
  }
}
