/// A course being studied: a value that takes what was typed and says what to print.
///
/// The terminal, a pipe and the tests all drive the same one.
///
///     var session = Session(of: [lesson], in: .english)
///     var outputs = session.begin()
///     outputs += session.take(.line("SYN-RECEIVED"))
package struct Session: Sendable {
  /// The lessons, in their order.
  package let course: [Lesson]
  /// The lesson that is open, by its place in the course.
  private var index: Int
  /// The language of the tutor's words.
  package let language: Language
  /// Whether the learner has left.
  package private(set) var isOver = false
  /// How each question of the lesson was answered, by its id.
  package private(set) var outcomes: [String: Outcome] = [:]
  /// The question that is open; the number of questions when all have been asked.
  private var position = 0
  private var attempt = Attempt()
  /// The question that was left last, for `why`.
  private var explained: Question?

  /// What came in: a line, or none.
  package enum Input: Hashable, Sendable {
    case line(String)
    /// The line was dropped before it was finished.
    case interrupted
    /// There will be no further lines.
    case endOfInput
    /// A line that is not UTF-8.
    case notUTF8
  }

  /// How a question was left.
  package enum Outcome: Hashable, Sendable {
    case firstTime, withHelp, shown, skipped
  }

  /// What has been tried at the open question.
  private struct Attempt: Hashable, Sendable {
    var misses = 0
    var hints = 0
  }

  /// Creates a session at the beginning of a lesson; `nil` when there is no such lesson.
  ///
  /// - Parameters:
  ///   - course: The lessons, in their order.
  ///   - index: The place of the lesson to begin with.
  ///   - language: The language of the tutor's words.
  package init?(of course: [Lesson], from index: Int = 0, in language: Language) {
    guard course.indices.contains(index) else { return nil }
    self.course = course
    self.index = index
    self.language = language
  }

  /// The lesson that is open.
  package var lesson: Lesson { course[index] }

  private var words: SessionWords { SessionWords(language: language) }
  private var verdicts: VerdictWords { VerdictWords(language: language) }

  /// The question that is open, until all have been asked.
  package var question: Question? {
    lesson.steps.indices.contains(position) ? lesson.steps[position].question : nil
  }

  /// Where the learner is, as the prompt says it.
  package var prompt: String {
    question == nil
      ? words.finishedPrompt : words.position(position + 1, of: lesson.steps.count)
  }

  /// Opens the lesson.
  package mutating func begin() -> [Output] {
    let title = words.title(lesson.title, index + 1, of: course.count)
    return [.title(title, help: words.titleHelp)] + advance(to: 0)
  }

  /// Takes one input.
  package mutating func take(_ input: Input) -> [Output] {
    switch input {
    case .line(let line): take(line.trimmed)
    case .interrupted: []
    case .endOfInput: leave()
    case .notUTF8: [.said(words.notUTF8)]
    }
  }

  private mutating func take(_ line: String) -> [Output] {
    guard !line.isEmpty else { return question.map { [ask($0)] } ?? [.said(words.finishedHelp)] }
    if let word = Word(line) { return take(word) }
    guard let question else { return [.said(words.finishedHelp)] }
    return judge(line, of: question)
  }

  // MARK: Words

  private mutating func take(_ word: Word) -> [Output] {
    switch (word, question) {
    case (.help, _): [.said(words.help)]
    case (.quit, _): leave()
    case (.back, _): back()
    case (.next, _): nextLesson()
    case (.why, _): [.said(why)]
    case (.hint, let question?): [.said(hint(for: question))]
    case (.show, let question?): reveal(question, as: .shown)
    case (.skip, let question?): reveal(question, as: .skipped)
    case (.hint, nil), (.show, nil), (.skip, nil): [.said(words.finishedHelp)]
    }
  }

  private mutating func hint(for question: Question) -> String {
    guard attempt.hints < question.hints.count else {
      return attempt.hints == 0 ? verdicts.rule(of: question) : words.noMoreHints
    }
    attempt.hints += 1
    return question.hints[attempt.hints - 1]
  }

  private var why: String {
    if let question, attempt.misses > 0 { return verdicts.rule(of: question) }
    guard let explained else { return words.nothingToExplain }
    return [explained.why, verdicts.explanation(of: explained)].compactMap(\.self)
      .joined(separator: "\n\n")
  }

  private mutating func reveal(_ question: Question, as outcome: Outcome) -> [Output] {
    let answer = verdicts.answer(to: question)
    return [.said(answer)] + played(question.key, to: question) + lessonsWords(on: question)
      + close(question, as: outcome)
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
    return [.ladder(order.ladder(of: places), title: nil, blank: nil)]
  }

  private mutating func back() -> [Output] {
    guard position > 0 else { return [.said(words.nothingBefore)] }
    return advance(to: position - 1)
  }

  /// Goes on to the next lesson, finished or not: nothing is locked.
  private mutating func nextLesson() -> [Output] {
    guard course.indices.contains(index + 1) else { return [.said(words.noNextLesson)] }
    index += 1
    outcomes = [:]
    explained = nil
    return begin()
  }

  private mutating func leave() -> [Output] {
    isOver = true
    return [.said(words.left(after: outcomes.count, of: lesson.steps.count))]
  }

  // MARK: Answers

  private mutating func judge(_ line: String, of question: Question) -> [Output] {
    switch question.judge(line) {
    case .right(let answer, let name):
      let isUnaided = attempt == Attempt()
      return [.said(verdicts.right(answer, to: question, as: name))] + played(answer, to: question)
        + (isUnaided ? [] : lessonsWords(on: question))
        + close(question, as: isUnaided ? .firstTime : .withHelp)
    case .wrong(let answer, let mistake):
      attempt.misses += 1
      return [.said(verdicts.wrong(answer, mistake, at: question))]
        + consequence(of: answer, to: question)
        + [.said(attempt.misses == 2 ? words.offerHint : words.tryAgain)]
    case .unreadable(let nearest):
      return [
        .said(words.unreadable(line, nearest: nearest ?? Word.nearest(to: line, in: language)))
      ]
    }
  }

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

  /// Leaves a question and goes on.
  ///
  /// The first outcome counts: going back does not change it.
  private mutating func close(_ question: Question, as outcome: Outcome) -> [Output] {
    if outcomes[question.id] == nil { outcomes[question.id] = outcome }
    explained = question
    return advance(to: position + 1)
  }

  /// Goes to a question, with what leads up to it; past the last one the lesson is done.
  private mutating func advance(to position: Int) -> [Output] {
    self.position = position
    attempt = Attempt()
    guard let question else {
      let next = course.indices.contains(index + 1) ? course[index + 1].title : nil
      return lesson.ending.map(Output.init)
        + [.said(words.finished(outcomes: outcomes.values, next: next))]
    }
    let lead = lesson.steps[position].lead.map(Output.init)
    let exhibit = Output(exhibitOf: question.task).map { [$0] } ?? []
    return lead + exhibit + [ask(question)]
  }

  private func ask(_ question: Question) -> Output {
    let words = TaskWords(language: language)
    return .question(
      id: question.id, words: question.words ?? words.standard(question.task),
      options: question.options.map { words.name($0, of: question.task) },
      form: words.form(of: question.task))
  }
}

extension Word {
  /// The word that was perhaps meant.
  static func nearest(to line: String, in language: Language) -> String? {
    Tutor.nearest(to: line, among: allCases.map { $0.names[0][language] })
  }
}
