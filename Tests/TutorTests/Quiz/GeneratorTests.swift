import TCP
import Testing
import Tutor

@Suite struct `Questions that are generated` {
  @Test func `can be about every edge at both ends`() {
    let next = Cue.all.filter { $0.kind == .nextState }
    #expect(Set(next.map { "\($0.edge.id) \($0.end)" }).count == 2 * Edge.all.count)
    #expect(Cue.all.count == Set(Cue.all).count)
  }

  @Test func `lead to their edge by lines that can be typed at the sandbox`() throws {
    for cue in Cue.all {
      let generator = QuestionGenerator(cue, number: 1)
      let question = try #require(generator.question, "\(generator.id)")
      #expect(question.kind == cue.kind)
      #expect(question.edge == cue.edge)
      if case .duration(let stay) = question.task {
        #expect(stay.from == .timeWait && stay.milliseconds >= 10_000, "\(question.id)")
      }
      if let moment = question.task.moment { #expect(moment.edge == cue.edge, "\(question.id)") }
      var sandbox = Simulation()
      for line in generator.script { try sandbox.follow(ArraySlice(line.utf8)) }
    }
  }

  @Test(arguments: [
    "gen/LISTEN/rcv SYN/server/reply/0", "gen/LISTEN/rcv SYN/server/reply/07",
    "gen/LISTEN/rcv SYN/server/reply", "gen/LISTEN/rcv SIN/server/reply/1", "three-way-handshake.1",
    "gen/LISTEN/rcv SYN/servant/reply/1", "gen/LISTEN/rcv SYN/server/rely/1", "",
  ])
  func `are not made of what is no id`(_ id: String) {
    #expect(QuestionGenerator(id: id) == nil)
  }

  @Test func `have their own numbers, and the same ones every time`() throws {
    let cue = try #require(Cue.all.first { $0.edge.id == "LISTEN/rcv SYN" && $0.kind == .numbers })
    let scripts = (1...20).map { QuestionGenerator(cue, number: $0).script }
    #expect(Set(scripts).count == 20)
    #expect(scripts == (1...20).map { QuestionGenerator(cue, number: $0).script })
  }

  /// 10,000 questions: what is right is taken, what is wrong is not, and all is explained.
  @Test func `accept their key and nothing else`() async {
    let asked = await withTaskGroup(of: Set<Edge>.self) { group in
      for part in 0..<4 {
        group.addTask { Self.asked(in: Quiz.tenEach(of: part * 250..<(part + 1) * 250)) }
      }
      return await group.reduce(into: Set<Edge>()) { $0.formUnion($1) }
    }
    #expect(asked.count == Edge.all.count)
  }

  /// Puts questions to the test.
  ///
  /// - Returns: The edges that they are about.
  private static func asked(in quizzes: [Quiz]) -> Set<Edge> {
    var asked: Set<Edge> = []
    for quiz in quizzes {
      #expect(quiz.questions.count == 10)
      for question in quiz.questions {
        #expect(question.verdictsAreSound, "\(question.id)")
        for language in Language.allCases {
          #expect(question.explanation(in: language).count > 10, "\(question.id)")
        }
        asked.formUnion([question.edge].compactMap(\.self))
      }
    }
    return asked
  }
}

extension Quiz {
  /// A quiz of ten generated questions for each of these seeds.
  fileprivate static func tenEach(of seeds: Range<Int>) -> [Quiz] {
    seeds.map { Quiz(10, from: [], seed: UInt64($0)) }
  }
}

extension Question {
  /// Whether the key is accepted, by its meaning and by its number, and every distractor refused.
  fileprivate var verdictsAreSound: Bool {
    let spelling = spelling(of: key, in: .english)
    guard judge(spelling).isRight else { return false }
    let verdicts = options.indices.map { judge(String($0 + 1)).isRight }
    switch kind {
    case .nextState, .reply:
      return options.count == 3 && Set(options).count == 3 && verdicts.count { $0 } == 1
    case .numbers, .illegal, .duration: return options.isEmpty
    case .order, .tally, .choose: return false
    }
  }
}

extension Judgement {
  fileprivate var isRight: Bool { if case .right = self { true } else { false } }
}
