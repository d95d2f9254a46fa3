import TCP
import Testing
import Tutor

@Suite struct `A quiz` {
  private static let course: [Lesson] =
    (try? Repository.lessonNumbers.map { try Repository.lesson($0, in: .english) }) ?? []

  private static let topics = QuizTopic.names(in: course)

  @Test func `is the same for the same seed, and another for another`() {
    func ids(_ seed: UInt64) -> [String] {
      Quiz(20, from: Self.course, seed: seed).questions.map(\.id)
    }
    #expect(ids(7) == ids(7))
    #expect(ids(7) != ids(8))
  }

  @Test(arguments: topics) func `asks nothing twice, of any topic`(_ name: String) throws {
    let topic = try #require(QuizTopic(name, in: Self.course))
    for seed: UInt64 in 0..<5 {
      let quiz = Quiz(30, on: topic, from: Self.course, seed: seed)
      #expect(Set(quiz.questions.map(\.id)).count == quiz.questions.count)
      guard case .subject = topic else { continue }
      #expect(quiz.questions.count == 30)
    }
  }

  @Test func `has questions of the course and generated ones`() {
    let ids = Quiz(20, from: Self.course, seed: 1).questions.map(\.id)
    #expect(ids.count { $0.hasPrefix("gen/") } == 10)
  }

  @Test func `keeps to its topic`() throws {
    func edges(_ name: String) throws -> [Edge] {
      let topic = try #require(QuizTopic(name, in: []))
      return Quiz(60, on: topic, from: [], seed: 3).questions.compactMap(\.edge)
    }
    #expect(try edges("time-wait").allSatisfy { $0.state == .timeWait || $0.to == .timeWait })
    #expect(try edges("open").allSatisfy { !$0.state.isSynchronized })
    let counting = try #require(QuizTopic("Counting", in: Self.course))
    let questions = Quiz(20, on: counting, from: Self.course, seed: 3).questions
    #expect(questions.allSatisfy { $0.kind == .numbers })
    #expect(QuizTopic("nonsense", in: Self.course) == nil)
  }

  @Test func `does not ask about one state twice in a row where it can be avoided`() {
    for seed: UInt64 in 0..<100 {
      let states = Quiz(12, from: Self.course, seed: seed).questions.map { $0.edge?.state }
      let most = Dictionary(grouping: states.compactMap(\.self)) { $0 }.values.map(\.count).max()
      guard let most, most <= (states.count + 1) / 2 else { continue }
      #expect(zip(states, states.dropFirst()).allSatisfy { $0 == nil || $0 != $1 }, "\(seed)")
    }
  }
}
