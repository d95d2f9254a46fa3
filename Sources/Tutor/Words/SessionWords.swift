import TCP

/// What the tutor says around the questions.
struct SessionWords {
  let language: Language

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  // MARK: The frame

  var titleHelp: String { say("help · quit", "帮助 · 退出") }

  func position(_ number: Int, of count: Int) -> String {
    say("\(number) of \(count)", "第 \(number) 题，共 \(count) 题")
  }

  var finishedPrompt: String { say("done", "已学完") }

  var finishedHelp: String {
    say(
      "The lesson is done. `back` goes back, `next` on to the next lesson, `quit` leaves.",
      "本课已学完。`返回` 可回到上一题，`下一课` 继续，`退出` 离开。")
  }

  func title(_ title: String, _ number: Int, of count: Int) -> String {
    guard count > 1 else { return title }
    return say("Lesson \(number) of \(count) · \(title)", "第 \(number) 课，共 \(count) 课 · \(title)")
  }

  func finished(outcomes: some Sequence<Session.Outcome>, next: String?) -> String {
    let outcomes = Array(outcomes)
    let first = outcomes.count { $0 == .firstTime }
    let helped = outcomes.count { $0 == .withHelp }
    let shown = outcomes.count - first - helped
    let end = say(
      "That was the lesson: \(first) right first time, \(helped) with help, \(shown) shown or skipped.",
      "本课结束：一次答对 \(first) 题，经提示或重试答对 \(helped) 题，看答案或跳过 \(shown) 题。")
    guard let next else { return end }
    return end + say(" `next` goes on to: \(next).", "输入 `下一课` 继续学习：\(next)。")
  }

  var noNextLesson: String { say("There is no further lesson.", "没有下一课了。") }

  func left(after answered: Int, of count: Int) -> String {
    say(
      "Left after \(answered) of \(count) questions. The lesson begins anew next time.",
      "已离开，答过 \(answered) 题，共 \(count) 题。下次从本课开头学起。")
  }

  var help: String {
    say(
      """
      Answer with a number, a name or a segment: `2` or `syn_rcvd`, `SYN,ACK` or `S.` are all \
      understood. Case, `-` and `_` do not matter.

      - `hint` gives a hint, as often as there are any
      - `why` explains: after a miss the rule, after a question its answer
      - `show` shows the answer; so do `?` and `don't know`
      - `skip` shows the answer and goes on
      - `back` goes back to the question before, `next` on to the next lesson
      - `quit` leaves; so does Ctrl-D
      - an empty line repeats the question, Tab completes
      """,
      """
      用编号、名称或报文段作答，写法随意：`2`、`syn_rcvd`、`SYN,ACK`、`S.` 都可以。不分大小写，\
      `-` 和 `_` 可有可无。

      - `提示`（hint）给出提示，可多次使用
      - `为什么`（why）解释：答错后说明规则，答完后说明理由
      - `答案`（show）显示答案；输入 `?` 或 `不知道` 也一样
      - `跳过`（skip）显示答案并继续
      - `返回`（back）回到上一题，`下一课`（next）进入下一课
      - `退出`（quit）离开；Ctrl-D 也可以
      - 空行重复题目，Tab 键补全
      """)
  }

  // MARK: When it goes on

  var tryAgain: String {
    say("Try again, or: hint · why · show · skip", "再试一次，或输入：提示 · 为什么 · 答案 · 跳过")
  }

  var offerHint: String {
    say("Would a hint help? Type: hint · why · show · skip", "需要提示吗？可输入：提示 · 为什么 · 答案 · 跳过")
  }

  var noMoreHints: String {
    say("That was the last hint; `show` shows the answer.", "没有更多提示了；`答案` 可显示答案。")
  }

  var nothingBefore: String { say("This is the first question.", "这已经是第一题。") }

  var nothingToExplain: String {
    say(
      "There is nothing to explain yet; `hint` helps with the question.", "还没有可解释的内容；`提示` 可以帮助作答。")
  }

  var notUTF8: String { say("That line was not UTF-8 and was not read.", "这一行不是 UTF-8 编码，未读取。") }

  /// Something that is neither a word nor an answer, and therefore not an attempt.
  func unreadable(_ line: String, nearest: String?) -> String {
    let line = line.visible.truncated(to: 40)
    guard let nearest else {
      return say(
        "I can't read \u{201C}\(line)\u{201D} as an answer, so it does not count. `help` says what can be typed.",
        "无法把“\(line)”读作答案，不计入作答。输入 `帮助` 查看可用的写法。")
    }
    return say(
      "I can't read \u{201C}\(line)\u{201D}. Did you mean `\(nearest)`? It does not count.",
      "无法识别“\(line)”。是不是 `\(nearest)`？这次不计入作答。")
  }
}
