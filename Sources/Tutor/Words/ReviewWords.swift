/// What the tutor says around a review.
struct ReviewWords {
  let language: Language

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  /// What is said in lessons as well.
  var session: SessionWords { SessionWords(language: language) }

  // MARK: The frame

  func title(_ plan: ReviewPlan, _ purpose: ReviewSession.Purpose) -> String {
    let (new, due) = (plan.newCount, plan.items.count - plan.newCount)
    guard purpose == .due else {
      return due == 0
        ? say("Practice", "练习") : say("Practice · the weakest \(due)", "练习 · 最薄弱的 \(due) 项")
    }
    guard due > 0 else { return say("Review", "复习") }
    let part =
      plan.more == 0
      ? say("\(due) due", "到期 \(due) 项")
      : say("\(due) of \(due + plan.more) due", "到期 \(due + plan.more) 项中的 \(due) 项")
    return say("Review · ", "复习 · ") + part
      + (new == 0 ? "" : say(", \(new) new", "，新 \(new) 项"))
  }

  /// The name of a question; its id would give the edge away.
  func number(_ number: Int) -> String { say("Question \(number)", "第 \(number) 题") }

  var help: String {
    say(
      """
      Answer with a number, a name or a segment, as in a lesson. What was missed, shown or skipped \
      comes back after some others, until it is answered unaided once.

      - `hint` gives a hint, one at a time; beyond the last one, the answer
      - `why` explains: after a miss the rule, after a question its answer
      - `show` shows the answer; so do `?` and `don't know`; `skip` shows it and goes on
      - `undo` takes the last answer back
      - `explain 2MSL` explains a term, `card TIME-WAIT` shows a card
      - `sim` is a sandbox, `lang zh` changes the language, `report` is for mistakes of ours
      - `quit` leaves; so does Ctrl-D; what was answered is kept
      - an empty line repeats the question, Tab completes
      """,
      """
      与课中一样，用编号、名称或报文段作答。答错、看答案或跳过的内容，隔几题会再问，直到独立答对一次为止。

      - `提示`（hint）每次给出一条提示；提示用完后给出答案
      - `为什么`（why）解释：答错后说明规则，答完后说明理由
      - `答案`（show）显示答案；输入 `?` 或 `不知道` 也一样；`跳过`（skip）显示答案并继续
      - `撤销`（undo）撤回上一次作答
      - `解释 2MSL`（explain）解释术语，`卡片 TIME-WAIT`（card）显示卡片
      - `沙盒`（sim）自由试验，`语言 en`（lang）切换语言，`报告`（report）用于反映问题
      - `退出`（quit）离开；Ctrl-D 也可以；已作的回答会保留
      - 空行重复题目，Tab 键补全
      """)
  }

  var notInReviews: String {
    say("That belongs to the lessons: `handshake study`.", "这属于课程：请用 `handshake study`。")
  }

  var notInLanguage: String {
    say("This question does not exist in that language.", "这道题没有该语言的版本。")
  }

  // MARK: The end

  /// What is said where there is nothing to ask; the wait is in milliseconds.
  func nothing(_ purpose: ReviewSession.Purpose, nextIn wait: Int64?) -> String {
    guard purpose == .due, let wait else {
      return say(
        "Nothing has been asked yet that could be asked again: `handshake study` begins.",
        "还没有可以再问的内容：请从 `handshake study` 开始。")
    }
    return say("Nothing is due. ", "目前没有到期的内容。") + next(in: wait) + say(" ", "")
      + say(
        "`handshake practice` asks what is weakest all the same.",
        "`handshake practice` 可以先练最薄弱的内容。")
  }

  private func next(in wait: Int64) -> String {
    say("The next is due in \(length(wait)).", "下一项在\(length(wait))后到期。")
  }

  /// A length of time, as exactly as one plans by it.
  private func length(_ milliseconds: Int64) -> String {
    let minutes = max((milliseconds + 59_999) / 60_000, 1)
    if minutes < 60 { return say("\(minutes) min", " \(minutes) 分钟") }
    let hours = (minutes + 30) / 60
    if hours == 1 { return say("an hour", " 1 小时") }
    if hours < 36 { return say("\(hours) hours", " \(hours) 小时") }
    let days = max((hours + 12) / 24, 2)
    return say("\(days) days", " \(days) 天")
  }

  /// How many were asked, how they went, and when there is more.
  func summary(
    _ purpose: ReviewSession.Purpose, _ outcomes: [Session.Outcome], more: Int, nextIn wait: Int64?
  ) -> String {
    let count = outcomes.count
    let first = outcomes.count { $0 == .firstTime }
    let helped = outcomes.count { $0 == .withHelp }
    let asked =
      count == 0
      ? say("Left before the first answer.", "未作答即离开。")
      : say(
        "\(count) asked: \(first) right first time, \(helped) with help, \(count - first - helped) shown or skipped.",
        "共问 \(count) 项：一次答对 \(first) 项，经提示或重试答对 \(helped) 项，看答案或跳过 \(count - first - helped) 项。")
    let due: String? =
      switch more {
      case 0: wait.map(next)
      case 1: say("One is still due: `handshake review`.", "还有 1 项到期：`handshake review`。")
      default:
        say("\(more) are still due: `handshake review`.", "还有 \(more) 项到期：`handshake review`。")
      }
    return asked + (due.map { say(" ", "") + $0 } ?? "")
  }
}
