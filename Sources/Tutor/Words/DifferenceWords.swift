/// What differed when what is kept was made anew from the log.
package struct DifferenceWords {
  let language: Language

  /// Creates the words in a language.
  package init(language: Language) { self.language = language }

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  /// What came of making all anew, above the differences if there are any.
  package func summary(of count: Int) -> String {
    switch count {
    case 0: say("Everything agrees with the log.", "一切与日志相符。")
    case 1: say("1 thing differed from the log and was put right:", "有 1 处与日志不符，已更正：")
    default:
      say("\(count) things differed from the log and were put right:", "有 \(count) 处与日志不符，已更正：")
    }
  }

  /// One difference, in one line.
  package func sentence(_ difference: Difference) -> String {
    switch difference {
    case .item(let id, let kept, let derived): line(id.visible, changes(kept, derived))
    case .question(let id, let kept, let derived): line(id.visible, changes(kept, derived))
    case .visit(let lesson, let kept, let derived):
      line(
        say("lesson \(lesson.visible)", "课程 \(lesson.visible)"),
        changes(kept, derived) { _, _ in [say("where you were", "学到的位置")] })
    case .count(let deed, let kept, let derived):
      line(say("number of \(deed.rawValue)", "\(deed.rawValue) 的次数"), ["\(kept) → \(derived)"])
    }
  }

  private func line(_ name: String, _ changes: [String]) -> String {
    say(
      "\(name): \(changes.joined(separator: ", "))", "\(name)：\(changes.joined(separator: "，"))")
  }

  private func changes(_ kept: ItemRecord?, _ derived: ItemRecord?) -> [String] {
    changes(kept, derived) { kept, derived in
      [
        change(say("asked", "提问"), kept.asked, derived.asked),
        change(say("right first time", "一次答对"), kept.firstTime, derived.firstTime),
        change(say("last", "最近"), kept.last.rawValue, derived.last.rawValue),
        kept.memory == derived.memory && kept.isRepeated == derived.isRepeated
          ? nil : say("memory and due time", "记忆状态与到期时间"),
      ].compactMap(\.self)
    }
  }

  private func changes(_ kept: QuestionRecord?, _ derived: QuestionRecord?) -> [String] {
    changes(kept, derived) { kept, derived in
      [
        change(say("lesson", "课程"), kept.lesson.visible, derived.lesson.visible),
        change(say("asked", "提问"), kept.asked, derived.asked),
        change(say("first", "首次"), kept.first.rawValue, derived.first.rawValue),
        change(say("last", "最近"), kept.last.rawValue, derived.last.rawValue),
      ].compactMap(\.self)
    }
  }

  /// What differs between two records; what is missing has no parts.
  private func changes<Record>(
    _ kept: Record?, _ derived: Record?, _ parts: (Record, Record) -> [String]
  ) -> [String] {
    guard let derived else { return [say("not in the log", "日志中没有")] }
    guard let kept else { return [say("was missing", "先前缺失")] }
    return parts(kept, derived)
  }

  private func change<Value: Equatable>(
    _ name: String, _ kept: Value, _ derived: Value
  ) -> String? {
    kept == derived ? nil : "\(name) \(kept) → \(derived)"
  }
}
