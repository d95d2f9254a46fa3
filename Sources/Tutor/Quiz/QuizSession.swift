/// A quiz being taken: a value that takes what was typed, and when, and says what to print and to keep.
///
///     var session = QuizSession(Quiz(10, from: course, seed: 7), in: .english)
///     var turn = session.begin()
///     turn = session.take(.line("SYN-RECEIVED"), at: 12)
package struct QuizSession: Dialogue {
  /// The quiz that counts; `retry` does not change its result.
  package let quiz: Quiz
  /// How it is held.
  package let rules: QuizRules
  /// The language of the tutor's words.
  package let language: Language
  /// The result of the quiz, once it has ended.
  package private(set) var result: QuizResult?
  /// Whether the learner has left, or nothing is left to do.
  package private(set) var isOver = false

  /// The questions of this round: at first all, then those that were missed.
  private var questions: [Question]
  private var round: Round
  /// The round as it was before each answer, for `undo`.
  private var past: [Round] = []
  /// When the round began, in seconds.
  private var start = 0

  /// How far a round has come.
  private struct Round: Sendable {
    /// The question that is open.
    var position = 0
    var marks: [Score.Mark]
    /// The question that was left last, for `why`.
    var explained: Question?
  }

  /// Creates a session before the first question.
  package init(_ quiz: Quiz, under rules: QuizRules = QuizRules(), in language: Language) {
    self.quiz = quiz
    self.rules = rules
    self.language = language
    questions = quiz.questions
    round = Round(marks: quiz.questions.map(Score.Mark.init))
  }

  private var words: QuizWords { QuizWords(language: language) }
  private var verdicts: VerdictWords { VerdictWords(language: language) }

  /// The question that is open; `nil` when all have been asked.
  package var question: Question? {
    isOver || !questions.indices.contains(round.position) ? nil : questions[round.position]
  }

  /// Where the learner is, as the prompt says it, with the time that is left.
  package func prompt(at seconds: Int = 0) -> String {
    guard question != nil else { return words.finishedPrompt }
    let place = words.position(round.position + 1, of: questions.count)
    guard let limit = rules.limit, result == nil else { return place }
    return place + words.timeLeft(limit - (seconds - start))
  }

  /// What the text before the cursor can become.
  package func completions(of text: String) -> [String] {
    let words: [Word] =
      rules.isExam ? [.help, .skip, .quit] : [.help, .hint, .why, .show, .skip, .undo, .quit]
    return completions(of: text, among: words)
  }

  /// Asks the first question.
  package mutating func begin(at seconds: Int = 0) -> Turn {
    start = seconds
    let title = Output.title(words.title(quiz, rules), help: words.titleHelp(rules))
    return Turn(outputs: [title] + goOn(at: seconds))
  }

  /// Takes one input, `seconds` after whatever the clock began with.
  ///
  /// An answer that comes when the time is up was typed before that, and counts.
  package mutating func take(_ input: Session.Input, at seconds: Int) -> Turn {
    var turn: Turn
    switch input {
    case .line(let line): turn = take(line.trimmed, isScripted: false, at: seconds)
    case .scripted(let line): turn = take(line.trimmed, isScripted: true, at: seconds)
    case .interrupted: turn = Turn()
    case .endOfInput: turn = leave(at: seconds)
    case .notUTF8: turn = said(words.session.notUTF8)
    }
    if let limit = rules.limit, seconds - start >= limit, result == nil {
      turn.outputs += [.said(words.timeIsUp)] + finish(at: seconds)
    }
    return turn
  }

  private mutating func take(_ line: String, isScripted: Bool, at seconds: Int) -> Turn {
    guard let question else { return takeAfterwards(line, at: seconds) }
    guard !line.isEmpty else { return Turn(outputs: asked(question)) }
    if QuizWords.isRetry(line) { return said(words.retryComesLater) }
    if let word = Word.read(line)?.word { return take(word, at: question, seconds) }
    return judge(line, isScripted: isScripted, of: question, at: seconds)
  }

  private func said(_ text: String) -> Turn { Turn(outputs: [.said(text)]) }

  // MARK: Words

  private mutating func take(_ word: Word, at question: Question, _ seconds: Int) -> Turn {
    switch (word, rules.isExam) {
    case (.help, _): said(words.help(rules))
    case (.quit, _): leave(at: seconds)
    case (.skip, _): reveal(question, .skipped, .skipped, at: seconds)
    case (.hint, false): hint(for: question)
    case (.show, false): reveal(question, .shown, .shown, at: seconds)
    case (.undo, false): undo(at: seconds)
    case (.why, false): said(why)
    case (.hint, true), (.show, true), (.undo, true), (.why, true): said(words.notInExams)
    case (.back, _), (.next, _), (.lessons, _), (.lesson, _), (.review, _), (.forget, _),
      (.explain, _), (.card, _), (.sim, _), (.quiz, _), (.lang, _), (.report, _), (.progress, _):
      said(words.notInQuizzes)
    }
  }

  private var why: String {
    round.explained.map { $0.explanation(in: language) } ?? words.nothingToExplain
  }

  private mutating func hint(for question: Question) -> Turn {
    let hints = question.rungs(in: language)
    let given = round.marks[round.position].hints
    guard given < hints.count else { return said(words.noHint(after: given)) }
    round.marks[round.position].hints += 1
    return Turn(
      outputs: [.said(hints[given])],
      record: record(.hint, of: question, typed: Word.hint.rawValue), verdict: .hint)
  }

  private mutating func reveal(
    _ question: Question, _ deed: LogEntry.Deed, _ verdict: Turn.Verdict, at seconds: Int
  ) -> Turn {
    past.append(round)
    let record = record(deed, of: question, typed: verdict.rawValue)
    let answer: [Output] = rules.isExam ? [] : [.said(verdicts.answer(to: question))]
    return Turn(outputs: answer + close(question, at: seconds), record: record, verdict: verdict)
  }

  /// What is kept of something that was done; a quiz belongs to no lesson.
  private func record(_ deed: LogEntry.Deed, of question: Question, typed: String) -> Turn.Record {
    let mark = round.marks[round.position]
    return Turn.Record(
      deed, of: question, typed: typed,
      after: Exercise.Attempt(misses: mark.misses, hints: mark.hints))
  }

  private mutating func undo(at seconds: Int) -> Turn {
    guard let before = past.popLast() else { return said(words.session.nothingToUndo) }
    round = before
    return Turn(
      outputs: [.said(words.session.undone)] + goOn(at: seconds),
      record: question.map { record(.retracted, of: $0, typed: Word.undo.rawValue) })
  }

  /// What is typed when the quiz has ended.
  private mutating func takeAfterwards(_ line: String, at seconds: Int) -> Turn {
    if Word(line) == .quit { return leave(at: seconds) }
    guard QuizWords.isRetry(line), !isOver else { return said(words.afterwards) }
    let missed = questions.indices.filter { round.marks[$0].halves == 0 }
    questions = missed.map { questions[$0] }
    round = Round(marks: questions.map(Score.Mark.init))
    past = []
    start = seconds
    return Turn(outputs: goOn(at: seconds))
  }

  private mutating func leave(at seconds: Int) -> Turn {
    let outputs = result == nil ? finish(at: seconds, isLeft: true) : []
    isOver = true
    return Turn(outputs: outputs)
  }

  // MARK: Answers

  private mutating func judge(
    _ line: String, isScripted: Bool, of question: Question, at seconds: Int
  ) -> Turn {
    let judgement = isScripted ? question.judgeByMeaning(line) : question.judge(line)
    if case .unreadable(let nearest) = judgement {
      let meant = nearest ?? Word.nearest(to: line, in: language)
      return Turn(
        outputs: [.said(words.session.unreadable(line, nearest: meant))], verdict: .askedAgain)
    }
    past.append(round)
    switch judgement {
    case .right(let answer, let name):
      keep(answer, typed: line, to: question)
      round.marks[round.position].isRight = true
      let record = record(.right, of: question, typed: line)
      let yes = Output.said(verdicts.right(answer, to: question, as: name))
      return Turn(
        outputs: (rules.isExam ? [] : [yes]) + close(question, at: seconds), record: record,
        verdict: .right)
    case .wrong(let answer, let mistake):
      keep(answer, typed: line, to: question)
      round.marks[round.position].misses += 1
      let record = record(isLastTry ? .missed : .wrong, of: question, typed: line)
      let no = Output.said(verdicts.wrong(answer, mistake, at: question))
      return Turn(
        outputs: afterMiss(no, of: question, at: seconds), record: record, verdict: .wrong)
    case .unreadable: return Turn()
    }
  }

  /// Whether there is no other try after the one that was just made.
  private var isLastTry: Bool { rules.isExam || round.marks[round.position].misses > 1 }

  private mutating func keep(_ answer: Answer, typed line: String, to question: Question) {
    let isMeaning = question.task.read(line) == answer
    round.marks[round.position].answers.append(
      isMeaning ? line : question.spelling(of: answer, in: language))
  }

  /// A second try, where there is one.
  private mutating func afterMiss(
    _ no: Output, of question: Question, at seconds: Int
  ) -> [Output] {
    guard isLastTry else { return [no, .said(words.tryAgain)] }
    let answer = Output.said(verdicts.answer(to: question))
    return (rules.isExam ? [] : [no, answer]) + close(question, at: seconds)
  }

  private mutating func close(_ question: Question, at seconds: Int) -> [Output] {
    round.explained = question
    round.position += 1
    return goOn(at: seconds)
  }

  /// Asks the question that is open, or says how it went.
  private mutating func goOn(at seconds: Int) -> [Output] {
    question.map(asked) ?? finish(at: seconds)
  }

  /// A question with what it is about; its id would give the edge away.
  private func asked(_ question: Question) -> [Output] {
    question.asked(as: words.number(round.position + 1), in: language)
  }

  // MARK: The end

  private mutating func finish(at seconds: Int, isLeft: Bool = false) -> [Output] {
    let outcome = QuizResult(
      seed: quiz.seed, questions: questions, score: Score(round.marks),
      seconds: seconds - start, rules: rules, language: language, isLeft: isLeft)
    round.position = questions.count
    let isFirst = result == nil
    if isFirst { result = outcome }
    isOver = rules.isExam || outcome.score.missed == 0
    let review = rules.isExam ? words.review(of: outcome).map(Output.said) : []
    return review + [.said(words.summary(of: outcome, isFirst: isFirst))]
      + (isOver || isLeft ? [] : [.said(words.offerRetry(outcome.score.missed))])
  }
}
