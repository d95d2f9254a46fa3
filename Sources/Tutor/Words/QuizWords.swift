import TCP

/// What the tutor says around a quiz.
struct QuizWords {
  let language: Language

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  /// What is said in lessons as well.
  var session: SessionWords { SessionWords(language: language) }

  // MARK: The frame

  func title(_ quiz: Quiz, _ rules: QuizRules) -> String {
    let (count, seed) = (quiz.questions.count, quiz.seed)
    let number = count == 1 ? say("1 question", "1 题") : say("\(count) questions", "共 \(count) 题")
    return rules.isExam
      ? say("Exam · \(number) · seed \(seed)", "考试 · \(number) · 种子 \(seed)")
      : say("Quiz · \(number) · seed \(seed)", "测验 · \(number) · 种子 \(seed)")
  }

  func titleHelp(_ rules: QuizRules) -> String {
    guard let limit = rules.limit else { return session.titleHelp }
    return "\(time(limit)) · \(session.titleHelp)"
  }

  func position(_ number: Int, of count: Int) -> String { session.position(number, of: count) }

  var finishedPrompt: String { say("done", "已答完") }

  /// The time that is left, behind the position in the prompt.
  func timeLeft(_ seconds: Int) -> String {
    guard seconds > 0 else { return say(" · time is up", " · 时间到") }
    // Whole minutes that are left, so that nobody relies on one that has begun.
    let left = time(seconds < 60 ? seconds : seconds / 60 * 60)
    return say(" · \(left) left", " · 剩余 \(left)")
  }

  /// The name of a question; its id would give the edge away.
  func number(_ number: Int) -> String { say("Question \(number)", "第 \(number) 题") }

  func help(_ rules: QuizRules) -> String {
    let answers = say(
      "Answer with a number, a name or a segment, as in a lesson. An empty line repeats the question.",
      "与课中一样，用编号、名称或报文段作答。空行重复题目。")
    guard !rules.isExam else {
      return answers + "\n\n"
        + say(
          "- each question has one try, and nothing is said before the end\n- `skip` leaves a question unanswered\n- `quit` ends the exam; what is unanswered counts as missed",
          "- 每题只有一次机会，结束前不作反馈\n- `跳过`（skip）不作答\n- `退出`（quit）结束考试，未答的题算未答对")
    }
    return answers + "\n\n"
      + say(
        "- a point for what is right first time, half of one with one hint or on the second try\n- `hint`, `show`, `skip`; `why` explains the question before\n- `undo` takes the last answer back\n- `quit` ends the quiz; what is unanswered counts as missed",
        "- 一次答对得 1 分；用一次提示或第二次答对得 ½ 分\n- `提示`、`答案`、`跳过`；`为什么` 解释上一题\n- `撤销`（undo）收回上一次作答\n- `退出`（quit）结束测验，未答的题算未答对"
      )
  }

  // MARK: On the way

  var tryAgain: String {
    say("One more try, or: hint · show · skip", "还有一次机会，或输入：提示 · 答案 · 跳过")
  }

  var notInQuizzes: String {
    say("That has to wait until the quiz is done.", "测验结束后才能使用。")
  }

  var notInExams: String { say("Not in an exam.", "考试中不可用。") }

  func noHint(after given: Int) -> String {
    given == 0
      ? session.noHint
      : say("That was the last hint.", "没有更多提示了。")
  }

  var nothingToExplain: String {
    say(
      "There is nothing to explain yet: `why` is about the question before.",
      "还没有可解释的内容：`为什么` 解释的是上一题。")
  }

  var retryComesLater: String {
    say("`retry` comes at the end, for what was missed.", "`重做` 在结束后使用，只问未答对的题。")
  }

  /// Whether a line asks for what was missed once more.
  static func isRetry(_ line: String) -> Bool { ["retry", "重做", "再答"].contains(line.folded) }

  var timeIsUp: String {
    say("The time is up; what you have typed counts.", "时间到；已输入的答案有效。")
  }

  // MARK: The end

  /// How the score came about, as in `8½ of 10 (85 %): 7 first time, 3 with help, 0 missed, 6 min`.
  func line(_ score: Score, seconds: Int) -> String {
    let (points, percent, time) = (points(score.halves), score.percent, time(seconds))
    let (first, helped, missed) = (score.firstTime, score.withHelp, score.missed)
    return say(
      "\(points) of \(score.count) (\(percent) %): \(first) first time, \(helped) with help, \(missed) missed, \(time)",
      "\(score.count) 题得 \(points) 分（\(percent) %）：一次答对 \(first) 题，经帮助答对 \(helped) 题，未答对 \(missed) 题，用时 \(time)"
    )
  }

