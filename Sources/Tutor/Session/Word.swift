/// A word that is understood inside any question, in either language.
package enum Word: String, CaseIterable, Hashable, Sendable {
  case help, hint, why, show, skip, back, next, quit

  /// The word that a line consists of; `nil` when it is something else, such as an answer.
  package init?(_ line: String) {
    guard let word = Self.byName[line.folded] else { return nil }
    self = word
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
    case .next: [Phrase("next", "下一课")]
    case .quit: [Phrase("quit", "退出"), Phrase("exit", "离开"), Phrase("q", "再见")]
    }
  }

  private static let byName = Dictionary(
    allCases.flatMap { word in
      word.names.flatMap { name in Language.allCases.map { (name[$0].folded, word) } }
    }, uniquingKeysWith: { first, _ in first })
}
