import TCP

/// What a review can ask: the questions of a course, and whatever the machine can be asked, by what
/// is remembered with it.
struct ReviewPool: Sendable {
  /// What is remembered with the questions of the course, in the order in which it is taught.
  let taught: [String]
  private let questions: [String: [Question]]
  private let topic: QuizTopic?

  /// Gathers what there is in some lessons; of a topic alone, where there is one.
  init(of course: [Lesson], on topic: QuizTopic? = nil) {
    let asked = course.flatMap { lesson in
      lesson.steps.map(\.question).filter { topic?.covers($0, of: lesson) ?? true }
        .map { (item: $0.item, question: $0) }
    }
    questions = Dictionary(grouping: asked, by: \.item).mapValues { $0.map(\.question) }
    var seen: Set<String> = []
    taught = asked.map(\.item).filter { seen.insert($0).inserted }
    self.topic = topic
  }

  /// Whether there is a question about an item.
  func contains(_ item: String) -> Bool {
    guard questions[item] == nil else { return true }
    return Self.places[item].map { place in kinds(at: place).contains { _ in true } } ?? false
  }

  /// The question that introduces an item: the first one of the course.
  func first(about item: String) -> Question? { questions[item]?.first }

  /// One of the questions about an item, the same one for the same seed: the course's own, or one of
  /// any kind with numbers of its own.
  ///
  /// What has been asked already is asked again only where there is nothing else.
  func question(about item: String, seed: String, besides asked: Set<String> = []) -> Question? {
    var generator = SeededGenerator(seed: seed)
    var choices = questions[item, default: []].map(Choice.own)
    if let place = Self.places[item] {
      choices += kinds(at: place).map { .made(Cue(edge: place.edge, end: place.end, kind: $0)) }
    }
    choices.shuffle(using: &generator)
    let number = Int.random(in: 1...9_999, using: &generator)
    let made = choices.lazy.compactMap { $0.question(number: number) }
    return made.first { !asked.contains($0.id) } ?? made.first
  }

  /// The question of this name.
  func question(id: String) -> Question? {
    QuestionGenerator(id: id)?.question ?? questions.values.joined().first { $0.id == id }
  }

  // MARK: What can be generated

  private enum Choice {
    case own(Question)
    case made(Cue)

    func question(number: Int) -> Question? {
      switch self {
      case .own(let question): question
      case .made(let cue): QuestionGenerator(cue, number: number).question
      }
    }
  }

  private typealias Place = (edge: Edge, end: End)

  /// The edges at either end, by what is remembered of them.
  private static let places: [String: Place] = Dictionary(
    Edge.all.flatMap { edge in End.allCases.map { (edge.item(at: $0), (edge, $0)) } },
    uniquingKeysWith: { first, _ in first })

  /// The kinds of questions that there are; whether one fits is found out only where it matters.
  private func kinds(at place: Place) -> some Sequence<Question.Kind> {
    Question.Kind.allCases.lazy.filter { kind in
      let cue = Cue(edge: place.edge, end: place.end, kind: kind)
      return topic?.covers(cue) ?? true && place.edge.fits(kind)
    }
  }
}