  private func points(_ halves: Int) -> String {
    guard halves % 2 == 1 else { return "\(halves / 2)" }
    return halves == 1 ? "½" : "\(halves / 2)½"
  }

  /// A length of time in whole minutes, or seconds below one.
  private func time(_ seconds: Int) -> String {
    seconds < 60
      ? say("\(seconds) s", "\(seconds) 秒")
      : say("\((seconds + 30) / 60) min", "\((seconds + 30) / 60) 分钟")
  }

  /// What is said last: whether it was enough, what guessing would give, what to look at, the score.
  func summary(of result: QuizResult, isFirst: Bool) -> String {
    let score = result.score
    var parts: [String] = []
    if isFirst {
      parts.append(verdict(result))
      if score.guessingPercent > 0 {
        parts.append(
          say(
            "Guessing would give about \(score.guessingPercent) %.",
            "全凭猜测约得 \(score.guessingPercent) %。"))
      }
    }
    if !score.again.isEmpty {
      let edges = score.again.map { "`\($0.id)`" }.joined(separator: say(", ", "、"))
      parts.append(say("To look at again: \(edges).", "值得再看的转换：\(edges)。"))
    }
    return (parts + [line(score, seconds: result.seconds)]).joined(separator: "\n\n")
  }

  private func verdict(_ result: QuizResult) -> String {
    let pass = result.rules.pass
    return result.isPassed
      ? say("Passed: \(pass) % are enough.", "通过：\(pass) % 即可。")
      : say("Not passed: it takes \(pass) %.", "未通过：需要 \(pass) %。")
  }

  /// What was wrong in an exam, with what is right.
  func review(of result: QuizResult) -> [String] {
    let verdicts = VerdictWords(language: language)
    return zip(result.questions, result.score.marks).enumerated().compactMap { index, pair in
      let (question, mark) = pair
      guard mark.halves < 2 else { return nil }
      let answer = mark.answers.last.map { say("you said `\($0)`. ", "你答的是 `\($0)`。") } ?? ""
      return "\(number(index + 1))" + say(": ", "：") + answer + verdicts.answer(to: question)
    }
  }

  func changed(_ question: Question) -> String {
    say(
      "The key of `\(question.id)` has changed since the exam was taken.",
      "考试之后，`\(question.id)` 的答案有变动。")
  }

  func offerRetry(_ missed: Int) -> String {
    let what = missed == 1 ? say("the missed one", "") : say("the \(missed) missed ones", "")
    return say("`retry` asks \(what) again; `quit` leaves.", "`重做` 再问未答对的 \(missed) 题；`退出` 离开。")
  }

  var afterwards: String {
    say("The quiz is done: `retry` or `quit`.", "测验已结束：`重做` 或 `退出`。")
  }
}

extension Question {
  /// Why its key is right, in the lesson's words and the machine's.
  package func explanation(in language: Language) -> String {
    [why, VerdictWords(language: language).explanation(of: self)].compactMap(\.self)
      .joined(separator: "\n\n")
  }
}

extension Exam {
  /// What was wrong, what has changed since, and the score.
  package var outputs: [Output] {
    let words = QuizWords(language: result.language)
    return words.review(of: result).map(Output.said) + changed.map { .said(words.changed($0)) }
      + [.said(words.summary(of: result, isFirst: true))]
  }
}

extension Exam.Refusal {
  /// The sentence that says so.
  package var words: Phrase {
    switch self {
    case .notAnExam: Phrase("It is not the file of an exam.", "这不是考试结果文件。")
    case .altered:
      Phrase(
        "The file has been altered: its checksum is wrong.", "文件已被改动：校验和不符。")
    case .otherGenerator(let version):
      Phrase(
        "Its questions were generated by version \(version), which this program does not have.",
        "其题目由第 \(version) 版生成，本程序没有该版本。")
    case .noQuestion(let id):
      Phrase(
        "The course has no question \(id.visible) any more.", "课程中已没有题目 \(id.visible)。")
    }
  }
}

extension QuizResult {
  /// How the score came about, in one line.
  package var line: String { QuizWords(language: language).line(score, seconds: seconds) }
}
