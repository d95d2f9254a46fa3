import TCP

/// A question that is worked on, with as many tries as it takes, until it is right, shown or skipped.
struct Exercise: Sendable {
  let question: Question
  let language: Language
  /// What has been tried.
  private(set) var attempt: Attempt

  /// What has been tried at a question.
  struct Attempt: Hashable, Sendable {
    var misses = 0
    var hints = 0
  }

  /// What came of a line.
  struct Reply: Sendable {
    let said: [Output]
    /// What was done, where it is to be kept.
    var deed: LogEntry.Deed?
    /// How the question was left; `nil` where it stays open.
    var outcome: Session.Outcome?
    var verdict: Turn.Verdict?
  }

  /// Creates the work on a question, after what has been tried.
  init(_ question: Question, after attempt: Attempt = Attempt(), in language: Language) {
    self.question = question
    self.attempt = attempt
    self.language = language
  }

  private var words: SessionWords { SessionWords(language: language) }
  private var verdicts: VerdictWords { VerdictWords(language: language) }

  /// Judges an answer.
  mutating func answer(_ line: String, isScripted: Bool) -> Reply {
    switch isScripted ? question.judgeByMeaning(line) : question.judge(line) {
    case .right(let answer, let name):
      let isUnaided = attempt == Attempt()
      let said =
        [.said(verdicts.right(answer, to: question, as: name))] + played(answer)
        + (isUnaided ? [] : lessonsWords)
      return Reply(
        said: said, deed: .right, outcome: isUnaided ? .firstTime : .withHelp, verdict: .right)
    case .wrong(let answer, let mistake):
      attempt.misses += 1
      let said =
        [.said(verdicts.wrong(answer, mistake, at: question))] + consequence(of: answer)
        + [.said(attempt.misses == 2 ? words.offerHint : words.tryAgain)]
      return Reply(said: said, deed: .wrong, verdict: .wrong)
    case .unreadable(let nearest):
      let meant = nearest ?? Word.nearest(to: line, in: language)
      return Reply(said: [.said(words.unreadable(line, nearest: meant))], verdict: .askedAgain)
    }
  }

  /// Gives one rung; beyond the last one, the answer.
  mutating func hint() -> Reply {
    let rungs = question.rungs(in: language)
    guard !rungs.isEmpty else { return Reply(said: [.said(words.noHint)]) }
    attempt.hints += 1
    if attempt.hints <= rungs.count {
      return Reply(said: [.said(rungs[attempt.hints - 1])], deed: .hint, verdict: .hint)
    }
    return attempt.hints == rungs.count + 1
      ? Reply(said: [.said(words.noMoreHints)]) : show()
  }

  /// Shows the answer.
  func show() -> Reply { Reply(said: answer, deed: .shown, outcome: .shown, verdict: .shown) }

  /// Shows the answer of a question that the learner does not want to try.
  func skip() -> Reply { Reply(said: answer, deed: .skipped, outcome: .skipped, verdict: .skipped) }

  private var answer: [Output] {
    [.said(verdicts.answer(to: question))] + played(question.key) + lessonsWords
  }

  // MARK: What goes with an answer

  /// What the wrong answer would have led to, if it would show.
  private func consequence(of answer: Answer) -> [Output] {
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
  private var lessonsWords: [Output] { question.why.map { [.said($0)] } ?? [] }

  /// The ladder of an order that was asked for.
  private func played(_ answer: Answer) -> [Output] {
    guard case .order(let order) = question.task, case .order(let places) = answer else {
      return []
    }
    return [.ladder(order.ladder(of: places), title: nil)]
  }
}

extension Exercise {
  /// What `why` says: after a miss the rule, else what explains the question that was left last.
  func why(after explained: String?) -> String {
    attempt.misses > 0 ? verdicts.rule(of: question) : explained ?? words.nothingToExplain
  }
}

extension Question {
  /// The hints that it has, the vaguest first; where nobody wrote one, the rule of what happens.
  func rungs(in language: Language) -> [String] {
    guard hints.isEmpty, task.moment != nil else { return hints }
    return [VerdictWords(language: language).rule(of: self)]
  }

  /// Why its key is right, for whoever asks when it has been left.
  func explained(as name: String, in language: Language) -> String {
    SessionWords(language: language).aboutEarlier(name) + "\n\n" + explanation(in: language)
  }
}

extension Question {
  /// The question with what it is about, under a name.
  func asked(as name: String, in language: Language) -> [Output] {
    let tasks = TaskWords(language: language)
    let exhibit = Output(exhibitOf: task).map { [$0] } ?? []
    return exhibit + [
      .question(
        id: name, words: words ?? tasks.standard(task),
        options: options.map { tasks.name($0, of: task) }, form: tasks.form(of: task))
    ]
  }
}
