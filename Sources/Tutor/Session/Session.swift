/// A course being studied: a value that takes what was typed and says what to print and to keep.
///
/// The terminal, a pipe and the tests all drive the same one.
///
///     var session = Session(of: Course([lesson], in: .english))
///     var turn = session.begin()
///     turn = session.take(.line("SYN-RECEIVED"))
package struct Session: Dialogue {
  /// The course, in the language that is spoken.
  package internal(set) var course: Course
  /// Gives the course in another language.
  let courses: @Sendable (Language) -> Course?
  /// Tells what is known of the machine and of the course, where that is kept.
  let progress: @Sendable (Course) -> ProgressMap?
  /// The seed by which options are shuffled; without one by the question alone.
  let seed: UInt64?
  /// What quizzes are drawn with, one after the other.
  var quizSeed: UInt64
  /// The names of program and course, for a report.
  let versions: String
  /// Whether the learner has left.
  package internal(set) var isOver = false
  /// Where the learner stands.
  var standing: Standing
  /// Where the learner stood before each answer, the latest last.
  var past: [Standing] = []
  /// What takes the lines instead of the question.
  var mode = Mode.studying
  /// What an earlier session has left, to begin with.
  let left: Resumption?
  /// The lines typed last, for a report.
  var typed: [String] = []

  /// What came in: a line, or none.
  package enum Input: Hashable, Sendable {
    case line(String)
    /// A line of an answers file: an answer by its meaning, never by the number of an option.
    case scripted(String)
    /// The line was dropped before it was finished.
    case interrupted
    /// There will be no further lines.
    case endOfInput
    /// A line that is not UTF-8.
    case notUTF8
  }

  /// How a question was left.
  package enum Outcome: String, CaseIterable, Hashable, Sendable {
    case firstTime = "first-time"
    case withHelp = "with-help"
    case shown, skipped
  }

  /// What takes the lines.
  enum Mode: Sendable {
    case studying
    case playing(Sandbox)
    case quizzing(QuizSession)
    /// It is asked whether the lesson at this place is to be forgotten.
    case forgetting(Int)
  }

  /// Creates a session in a lesson; `nil` when it can't be opened.
  ///
  /// - Parameters:
  ///   - course: The course, in the language to begin with.
  ///   - index: The place of the lesson to begin with.
  ///   - left: What an earlier session has left, to begin with.
  ///   - outcomes: How questions were left in earlier sessions, by their ids.
  ///   - seed: Shuffles the options anew.
  ///   - quizSeed: What the first quiz is drawn with.
  ///   - versions: The names of program and course, for a report.
  ///   - courses: Gives the course in another language.
  ///   - progress: Tells what is known at that moment; `nil` where nothing is kept.
  package init?(
    of course: Course, from index: Int = 0, at left: Resumption? = nil,
    outcomes: [String: Outcome] = [:], seed: UInt64? = nil, quizSeed: UInt64 = 1,
    versions: String = "", courses: @escaping @Sendable (Language) -> Course? = { _ in nil },
    progress: @escaping @Sendable (Course) -> ProgressMap? = { _ in nil }
  ) {
    guard let lesson = course.lesson(at: index) else { return nil }
    self.course = course
    self.courses = courses
    self.progress = progress
    self.left = left
    self.seed = seed
    self.quizSeed = quizSeed
    self.versions = versions
    standing = Standing(lesson: lesson, index: index, outcomes: outcomes)
  }

  /// The language that is spoken.
  package var language: Language { course.language }

  /// The lesson that is open.
  package var lesson: Lesson { standing.lesson }

  /// How each question was left the first time, by its id.
  package var outcomes: [String: Outcome] { standing.outcomes }

  var words: SessionWords { SessionWords(language: language) }
  var verdicts: VerdictWords { VerdictWords(language: language) }

  /// The question that is open, until all have been asked, and what was missed once more.
  package var question: Question? {
    if case .quizzing(let quiz) = mode { quiz.question } else { lessonsQuestion }
  }

  /// The question that is open in the lesson, whatever takes the lines.
  var lessonsQuestion: Question? { standing.reference.flatMap { question(at: $0) } }

  /// A question of the course, its options shuffled by the seed.
  func question(at reference: Standing.Reference) -> Question? {
    let lesson =
      reference.lesson == standing.index ? standing.lesson : course.lesson(at: reference.lesson)
    guard let lesson, lesson.steps.indices.contains(reference.position) else { return nil }
    let question = lesson.steps[reference.position].question
    return seed.map { question.shuffled(by: $0) } ?? question
  }

  /// Where the learner is, for the next session to go on from.
  package var bookmark: Bookmark {
    Bookmark(lesson: lesson.id, question: lessonsQuestion?.id)
  }

  /// Where the learner is, as the prompt says it.
  package func prompt(at seconds: Int = 0) -> String {
    switch mode {
    case .playing: return "sim"
    case .quizzing(let quiz): return words.inQuiz(quiz.prompt(at: seconds))
    case .forgetting: return words.yesOrNo
    case .studying: break
    }
    guard question != nil else { return words.finishedPrompt }
    return standing.isPastLesson
      ? words.again(standing.again.count)
      : words.position(standing.position + 1, of: lesson.steps.count)
  }

  var title: Output {
    .title(
      words.title(lesson.title, standing.index + 1, of: course.count), help: words.titleHelp)
  }

  /// Takes one input; what is to be kept says where the learner is afterwards.
  package mutating func take(_ input: Input, at seconds: Int = 0) -> Turn {
    var turn = reply(to: input, at: seconds)
    if turn.record?.lesson != nil { turn.record?.bookmark = bookmark }
    return turn
  }

  private mutating func reply(to input: Input, at seconds: Int) -> Turn {
    if case .quizzing(let quiz) = mode { return take(input, in: quiz, at: seconds) }
    switch input {
    case .line(let line): return take(line.trimmed, isScripted: false, at: seconds)
    case .scripted(let line): return take(line.trimmed, isScripted: true, at: seconds)
    case .interrupted: return Turn()
    case .endOfInput: return leave()
    case .notUTF8: return Turn(outputs: [.said(words.notUTF8)])
    }
  }

  private mutating func take(_ line: String, isScripted: Bool, at seconds: Int) -> Turn {
    if !line.isEmpty { typed = typed.suffix(4) + [line] }
    switch mode {
    case .playing(let sandbox): return play(line, in: sandbox)
    case .forgetting(let index): return forget(index, if: line)
    case .studying, .quizzing: break
    }
    guard !line.isEmpty else { return Turn(outputs: repeated) }
    if let (word, argument) = Word.read(line) { return take(word, argument, at: seconds) }
    return work(typed: line) { $0.answer(line, isScripted: isScripted) }
  }

  /// The question once more, with what it is about.
  var repeated: [Output] { question.map(asked) ?? [.said(words.finishedHelp)] }

  // MARK: Answers

  /// Works on the open question; what was missed, shown or skipped comes back.
  mutating func work(typed: String, _ body: (inout Exercise) -> Exercise.Reply) -> Turn {
    guard let question else { return Turn(outputs: [.said(words.finishedHelp)]) }
    var exercise = Exercise(question, after: standing.attempt, in: language)
    let reply = body(&exercise)
    if reply.deed?.isAnswer == true { past.append(standing) }
    standing.attempt = exercise.attempt
    let record = reply.deed.map { self.record($0, of: question, typed: typed) }
    let next = reply.outcome.map { close(question, as: $0) } ?? []
    return Turn(outputs: reply.said + next, record: record, verdict: reply.verdict)
  }

  /// Leaves a question and goes on.
  ///
  /// The first outcome counts. What was missed, shown or skipped comes back until it is answered
  /// unaided once.
  private mutating func close(_ question: Question, as outcome: Outcome) -> [Output] {
    let reference = standing.reference
    if standing.outcomes[question.id] == nil { standing.outcomes[question.id] = outcome }
    standing.explained = question
    guard !standing.isPastLesson else {
      if !standing.again.isEmpty { standing.again.removeFirst() }
      if outcome != .firstTime, let reference { standing.again.append(reference) }
      return advance(to: standing.position)
    }
    let isMissed = standing.attempt.misses > 0 || outcome.isRevealed
    if isMissed, let reference, !standing.again.contains(reference) {
      standing.again.append(reference)
    }
    return advance(to: standing.position + 1)
  }

  /// What is kept of something that was done.
  func record(_ deed: LogEntry.Deed, of question: Question? = nil, typed: String) -> Turn.Record {
    // What comes back may be of an earlier lesson.
    let lesson = standing.reference.map { course.headings[$0.lesson].id } ?? lesson.id
    return Turn.Record(deed, of: question, typed: typed, after: standing.attempt, lesson: lesson)
  }

  // MARK: Going on

  /// Goes to a question, with what leads up to it; past the last one, to what was missed.
  mutating func advance(to position: Int) -> [Output] {
    let wasPast = standing.isPastLesson && standing.position == position
    standing.position = position
    standing.attempt = Exercise.Attempt()
    guard standing.isPastLesson else {
      let lead = read(lesson.steps[position].lead)
      return lead + (question.map(asked) ?? [])
    }
    let ending = wasPast ? [] : read(lesson.ending)
    guard let question else { return ending + [.said(finished)] }
    let first = wasPast ? [] : [Output.said(words.comesBack(standing.again.count))]
    return ending + first + asked(question)
  }

  /// What is to be read, with the cards of the course.
  func read(_ items: [Lesson.Item]) -> [Output] { items.map { Output($0, from: deck) } }

  /// The cards of the course, made of its glossary.
  var deck: Deck { Deck(glossary: course.glossary, language: language) }

  private var finished: String {
    let next = course.headings.indices.contains(standing.index + 1)
    let ids = Set(lesson.steps.map(\.question.id))
    return words.finished(
      outcomes: outcomes.filter { ids.contains($0.key) }.values,
      next: next ? course.headings[standing.index + 1].title : nil)
  }

  /// A question with what it is about.
  private func asked(_ question: Question) -> [Output] {
    question.asked(as: question.id, in: language)
  }

  mutating func leave() -> Turn {
    isOver = true
    let ids = Set(lesson.steps.map(\.question.id))
    return Turn(outputs: [
      .said(words.left(after: outcomes.keys.count(where: ids.contains), of: lesson.steps.count))
    ])
  }
}

extension Session.Outcome {
  /// Whether the learner has seen the answer instead of giving it.
  var isRevealed: Bool {
    switch self {
    case .shown, .skipped: true
    case .firstTime, .withHelp: false
    }
  }
}
