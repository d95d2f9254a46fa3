/// What stands around questions that are taken to another program.
struct ExportWords {
  let language: Language

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  /// The name of the language, in itself.
  var languageName: String { say("English", "中文") }

  /// Where the questions of a lesson are put: the program, the language, the lesson.
  func path(of question: ExportedQuestion) -> [String] {
    let number = question.number < 10 ? "0\(question.number)" : "\(question.number)"
    return ["TCP handshake", languageName, "\(number) \(question.lesson.title.cleaned)"]
  }

  /// Above a hint.
  func hint(_ number: Int, of count: Int) -> String {
    count == 1 ? say("Hint", "提示") : say("Hint \(number)", "提示 \(number)")
  }

  /// Above wrong answers and the reasons why they are wrong.
  var wrongAnswers: String { say("Not right:", "不对的答案：") }

  /// What an answer looks like where nobody reads its meaning.
  func form(of question: ExportedQuestion, _ marking: Marking) -> ExportedText? {
    switch marking {
    case .choice(let options):
      let count = options.count { $0.isRight == true }
      return count == 1
        ? nil : ExportedText(say("\(count) are right.", "有 \(count) 项正确。"))
    case .number(_, .plain): return ExportedText(say("A number.", "输入数字。"))
    case .number(_, .seconds): return ExportedText(say("A number of seconds.", "以秒为单位，输入数字。"))
    case .number(_, .percent): return ExportedText(say("A number, in per cent.", "以百分比为单位，输入数字。"))
    case .text: return question.form
    }
  }
}
