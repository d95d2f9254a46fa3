import TCP

/// Questions for a score: some of the course's, some generated, none twice.
///
/// The same course, topic, number and seed are always the same quiz.
package struct Quiz: Sendable {
  /// The seed that it was drawn with.
  package let seed: UInt64
  /// The questions, in the order in which they are asked.
  package let questions: [Question]

  /// The most questions that a quiz has.
  package static let limit = 1_000
  /// How many it has when nobody says.
  package static let usualCount = 10

  /// Draws a quiz.
  ///
  /// - Parameters:
  ///   - count: How many questions it is to have.
  ///   - topic: What it is about; everything without one.
  ///   - course: The lessons whose questions may be asked. Where they are too few, more are generated;
  ///     of a single lesson there is nothing to generate, and the quiz may be shorter.
  ///   - seed: Draws another quiz.
  package init(_ count: Int, on topic: QuizTopic? = nil, from course: [Lesson], seed: UInt64) {
    self.seed = seed
    var generator = SeededGenerator(seed: "quiz \(seed)")
    var course = course.flatMap { lesson in
      lesson.steps.map(\.question).filter { topic?.covers($0, of: lesson) ?? true }
    }
    course.shuffle(using: &generator)
    var cues = Cues(on: topic, using: &generator)
    let taken = course.prefix(cues.isEmpty ? count : count / 2)
    var questions = Array(taken)
    while questions.count < count, let question = cues.next(using: &generator) {
      questions.append(question)
    }
    self.questions = questions.shuffled(using: &generator).interleaved { $0.edge?.state }
  }

  /// A quiz of just these questions.
  package init(seed: UInt64, questions: [Question]) {
    self.seed = seed
    self.questions = questions
  }
}

/// The cues of a quiz, those that were never drawn before those that were.
private struct Cues {
  /// What ends do by themselves, and what has to come from nowhere.
  private let natural, injected: [Cue]
  private var count = 0
  private var used: Set<String> = []

  init(on topic: QuizTopic?, using generator: inout SeededGenerator) {
    natural = Cue.natural.filter { topic?.covers($0) ?? true }.shuffled(using: &generator)
    injected = Cue.injected.filter { topic?.covers($0) ?? true }.shuffled(using: &generator)
  }

  var isEmpty: Bool { natural.isEmpty && injected.isEmpty }

  /// The next question; `nil` when there is nothing that it could be about.
  mutating func next(using generator: inout SeededGenerator) -> Question? {
    guard !isEmpty else { return nil }
    while true {
      let cue = nextCue()
      let maker = QuestionGenerator(cue, number: Int.random(in: 1...9_999, using: &generator))
      guard used.insert(maker.id).inserted else { continue }
      if let question = maker.question { return question }
    }
  }

  /// Of four, one is about what comes from nowhere: a learner will meet the others sooner.
  private mutating func nextCue() -> Cue {
    defer { count += 1 }
    let isInjected = natural.isEmpty || (count % 4 == 3 && !injected.isEmpty)
    let cues = isInjected ? injected : natural
    let place = isInjected ? count / 4 : count - count / 4
    return cues[(natural.isEmpty || injected.isEmpty ? count : place) % cues.count]
  }
}
