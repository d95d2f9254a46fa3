import TCP

/// The words on the card of a state.
struct StateCardWords {
  let language: Language

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  private var comma: String { say(", ", "、") }
  private var semicolon: String { say("; ", "；") }

  // MARK: Names

  /// Every other name, with who writes it so.
  func names(of state: State) -> String {
    let plain = state.description.replacing("-", with: "_")
    let also = plain == state.description ? [] : [say("also ", "也作 ") + plain]
    let others = StateName.Source.allCases.compactMap { source -> String? in
      guard source != .rfc, source != .chinese || language == .simplifiedChinese else { return nil }
      let names = StateName.all.filter { name in
        name.state == state && name.usedBy == source && name.name != plain
      }
      guard !names.isEmpty else { return nil }
      return label(of: source) + " " + names.map(\.name).joined(separator: comma)
    }
    return (also + others).joined(separator: semicolon)
  }

  /// Who writes it so.
  func label(of source: StateName.Source) -> String {
    switch source {
    case .misprint: say("misprint", "误写")
    case .localized: say("translated netstat", "其他语言的 netstat")
    case .chinese: say("Chinese", "中文")
    case .bsd: say(source.rawValue, "BSD 和 macOS")
    case .rfc, .linux, .netTools, .ss, .windows, .procNetTCP: source.rawValue
    }
  }

  // MARK: Who

  /// The ends that get into a state.
  func roles(_ roles: [Role]) -> String {
    let ordinary: Set<Role> = [.activeOpener, .passiveOpener, .activeCloser, .passiveCloser]
    let either: [Set<Role>] = [
      [.activeOpener, .passiveOpener], [.activeCloser, .passiveCloser],
    ]
    if either.contains(ordinary.intersection(roles)) { return say("either", "两端都可以") }
    return roles.map(role).joined(separator: semicolon)
  }

  private func role(_ role: Role) -> String {
    switch role {
    case .activeOpener: say("the active opener", "主动打开的一端")
    case .passiveOpener: say("the passive opener", "被动打开的一端")
    case .bothOpeners: say("both in a simultaneous open", "同时打开时的两端")
    case .activeCloser: say("the active closer, which closes first", "主动关闭的一端，即先关闭的一端")
    case .passiveCloser: say("the passive closer, which closes second", "被动关闭的一端，即后关闭的一端")
    case .bothClosers: say("both in a simultaneous close", "同时关闭时的两端")
    }
  }

  // MARK: What it knows and waits for

  func knowledge(_ knowledge: Knowledge) -> String {
    let facts = [
      own("SYN", knowledge.syn), peer("SYN", knowledge.peerSYNHasArrived),
      own("FIN", knowledge.fin), peer("FIN", knowledge.peerFINHasArrived),
    ].compactMap(\.self)
    guard !facts.isEmpty else {
      return say("no numbers, neither its own nor the peer's", "不知道任何一方的序列号")
    }
    return facts.joined(separator: comma)
  }

  private func own(_ bit: String, _ own: Knowledge.Own) -> String? {
    switch own {
    case .unsent: nil
    case .sent: say("own \(bit) sent, not acknowledged", "自己的 \(bit) 已发出但未确认")
    case .acknowledged: say("own \(bit) acknowledged", "自己的 \(bit) 已得到确认")
    }
  }

  private func peer(_ bit: String, _ hasArrived: Bool) -> String? {
    hasArrived ? say("peer's \(bit) received", "已收到对方的 \(bit)") : nil
  }

  /// What leads on in the ordinary course of things, each event once.
  func events(awaitedIn state: State) -> String {
    let events = Way.all(.outOf, state).flatMap(\.edges)
      .filter { $0.isInFigure5 && $0.event != .rst }.map(\.eventLabel)
    return events.joined(separator: comma)
  }

  // MARK: The timer

  /// The timer that the machine runs, what the glossary says of it, what systems set it to.
  func timer(
    of state: State, from passage: Passage, besides said: [Markdown.Block]
  ) -> [Markdown.Block] {
    let timer = state.stay?.1.timer
    if timer?.kind == .timeWait { return [.paragraph([.text(systems)])] }
    let sentences = passage.sentences(with: timerMarks, without: othersMarks)
      .filter { sentence in !said.contains { $0.text.contains(sentence.text) } }
    return [.paragraph(.joining((timer.map { [retransmission($0.length)] } ?? []) + sentences))]
  }

  private func retransmission(_ length: UInt64) -> [Markdown.Inline] {
    let length = TaskWords(language: language).length(length)
    return [.text(say("\(length) at first.", "首次为 \(length)。"))]
  }

  /// What TIME-WAIT lasts, by system.
  private var systems: String {
    let topics = TopicCardWords(language: language)
    let lengths = System.allCases.map { "\($0.name) \(topics.waits($0))" }
    return "2MSL" + say(": ", "：") + lengths.joined(separator: semicolon) + say(".", "。")
  }

  // MARK: What is looked for in the glossary

  /// Where a term begins to say what many sockets in a state mean.
  var pileUpMarks: [String] {
    language == .english
      ? ["pile-up", "pile up", "Many of them", "there are many", "dozens"]
      : ["堆积", "状态很多", "数量很多", "几十个"]
  }

  /// What the sentences about timers have in them.
  private var timerMarks: [String] {
    language == .english
      ? ["timer", "by default", "at least", "gives up"] : ["定时器", "默认", "至少", "放弃"]
  }

  /// What the sentences about others' mistakes have in them.
  private var othersMarks: [String] { language == .english ? ["notes"] : ["笔记"] }
}

extension Markdown.Block {
  /// The text of a paragraph alone.
  fileprivate var text: String {
    guard case .paragraph(let inlines) = self else { return "" }
    return inlines.text
  }
}
