import TCP

/// The words on the cards that are not of a single state.
struct TopicCardWords {
  let language: Language

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  func title(_ topic: Topic) -> String {
    switch topic {
    case .opening: say("The three-way handshake", "三次握手")
    case .closing: say("The close", "关闭连接")
    case .bothAtOnce: say("Both at once", "双方同时")
    case .diagram: say("The state diagram", "状态图")
    case .header: say("The segment header", "报文段首部")
    case .msl: say("MSL and TIME-WAIT by system", "各系统的 MSL 与 TIME-WAIT")
    case .names: say("The names of the states", "状态名称对照")
    case .counting: say("Counting states", "统计各状态的数量")
    }
  }

  /// Other names by which a topic is asked for.
  func aliases(of topic: Topic) -> [String] {
    switch topic {
    case .opening: [say("opening", "打开"), say("handshake", "握手")]
    case .closing: [say("the closing", "关闭过程"), say("termination", "四次挥手")]
    case .bothAtOnce: [say("both", "同时")]
    case .diagram: [say("states", "状态"), say("state diagram", "状态转换图")]
    case .header: [say("segment header", "首部"), say("bits", "控制位")]
    case .msl: [say("MSL by system", "各系统"), say("systems", "系统")]
    case .names: [say("state names", "名称")]
    case .counting: [say("count", "计数"), say("commands", "命令")]
    }
  }

  /// Where the facts stand that are no term's.
  func sources(_ topic: Topic) -> [String] {
    switch topic {
    case .diagram: [say("RFC 9293 §3.3.2, Figure 5", "RFC 9293 §3.3.2，图 5")]
    case .header: ["RFC 9293 §3.1"]
    case .names:
      [
        "Linux include/net/tcp_states.h", "net-tools netstat.c", "iproute2 ss.c",
        "FreeBSD tcp_fsm.h", "Microsoft TcpState",
      ]
    case .opening, .closing, .bothAtOnce, .msl, .counting: []
    }
  }

  // MARK: The list

  func list(states: [State], topics: [Topic], terms: [Term]) -> String {
    let comma = say(", ", "、")
    let topics = topics.map { topic in
      "- `\(topic.rawValue)`" + say(": ", "：") + title(topic)
    }
    return [
      say("States: ", "状态：") + states.map(\.description).joined(separator: comma),
      say("Topics:", "专题：") + "\n\n" + topics.joined(separator: "\n"),
      say("Terms: ", "术语：") + terms.map(\.name).joined(separator: comma),
    ].joined(separator: "\n\n")
  }

  // MARK: Tables

  private func table(
    _ header: [String], _ rows: [[String]], _ alignments: [Alignment] = []
  ) -> Markdown.Block {
    let alignments = header.indices.map { index in
      alignments.indices.contains(index) ? alignments[index] : .leading
    }
    return .table(
      alignments: alignments, header: header.map { [.text($0)] },
      rows: rows.map { row in row.map { $0.isEmpty ? [] : [.text($0)] } })
  }

  /// What happens at which end, and the clause that rules.
  func steps(_ scene: Scene) -> Markdown.Block {
    let ladders = LadderWords(language: language)
    let rows = scene.performance.steps.filter { $0.from != $0.to }.map { step in
      [
        ladders.end(step.end) + say(": ", "：") + step.label, step.to.description,
        ClauseWords(language: language).place(step.clause),
      ]
    }
    return table(
      [say("what happens", "发生的事"), say("next state", "下一状态"), say("clause", "条款")], rows)
  }

  /// What systems set the MSL and TIME-WAIT to.
  var systems: Markdown.Block {
    let tasks = TaskWords(language: language)
    let rows = System.allCases.map { system in
      [
        system.name, system.msl.map(tasks.length) ?? say("none", "无"),
        waits(system), system.source,
      ]
    }
    return table(
      [say("system", "系统"), "MSL", "TIME-WAIT", say("source", "出处")], rows)
  }

  /// The stay in TIME-WAIT that a system sets, and what else is reported of it.
  func waits(_ system: System) -> String {
    ([system.timeWait] + system.otherTimeWaits).map(TaskWords(language: language).length)
      .joined(separator: say(" or ", "或 "))
  }

  /// What is to be said where sources differ.
  var disagreement: String {
    let systems = System.allCases.filter { !$0.otherTimeWaits.isEmpty }.map(\.name)
      .joined(separator: say(", ", "、"))
    return say(
      "These are defaults. Where two numbers stand, as for \(systems), sources disagree: measure it.",
      "这些都是默认值。\(systems) 一行有两个数值，是因为资料说法不一：请自行测量。")
  }

  /// What each state is called elsewhere.
  var names: Markdown.Block {
    let words = StateCardWords(language: language)
    return table(
      ["RFC 9293", say("elsewhere", "其他写法")],
      State.allCases.map { [$0.description, words.names(of: $0)] })
  }

  // MARK: The header

  /// The control bits of opening and closing, in the glossary's words.
  func bits(from glossary: Glossary) -> Markdown.Block {
    let rows = ControlBits.named.map { bit, name -> [[Markdown.Inline]] in
      let lead = Passage(of: glossary.term(named: name)).lead.first
      let text: [Markdown.Inline] = if case .paragraph(let text)? = lead { text } else { [] }
      return [[.text(name)], text]
    }
    return .table(
      alignments: [.leading, .leading],
      header: [[.text(say("bit", "控制位"))], [.text(say("meaning", "含义"))]], rows: rows)
  }

  /// The name of a field.
  func field(_ field: SegmentHeader.Field) -> String {
    switch field {
    case .sourcePort: say("Source Port", "源端口")
    case .destinationPort: say("Destination Port", "目的端口")
    case .sequenceNumber: say("Sequence Number", "序列号")
    case .acknowledgmentNumber: say("Acknowledgment Number", "确认号")
    case .dataOffset: say("DOffset", "偏移")
    case .reserved: say("Rsrvd", "保留")
    case .controlBit(let name): name
    case .window: say("Window", "窗口")
    case .checksum: say("Checksum", "校验和")
    case .urgentPointer: say("Urgent Pointer", "紧急指针")
    case .options: say("Options", "选项")
    }
  }

  /// A field with its size, to be read aloud.
  func sentence(of field: SegmentHeader.Field) -> String {
    switch field {
    case .controlBit(let name): say("\(name): 1 bit", "\(name)：1 位")
    case .dataOffset:
      say("Data Offset: 4 bits, the length of the header in 32-bit words", "数据偏移：4 位，首部有几个 32 位字")
    case .reserved: say("Reserved: 4 bits", "保留：4 位")
    case .options: say("Options: what is left of the header", "选项：首部余下的部分")
    case .sourcePort, .destinationPort, .sequenceNumber, .acknowledgmentNumber, .window,
      .checksum, .urgentPointer:
      self.field(field) + say(": \(field.bits) bits", "：\(field.bits) 位")
    }
  }
}
