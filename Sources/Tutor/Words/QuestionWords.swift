import TCP

/// The words of one question, for whoever asks it without a session.
struct QuestionWords {
  private let question: Question
  private let tasks: TaskWords
  private let verdicts: VerdictWords

  init(_ question: Question, in language: Language) {
    self.question = question
    tasks = TaskWords(language: language)
    verdicts = VerdictWords(language: language)
  }

  var asked: String { question.words ?? tasks.standard(question.task) }

  var explanation: String { verdicts.explanation(of: question) }

  var key: ExportedText { ExportedText(line: tasks.key(of: question.task)) }

  func name(_ answer: Answer) -> String { tasks.name(answer, of: question.task) }

  /// An answer to choose, with why it is wrong if it is.
  func option(_ answer: Answer) -> ExportedQuestion.Option {
    let isRight = isRight(answer)
    let reason =
      isRight == false
      ? verdicts.reason(answer, question.task.mistake(in: answer), at: question) : nil
    return ExportedQuestion.Option(
      text: ExportedText(line: name(answer)), isRight: isRight,
      reason: reason.map { ExportedText($0) })
  }

  /// Whether an answer is right, or part of what is.
  private func isRight(_ answer: Answer) -> Bool? {
    switch (question.task, answer) {
    case (.choose(let choice), .options(let places)): places.isSubset(of: choice.key)
    case (.order, _): nil
    case (.nextState, _), (.reply, _), (.numbers, _), (.illegal, _), (.duration, _), (.tally, _),
      (.choose, _):
      question.isRight(answer)
    }
  }

}
