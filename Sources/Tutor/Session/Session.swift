/// A course being studied: a value that takes what was typed and says what to print and to keep.
///
/// The terminal, a pipe and the tests all drive the same one.
///
///     var session = Session(of: Course([lesson], in: .english))
///     var turn = session.begin()
///     turn = session.take(.line("SYN-RECEIVED"))
package struct Session: Sendable {
  /// The course, in the language that is spoken.
  package internal(set) var course: Course
  /// Gives the course in another language.
  let courses: @Sendable (Language) -> Course?
  /// Tells what is known of the machine and of the course, where that is kept.
  let progress: @Sendable (Course) -> ProgressMap?
  /// The seed by which options are shuffled; without one by the question alone.
  let seed: UInt64?
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
    /// It is asked whether the lesson at this place is to be forgotten.
    case forgetting(Int)
  }

  /// Creates a session at the beginning of a lesson; `nil` when it can't be opened.
  ///
  /// - Parameters:
  ///   - course: The course, in the language to begin with.
  ///   - index: The place of the lesson to begin with.
  ///   - outcomes: How questions were left in earlier sessions, by their ids.
  ///   - seed: Shuffles the options anew.
  ///   - versions: The names of program and course, for a report.
  ///   - courses: Gives the course in another language.
  ///   - progress: Tells what is known at that moment; `nil` where nothing is kept.
  package init?(
    of course: Course, from index: Int = 0, outcomes: [String: Outcome] = [:], seed: UInt64? = nil,
    versions: String = "", courses: @escaping @Sendable (Language) -> Course? = { _ in nil },
    progress: @escaping @Sendable (Course) -> ProgressMap? = { _ in nil }
  ) {
    guard let lesson = course.lesson(at: index) else { return nil }
    self.course = course
    self.courses = courses
    self.progress = progress
    self.seed = seed
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
    standing.reference.flatMap { question(at: $0) }
  }

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
    Bookmark(lesson: lesson.id, question: question?.id)
  }

  /// Where the learner is, as the prompt says it.
  package var prompt: String {
    switch mode {
    case .playing: return "sim"
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

  /// Takes one input.
  package mutating func take(_ input: Input) -> Turn {
    switch input {
    case .line(let line): return take(line.trimmed, isScripted: false)
    case .scripted(let line): return take(line.trimmed, isScripted: true)
    case .interrupted: return Turn()
    case .endOfInput: return leave()
    case .notUTF8: return Turn(outputs: [.said(words.notUTF8)])
    }
  }

  private mutating func take(_ line: String, isScripted: Bool) -> Turn {
    if !line.isEmpty { typed = typed.suffix(4) + [line] }
    switch mode {
    case .playing(let sandbox): return play(line, in: sandbox)
    case .forgetting(let index): return forget(index, if: line)
    case .studying: break
    }
    guard !line.isEmpty else { return Turn(outputs: repeated) }
    if let (word, argument) = Word.read(line) { return take(word, argument) }
    guard let question else { return Turn(outputs: [.said(words.finishedHelp)]) }
    return judge(line, of: question, isScripted: isScripted)
  }

  /// The question once more, with what it is about.
  var repeated: [Output] { question.map(asked) ?? [.said(words.finishedHelp)] }

  // MARK: Answers

  private mutating func judge(_ line: String, of question: Question, isScripted: Bool) -> Turn {
    switch isScripted ? question.judgeByMeaning(line) : question.judge(line) {
    case .right(let answer, let name):
      let isUnaided = standing.attempt == Standing.Attempt()
      let said =
        [.said(verdicts.right(answer, to: question, as: name))]
        + played(answer, to: question) + (isUnaided ? [] : lessonsWords(on: question))
      return close(question, .right, as: isUnaided ? .firstTime : .withHelp, line, said)
    case .wrong(let answer, let mistake):
      past.append(standing)
      standing.attempt.misses += 1
      let said =
        [.said(verdicts.wrong(answer, mistake, at: question))]
        + consequence(of: answer, to: question)
        + [.said(standing.attempt.misses == 2 ? words.offerHint : words.tryAgain)]
      return Turn(outputs: said, record: record(.wrong, of: question, typed: line), verdict: .wrong)
    case .unreadable(let nearest):
      let meant = nearest ?? Word.nearest(to: line, in: language)
      return Turn(
        outputs: [.said(words.unreadable(line, nearest: meant))], verdict: .askedAgain)
    }
  }

  /// Shows the answer and goes on.
  mutating func reveal(_ question: Question, as outcome: Outcome, typed: String) -> Turn {
    let said =
      [.said(verdicts.answer(to: question))] + played(question.key, to: question)
      + lessonsWords(on: question)
    return close(question, outcome == .shown ? .shown : .skipped, as: outcome, typed, said)
  }

  /// Leaves a question and goes on.
  ///
  /// The first outcome counts. What was missed, shown or skipped comes back until it is answered
  /// unaided once.
  private mutating func close(
    _ question: Question, _ deed: Turn.Record.Deed, as outcome: Outcome, _ typed: String,
    _ said: [Output]
  ) -> Turn {
    let record = record(deed, of: question, typed: typed)
    past.append(standing)
    let isKnown = outcome == .firstTime
    let reference = standing.reference
    let wasMissed = standing.attempt.misses > 0 || outcome == .shown || outcome == .skipped
    if standing.outcomes[question.id] == nil { standing.outcomes[question.id] = outcome }
    standing.explained = question
    let verdict: Turn.Verdict =
      switch deed {
      case .shown: .shown
      case .skipped: .skipped
      case .right, .wrong, .hint, .retracted, .moved, .forgot: .right
      }
    let next: [Output]
    if standing.isPastLesson {
      if !standing.again.isEmpty { standing.again.removeFirst() }
      if !isKnown, let reference { standing.again.append(reference) }
      next = advance(to: standing.position)
    } else {
      if wasMissed, let reference, !standing.again.contains(reference) {
        standing.again.append(reference)
      }
      next = advance(to: standing.position + 1)
    }
    return Turn(outputs: said + next, record: record, verdict: verdict)
  }

  /// What is kept of something that was done.
  func record(_ deed: Turn.Record.Deed, of question: Question? = nil, typed: String) -> Turn.Record
  {
    // What comes back may be of an earlier lesson.
    let lesson = standing.reference.map { course.headings[$0.lesson].id } ?? lesson.id
    return Turn.Record(
      deed: deed, lesson: lesson, question: question.map(Turn.Record.Question.init),
      typed: typed, hints: standing.attempt.hints, misses: standing.attempt.misses)
  }

  // MARK: Going on

  /// Goes to a question, with what leads up to it; past the last one, to what was missed.
  mutating func advance(to position: Int) -> [Output] {
    let wasPast = standing.isPastLesson && standing.position == position
    standing.position = position
    standing.attempt = Standing.Attempt()
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
    let words = TaskWords(language: language)
    let exhibit = Output(exhibitOf: question.task).map { [$0] } ?? []
    return exhibit + [
      .question(
        id: question.id, words: question.words ?? words.standard(question.task),
        options: question.options.map { words.name($0, of: question.task) },
        form: words.form(of: question.task))
    ]
  }

  mutating func leave() -> Turn {
    isOver = true
    let ids = Set(lesson.steps.map(\.question.id))
    return Turn(outputs: [
      .said(words.left(after: outcomes.keys.count(where: ids.contains), of: lesson.steps.count))
    ])
  }
}

// MARK: What goes with an answer

extension Session {
  /// What the wrong answer would have led to, if it would show.
  private func consequence(of answer: Answer, to question: Question) -> [Output] {
    guard let moment = question.task.moment,
      let consequence = Consequence(of: answer, to: question), !consequence.rows.isEmpty
    else { return [] }
    let words = ConsequenceWords(language: language)
    return [
      .said(words.supposing(answer, at: moment, of: question.task)),
      .continuation(consequence.rows, from: consequence.firstNumber),
      .said(words.outcome(consequence.outcome)),
    ]
  }

  /// What the lesson itself has to say, for those who did not know at once; others ask `why`.
  private func lessonsWords(on question: Question) -> [Output] {
    question.why.map { [.said($0)] } ?? []
  }

  /// The ladder of an order that was asked for.
  private func played(_ answer: Answer, to question: Question) -> [Output] {
    guard case .order(let order) = question.task, case .order(let places) = answer else {
      return []
    }
    return [.ladder(order.ladder(of: places), title: nil)]
  }
}
