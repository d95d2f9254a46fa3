package import TCP

/// What a learner knows of the machine and has done of the course, at a moment.
///
///     let map = ProgressMap(of: progress, in: lessons, at: now, days: midnights)
///     map.levels(at: .client)[edge]  // .familiar
package struct ProgressMap: Hashable, Sendable {
  /// Every edge of the machine at either end, in the machine's order.
  package let marks: [Mark]
  /// The lessons, in their order.
  package let lessons: [LessonCount]
  /// The parts of the machine that a quiz can be about.
  package let topics: [TopicCount]
  /// What falls due, and when.
  package let due: DueCount
  /// How many answers there are in the log.
  package let answers: Int

  /// Looks at what is kept.
  ///
  /// - Parameters:
  ///   - progress: What is kept.
  ///   - course: The lessons that there are.
  ///   - time: The moment, in milliseconds since 1970.
  ///   - days: When today ends, and each of the days to come.
  package init(of progress: Progress, in course: [Lesson], at time: Int64, days: [Int64]) {
    let memories = progress.items.mapValues(\.memory)
    marks = Edge.all.flatMap { edge in
      End.allCases.map { Mark(edge, at: $0, memories[edge.item(at: $0)], time) }
    }
    lessons = course.map { LessonCount($0, progress.questions) }
    let asked = course.flatMap { lesson in lesson.steps.map { AskedItem($0.question, lesson) } }
    topics = QuizTopic.Subject.allCases.map { TopicCount($0, asked, memories, time) }
    let known = Set(marks.map(\.item)).union(asked.map(\.item))
    let askable = memories.filter { known.contains($0.key) || QuestionGenerator(id: $0.key) != nil }
    due = DueCount(askable.values.map(\.due), on: days)
    answers = progress.answers
  }

  /// How well each edge is known at an end, or without one: where it is known better.
  package func levels(at end: End? = nil) -> [Edge: Level] {
    Dictionary(
      marks.filter { end == nil || $0.end == end }.map { ($0.edge, $0.level) },
      uniquingKeysWith: max)
  }

  /// Whether there is nothing to see yet.
  package var isEmpty: Bool {
    answers == 0 && marks.allSatisfy { $0.level == .new } && lessons.allSatisfy { $0.asked == 0 }
  }
}

extension ProgressMap {
  /// How well an edge of the machine is known at an end.
  package struct Mark: Hashable, Sendable {
    /// The edge.
    package let edge: Edge
    /// The end that takes it.
    package let end: End
    /// How well it is known.
    package let level: Level
    /// The chance, from 0 to 1, that it is remembered now; `nil` for what was never asked.
    package let recall: Double?
    /// When to ask again, in milliseconds since 1970; `nil` for what was never asked.
    package let due: Int64?

    fileprivate init(_ edge: Edge, at end: End, _ memory: Memory?, _ time: Int64) {
      self.edge = edge
      self.end = end
      level = Level(of: memory)
      recall = memory?.recall(at: time)
      due = memory?.due
    }

    /// What is remembered, by its name in the store.
    var item: String { edge.item(at: end) }
  }

  /// How much of a lesson has been done.
  package struct LessonCount: Hashable, Sendable {
    /// The id of the lesson.
    package let id: String
    /// What it is about.
    package let title: String
    /// How many of its questions have been left at least once.
    package let asked: Int
    /// How many questions it has.
    package let of: Int

    fileprivate init(_ lesson: Lesson, _ questions: [String: QuestionRecord]) {
      id = lesson.id
      title = lesson.title
      asked = lesson.steps.count { questions[$0.question.id] != nil }
      of = lesson.steps.count
    }

    /// Whether every question has been answered, shown or skipped.
    package var isDone: Bool { asked == of }
  }

  /// How much of a part of the machine is remembered.
  package struct TopicCount: Hashable, Sendable {
    /// The part.
    package let subject: QuizTopic.Subject
    /// How many of its edges and questions have been asked.
    package let asked: Int
    /// How many edges, at either end, and questions about none belong to it.
    package let of: Int
    /// The mean chance of recall now; what was never asked counts 0.
    package let recall: Double

    fileprivate init(
      _ subject: QuizTopic.Subject, _ course: [AskedItem], _ memories: [String: Memory],
      _ time: Int64
    ) {
      let items = subject.items(in: course)
      let remembered = items.compactMap { memories[$0] }
      self.subject = subject
      asked = remembered.count
      of = items.count
      recall = items.isEmpty ? 0 : remembered.reduce(0) { $0 + $1.recall(at: time) } / Double(of)
    }
  }

  /// How many things fall due on each of the coming days.
  package struct DueCount: Hashable, Sendable {
    /// Today, with what is overdue, and the days to come.
    package let days: [Int]
    /// On all days after those.
    package let later: Int

    fileprivate init(_ due: [Int64], on ends: [Int64]) {
      let upTo = ends.map { end in due.count { $0 < end } }
      days = zip(upTo, [0] + upTo).map { $0 - $1 }
      later = due.count - (upTo.last ?? 0)
    }
  }
}

/// A question of a lesson, and what is remembered with it.
private struct AskedItem {
  let question: Question
  let lesson: Lesson
  let item: String

  init(_ question: Question, _ lesson: Lesson) {
    self.question = question
    self.lesson = lesson
    item = question.item
  }
}

extension QuizTopic.Subject {
  /// What a quiz about it can ask: edges at either end and the questions of lessons, each once.
  ///
  /// Always in the same order, for a sum of doubles depends on it.
  fileprivate func items(in course: [AskedItem]) -> [String] {
    let topic = QuizTopic.subject(self)
    let edges = Edge.all.flatMap { edge in
      End.allCases.filter { end in
        edge.kinds.contains { topic.covers(Cue(edge: edge, end: end, kind: $0)) }
      }.map { edge.item(at: $0) }
    }
    let asked = course.filter { topic.covers($0.question, of: $0.lesson) }.map(\.item)
    var seen: Set<String> = []
    return (edges + asked).filter { seen.insert($0).inserted }
  }
}

extension Edge {
  /// The kinds by which topics tell edges apart: where nothing is sent, there are no numbers.
  fileprivate var kinds: [Question.Kind] { sends == nil ? [.nextState] : [.nextState, .numbers] }
}
