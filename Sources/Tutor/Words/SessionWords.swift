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
      "Left after \(answered) of \(count) questions of this lesson.",
      "已离开，本课答过 \(answered) 题，共 \(count) 题。")
  }

  // MARK: Places

  func resumed(_ number: Int, of count: Int) -> String {
    say("You were here: question \(number) of \(count).", "上次学到这里：第 \(number) 题，共 \(count) 题。")
  }

  /// The same where what was missed is asked again.
  func resumedAgain(_ count: Int) -> String {
    say(
      "You were here: \(count == 1 ? "one question is" : "\(count) questions are") still to come back.",
      "上次学到这里：还有 \(count) 题要再答一次。")
  }

  func goesOn(after title: String) -> String {
    say("Last time you finished: \(title). This is the next lesson.", "上次学完了：\(title)。这是下一课。")
  }

  /// How many of what was missed are left.
  func again(_ count: Int) -> String { say("again · \(count) left", "再来一次 · 还剩 \(count) 题") }

  func comesBack(_ count: Int) -> String {
    say(
      "That was the last question. \(count) of them come back, until each is answered unaided once.",
      "题目问完了。其中 \(count) 题再问一次，直到每题都独立答对为止。")
  }

  /// The lessons with what is done of each.
  func list(
    _ headings: [Course.Heading], open: Int, isDone: (Int) -> (answered: Int, of: Int)?
  ) -> String {
    headings.enumerated().map { index, heading in
      let done = isDone(index).map { answered, count in
        answered == count
          ? say("done", "已学完") : say("\(answered) of \(count)", "\(answered)/\(count)")
      }
      let here = index == open ? say(", open", "，当前") : ""
      let state = done.map { say(" (\($0)\(here))", "（\($0)\(here)）") } ?? ""
      return "\(index + 1). \(heading.title)\(state)"
    }.joined(separator: "\n")
  }

  func noLesson(_ name: String) -> String {
    let name = name.visible.truncated(to: 40)
    return say(
      "There is no lesson \u{201C}\(name)\u{201D}; `lessons` lists them.",
      "没有课程“\(name)”；`课程` 列出全部课程。")
  }

  func notFinished(_ title: String) -> String {
    say(
      "\(title): not finished yet, and a review would give its answers away.",
      "\(title)：尚未学完，回顾会泄露答案。")
  }

  var yesOrNo: String { say("yes or no", "是或否") }

  func askToForget(_ title: String) -> String {
    say(
      "Forget every answer to \(title)? What you remember of TCP is kept all the same.",
      "要忘记《\(title)》的全部作答吗？对 TCP 的掌握程度仍会保留。")
  }

  func forgotten(_ title: String) -> String { say("Forgotten: \(title).", "已忘记：\(title)。") }

  var notForgotten: String { say("Nothing was forgotten.", "什么也没有忘记。") }

  var undone: String { say("Undone; that answer does not count.", "已撤销，该次作答不计。") }

  var nothingToUndo: String { say("There is no answer to undo.", "没有可撤销的作答。") }

  // MARK: Other words

  func noTerm(_ name: String, nearest: String?) -> String {
    let name = name.visible.truncated(to: 40)
    guard let nearest else {
      return say(
        "There is no term \u{201C}\(name)\u{201D}; `explain` lists them.",
        "没有术语“\(name)”；`解释` 列出全部术语。")
    }
    return say(
      "There is no term \u{201C}\(name)\u{201D}. Did you mean `\(nearest)`?",
      "没有术语“\(name)”。是不是 `\(nearest)`？")
  }

  func noCard(_ name: String, nearest: String?) -> String {
    let name = name.visible.truncated(to: 40)
    guard let nearest else {
      return say("There is no card \u{201C}\(name)\u{201D}.", "没有卡片“\(name)”。")
    }
    return say(
      "There is no card \u{201C}\(name)\u{201D}. Did you mean `\(nearest)`?",
      "没有卡片“\(name)”。是不是 `\(nearest)`？")
  }

  func noLanguage(_ name: String) -> String {
    say(
      "I speak en and zh-Hans, not \(name.visible.truncated(to: 20)).",
      "会说 en 和 zh-Hans，不会 \(name.visible.truncated(to: 20))。")
  }

  var notInLanguage: String {
    say("This lesson does not exist in that language.", "本课没有该语言的版本。")
  }

  var sandbox: String {
    say(
      "The sandbox goes on from here and leaves no trace; `help` lists its commands, `back` returns to the question.",
      "沙盒从这里继续，不留痕迹；`help` 列出命令，`返回` 回到题目。")
  }

  /// What is to be pasted into a report of a mistake.
  func report(of id: String, seed: UInt64?, versions: String, typed: [String]) -> String {
    let seed = seed.map(String.init) ?? "-"
    let lines =
      ["question: \(id)", "language: \(language.rawValue)", "seed: \(seed)"]
      + [versions].filter { !$0.isEmpty } + typed.map { "typed: \($0.visible)" }
    return say("To paste into a report:", "可粘贴到问题报告中：") + "\n\n```\n"
      + lines.joined(separator: "\n") + "\n```"
  }

  // MARK: A quiz inside

  /// Where the learner is in a quiz.
  func inQuiz(_ place: String) -> String { say("quiz · \(place)", "测验 · \(place)") }

  var backFromQuiz: String { say("Back to the lesson:", "回到课程：") }

  func noQuiz(_ wish: String, topics: [String]) -> String {
    let wish = wish.visible.truncated(to: 40)
    let names = topics.joined(separator: say(", ", "、"))
    return say(
      "There is no quiz \u{201C}\(wish)\u{201D}: write a topic, a number up to \(Quiz.limit), or both. The topics are \(names).",
      "没有测验“\(wish)”：请写主题、题数（不超过 \(Quiz.limit)），或两者都写。主题有 \(names)。")
  }

  var help: String {
    say(
      """
      Answer with a number, a name or a segment: `2` or `syn_rcvd`, `SYN,ACK` or `S.` are all \
      understood. Case, `-` and `_` do not matter.

      - `hint` gives a hint, one at a time; beyond the last one, the answer
      - `why` explains: after a miss the rule, after a question its answer
      - `show` shows the answer; so do `?` and `don't know`; `skip` shows it and goes on
      - `back` goes back to the question before, `undo` takes the last answer back
      - `lessons` lists the lessons, `lesson 4` opens one, `next` the next
      - `review` shows a finished lesson, `forget 4` forgets one, `progress` says what is known
      - `explain 2MSL` explains a term, `card TIME-WAIT` shows a card
      - `quiz` asks ten questions for a score and comes back, `quiz time-wait 5` five on a topic
      - `sim` is a sandbox, `lang zh` changes the language, `report` is for mistakes of ours
      - `quit` leaves; so does Ctrl-D
      - an empty line repeats the question, Tab completes
      """,
      """
      用编号、名称或报文段作答，写法随意：`2`、`syn_rcvd`、`SYN,ACK`、`S.` 都可以。不分大小写，\
      `-` 和 `_` 可有可无。

      - `提示`（hint）每次给出一条提示；提示用完后给出答案
      - `为什么`（why）解释：答错后说明规则，答完后说明理由
      - `答案`（show）显示答案；输入 `?` 或 `不知道` 也一样；`跳过`（skip）显示答案并继续
      - `返回`（back）回到上一题，`撤销`（undo）撤回上一次作答
      - `课程`（lessons）列出课程，`课 4`（lesson 4）打开一课，`下一课`（next）进入下一课
      - `回顾`（review）查看已学完的课，`忘记 4`（forget 4）忘记一课，`进度`（progress）查看掌握程度
      - `解释 2MSL`（explain）解释术语，`卡片 TIME-WAIT`（card）显示卡片
      - `测验`（quiz）出十道计分题，答完回到原题；`测验 time-wait 5` 就某一主题出五题
      - `沙盒`（sim）自由试验，`语言 en`（lang）切换语言，`报告`（report）用于反映问题
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
    say("That was the last hint; one more `hint` shows the answer.", "没有更多提示了；再输入一次 `提示` 就显示答案。")
  }

  var noHint: String {
    say("There is no hint for this question; `show` shows the answer.", "这道题没有提示；`答案` 可看答案。")
  }

  var nothingBefore: String { say("This is the first question.", "这已经是第一题。") }

  var nothingToExplain: String {
    say(
      "There is nothing to explain yet; `hint` helps with the question.", "还没有可解释的内容；`提示` 可以帮助作答。")
  }

  /// Says of which question the explanation is that follows: not of the one that is open.
  func aboutEarlier(_ name: String) -> String {
    // A blank parts Chinese from Latin letters only.
    let gap = name.utf8.first.map { $0 < 0x80 } == true ? " " : ""
    return say("On \(name), which came before:", "关于前面的\(gap)\(name)：")
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
