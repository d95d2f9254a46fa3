/// A word that is understood inside any question, in either language.
package enum Word: String, CaseIterable, Hashable, Sendable {
  case help, hint, why, show, skip, back, undo, next, lessons, lesson, review, forget
  case progress, explain, card, sim, quiz, lang, report, quit

  /// The word that a line consists of; `nil` when it is something else, such as an answer.
  package init?(_ line: String) {
    guard let word = Self.byName[line.folded] else { return nil }
    self = word
  }

  /// Reads a word and what stands behind it: `lesson 4`, `explain 2MSL`.
  static func read(_ line: String) -> (word: Word, argument: String)? {
    if let word = Word(line) { return (word, "") }
    let parts = line.unified.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let word = Word(String(parts[0])), word.takesArgument else {
      return nil
    }
    return (word, String(parts[1]).trimmed)
  }

  /// Whether something may stand behind the word.
  private var takesArgument: Bool {
    switch self {
    case .lesson, .review, .forget, .explain, .card, .quiz, .lang: true
    case .help, .hint, .why, .show, .skip, .back, .undo, .next, .lessons, .progress, .sim, .report,
      .quit:
      false
    }
  }

  /// What is typed for it, the preferred word first; `?` and "I don't know" reveal the answer.
  package var names: [Phrase] {
    switch self {
    case .help: [Phrase("help", "帮助"), Phrase("h", "求助")]
    case .hint: [Phrase("hint", "提示")]
    case .why: [Phrase("why", "为什么"), Phrase("why?", "为何")]
    case .show:
      [
        Phrase("show", "答案"), Phrase("?", "？"), Phrase("don't know", "不知道"),
        Phrase("I don't know", "我不知道"), Phrase("dont know", "显示答案"), Phrase("don’t know", "不会"),
      ]
    case .skip: [Phrase("skip", "跳过")]
    case .back: [Phrase("back", "返回"), Phrase("previous", "上一题")]
    case .undo: [Phrase("undo", "撤销")]
    case .next: [Phrase("next", "下一课")]
    case .lessons: [Phrase("lessons", "课程"), Phrase("ls", "目录")]
    case .lesson: [Phrase("lesson", "课")]
    case .review: [Phrase("review", "回顾")]
    case .forget: [Phrase("forget", "忘记")]
    case .progress: [Phrase("progress", "进度")]
    case .explain: [Phrase("explain", "解释")]
    case .card: [Phrase("card", "卡片")]
    case .sim: [Phrase("sim", "沙盒")]
    case .quiz: [Phrase("quiz", "测验")]
    case .lang: [Phrase("lang", "语言")]
    case .report: [Phrase("report", "报告")]
    case .quit: [Phrase("quit", "退出"), Phrase("exit", "离开"), Phrase("q", "再见")]
    }
  }

  private static let byName = Dictionary(
    allCases.flatMap { word in
      word.names.flatMap { name in Language.allCases.map { (name[$0].folded, word) } }
    }, uniquingKeysWith: { first, _ in first })
}

extension Word {
  /// The word that was perhaps meant.
  static func nearest(to line: String, in language: Language) -> String? {
    Tutor.nearest(to: line, among: allCases.map { $0.names[0][language] })
  }
}
