import TCP

/// What the tutor says of what is known.
struct ProgressWords {
  let language: Language

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  var title: String { say("Progress", "学习进度") }

  func answers(_ count: Int) -> String {
    count == 1 ? say("1 answer", "共作答 1 次") : say("\(count) answers", "共作答 \(count) 次")
  }

  // MARK: The machine

  func level(_ level: Level) -> String {
    switch level {
    case .new: say("new", "未学")
    case .learning: say("learning", "学习中")
    case .familiar: say("familiar", "熟悉")
    case .solid: say("solid", "牢固")
    }
  }

  /// How many edges there are of each level, the best known first.
  func counts(_ levels: [Level]) -> String {
    Level.allCases.reversed().compactMap { level in
      let count = levels.count { $0 == level }
      return count > 0 ? say("\(count) \(self.level(level))", "\(self.level(level)) \(count)") : nil
    }.joined(separator: say(", ", "，"))
  }

  /// The title of the card that shows the diagram with levels.
  var cardTitle: String { say("What you know", "掌握情况") }

  /// What a dotted line in that diagram tells.
  var dotted: String { say("dotted: new", "虚线：未学") }

  /// What the words mean and the numbers beside them; what is read aloud names the ends by itself.
  func legend(isShort: Bool) -> String {
    let ends = isShort ? say("; of two, the client's comes first", "；有两个数时，依次为客户端和服务器") : ""
    return say(
      "learning fades within a week, familiar holds for one, solid for three; the per cent is the chance that you recall it now\(ends).",
      "学习中：一周内会淡忘；熟悉：可记住一周；牢固：可记住三周。百分数是现在能回忆起来的概率\(ends)。")
  }

  /// How much has been asked, of how much.
  func asked(_ asked: Int, of count: Int) -> String {
    say("\(asked) of \(count) asked", "已问 \(asked)/\(count)")
  }

  /// An edge within its state, with the ends at which it is known so and its chance at each, such as
  /// `rcv SYN (client 91 %, server 98 %)`.
  func name(_ edge: Edge, at ends: [(end: End, recall: Double?)]) -> String {
    let ladder = LadderWords(language: language)
    let known = ends.map { ladder.end($0.end) + ($0.recall.map { " \(percent($0))" } ?? "") }
    let parts = origin(of: edge) + known
    guard !parts.isEmpty else { return edge.event.rawValue }
    let list = parts.joined(separator: say(", ", "，"))
    return edge.event.rawValue + say(" (\(list))", "（\(list)）")
  }

  /// The same in fewer cells, the client before the server: `rcv SYN 91/98 %`.
  func shortName(_ edge: Edge, at ends: [(end: End, recall: Double?)]) -> String {
    let chances = ends.compactMap(\.recall)
    guard chances.count == End.allCases.count else { return name(edge, at: ends) }
    let list = chances.map { "\(hundredths($0))" }.joined(separator: "/")
    let name = name(edge, at: [])
    return name + (name.hasSuffix("）") ? "" : " ") + "\(list) %"
  }

  private func origin(of edge: Edge) -> [String] {
    switch edge.origin {
    case .passive: [say("passive", "被动")]
    case .active: [say("active", "主动")]
    case nil: []
    }
  }

  private func hundredths(_ chance: Double) -> Int { Int((chance * 100).rounded()) }

  /// A chance in whole per cent.
  func percent(_ chance: Double) -> String { "\(hundredths(chance)) %" }

  /// The parts of a list, each with what stands behind it.
  func listed(_ parts: [String]) -> [String] {
    parts.enumerated().map { $0 < parts.count - 1 ? $1 + say(",", "、") : $1 }
  }

  /// What keeps two parts of a list apart on a line.
  var gap: String { say(" ", "") }

  /// The edges of a state that are known so well, to be read aloud.
  func sentence(_ state: State, _ level: Level, _ edges: [String]) -> String {
    let list = edges.joined(separator: say("; ", "；"))
    let level = self.level(level)
    return say("\(state), \(level): \(list).", "\(state)，\(level)：\(list)。")
  }

  func sentence(_ state: State, asked: Int, of count: Int) -> String {
    let asked = self.asked(asked, of: count)
    return say("\(state): \(asked).", "\(state)：\(asked)。")
  }

  // MARK: The course

  var topicColumns: [String] {
    [say("topic", "主题"), say("recall", "回忆率"), say("asked", "已问")]
  }

  /// A topic by the word that is typed for it, and what that means.
  func name(_ subject: QuizTopic.Subject) -> String {
    let meaning =
      switch subject {
      case .open: "建立"
      case .close: "关闭"
      case .timeWait: "等待"
      case .reset: "重置"
      case .bothAtOnce: "同时"
      case .loss: "丢失"
      case .counting: "编号"
      }
    return say(subject.rawValue, "\(subject.rawValue) \(meaning)")
  }

  var lessonColumns: [String] { [say("lesson", "课程"), say("asked", "已问")] }

  func name(_ lesson: ProgressMap.LessonCount, number: Int) -> String {
    "\(number). \(lesson.title)"
  }

  func done(_ lesson: ProgressMap.LessonCount) -> String {
    count(lesson.asked, of: lesson.of) + (lesson.isDone ? say(", done", "，已学完") : "")
  }

  func count(_ asked: Int, of count: Int) -> String {
    say("\(asked) of \(count)", "\(asked)/\(count)")
  }

  /// A row of a table, to be read aloud: its first column names it.
  func sentence(_ columns: [String], _ row: [String]) -> String {
    let rest = zip(columns, row).dropFirst().map { "\($0) \($1)" }
    let list = rest.joined(separator: say(", ", "，"))
    return say("\(row.first ?? ""): \(list).", "\(row.first ?? "")：\(list)。")
  }

  // MARK: What falls due

  /// How many things fall due on each of the coming days, a part a day.
  func due(_ due: ProgressMap.DueCount) -> [String] {
    let days = due.days.enumerated().map { "\(day($0)) \($1)" }
    let end = "\(say("later", "更晚")) \(due.later)" + say(".", "。")
    return [say("Due:", "到期：")] + listed(days + [end])
  }

  private func day(_ number: Int) -> String {
    switch number {
    case 0: say("today", "今天")
    case 1: say("tomorrow", "明天")
    default: say("in \(number) days", "\(number) 天后")
    }
  }

  // MARK: Where there is little to see

  var nothing: String {
    let (states, edges) = (State.allCases.count, Edge.all.count)
    return say(
      "Nothing has been answered yet: all \(edges) edges of the \(states) states are new.",
      "还没有作答：\(states) 个状态的 \(edges) 条边都是未学。")
  }

  var begin: String {
    say("`handshake` opens the first lesson.", "运行 `handshake` 打开第一课。")
  }

  var drawsAll: String {
    say("`handshake progress` draws every edge.", "`handshake progress` 列出每一条边。")
  }

  var notKept: String {
    say("Nothing is kept of this session, so there is nothing to show.", "本次学习不保存进度，没有可显示的内容。")
  }
}
