import TCP

/// The words of a question and of what can be answered.
struct TaskWords {
  let language: Language

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  private func end(_ end: End) -> String { LadderWords(language: language).end(end) }

  // MARK: Questions

  /// The sentence of a kind, for questions that have no words of their own.
  func standard(_ task: Task) -> String {
    switch task {
    case .nextState(let moment):
      let end = end(moment.end)
      return say("Which state is the \(end) in now?", "\(end)现在处于什么状态？")
    case .reply(let moment):
      let end = end(moment.end)
      return say("Which segment does the \(end) send now?", "\(end)现在发送什么报文段？")
    case .numbers(let numbers): return standard(numbers)
    case .order(let order):
      let (client, server) = (order.reach.client, order.reach.server)
      return say(
        "In which order do these lines end with the client in \(client) and the server in \(server)?",
        "按怎样的顺序执行这些行，最后客户端处于 \(client)，服务器处于 \(server)？")
    case .illegal:
      return say(
        "One line shows a segment that TCP would not send there. Which line is it?",
        "有一行显示的报文段是 TCP 在那里不会发送的。是哪一行？")
    case .duration(let stay):
      let end = end(stay.end)
      let place =
        stay.system.map { say("With the numbers of \($0.name): ", "按 \($0.name) 的数值，") } ?? ""
      return place
        + say(
          "how long does it take from here until the \(end) is in \(stay.until)?",
          "从此刻起，\(end)要过多久才进入 \(stay.until)？"
        ).capitalizedFirst(place.isEmpty)
    case .tally(let tally): return standard(tally)
    case .choose: return say("What is right?", "哪一项正确？")
    }
  }

  private func standard(_ numbers: Numbers) -> String {
    let (end, bits) = (end(numbers.moment.end), numbers.segment.bits)
    let english = numbers.fields.map { $0 == .seq ? "sequence number" : "acknowledgment number" }
    let chinese = numbers.fields.map { $0 == .seq ? "序列号" : "确认号" }
    return say(
      "The \(end) sends \(bits): which \(english.joined(separator: " and which "))?",
      "\(end)发送 \(bits)：\(chinese.joined(separator: "和"))各是多少？")
  }

  private func standard(_ tally: Tally) -> String {
    switch tally.query {
    case .total: say("How many sockets are there in all?", "一共有多少个套接字？")
    case .share(let state):
      say("What share of them is in \(state), in per cent?", "处于 \(state) 的占百分之几？")
    case .rate(let state):
      say(
        "About how many connections a second enter \(state) here?", "每秒大约有多少个连接进入 \(state)？")
    case .most: say("Which state is the most frequent?", "哪个状态最多？")
    }
  }

  /// What an answer looks like, where there is nothing to choose from.
  func form(of task: Task) -> String? {
    switch task {
    case .nextState, .reply: nil
    case .numbers(let numbers):
      numbers.fields.map { "`\($0.rawValue)=…`" }.joined(separator: " ")
    case .order: say("All numbers in order, such as `2 1 3`", "按顺序输入全部编号，例如 `2 1 3`")
    case .illegal: say("The number of the line", "输入行号")
    case .duration: say("A length of time, such as `30 s` or `1 MSL`", "输入时长，例如 `30 秒` 或 `1 MSL`")
    case .tally(let tally): form(of: tally.query)
    case .choose(let choice):
      choice.hasManyRight
        ? say(
          "\(choice.key.count) are right: all numbers, such as `1 2`",
          "有 \(choice.key.count) 项正确：输入全部编号，例如 `1 2`")
        : nil
    }
  }

  private func form(of query: Tally.Query) -> String {
    switch query {
    case .most: say("The name of a state", "输入状态名")
    case .share: say("A number, such as `12.5 %`", "输入数字，例如 `12.5 %`")
    case .total, .rate: say("A number", "输入数字")
    }
  }

  // MARK: Answers

  var nothing: String { say("none", "不发送") }

  /// An answer as it is written among the options and in a verdict.
  func name(_ answer: Answer, of task: Task) -> String {
    switch answer {
    case .state(let state): state.description
    case .segment(let reading): reading.bits?.description ?? nothing
    case .numbers(let reading):
      Numbers.Field.allCases.compactMap { field in
        reading[field].map { "\(field.rawValue)=\($0)" }
      }.joined(separator: " ")
    case .order(let places): names(places, of: task).joined(separator: say("; ", "；"))
    case .line(let line): say("line \(line)", "第 \(line) 行")
    case .duration(let span): name(span)
    case .quantity(let quantity): quantity.description
    case .options(let places): names(places.sorted(), of: task).joined(separator: say("; ", "；"))
    }
  }

  /// The key in full, with the numbers of a segment.
  func key(of task: Task) -> String {
    if case .reply(let moment) = task, let sent = moment.sent {
      return LadderWords(language: language).label(of: sent)
    }
    return name(task.key, of: task)
  }

  private func names(_ places: [Int], of task: Task) -> [String] {
    switch task {
    case .order(let order): places.map { order.items[$0] }
    case .choose(let choice): places.map { choice.options[$0].text }
    case .nextState, .reply, .numbers, .illegal, .duration, .tally: []
    }
  }

  private func name(_ span: TimeSpan) -> String {
    switch span {
    case .msl(let count): "\(count) MSL"
    case .milliseconds(let milliseconds): length(milliseconds)
    }
  }

  /// A length of time, in the unit that says it best.
  func length(_ milliseconds: UInt64) -> String {
    let units: [(milliseconds: UInt64, name: String)] = [
      (60_000, say("min", "分钟")), (1_000, say("s", "秒")), (1, say("ms", "毫秒")),
    ]
    var rest = milliseconds
    let parts = units.compactMap { unit, name -> String? in
      defer { rest %= unit }
      return rest >= unit ? "\(rest / unit) \(name)" : nil
    }
    return parts.isEmpty ? "0 \(units[1].name)" : parts.joined(separator: " ")
  }
}

extension Question {
  /// An answer as it can be typed, by its meaning: ``Task/read(_:)`` reads it back.
  package func spelling(of answer: Answer, in language: Language) -> String {
    TaskWords(language: language).name(answer, of: task)
  }
}

extension String {
  /// The text with a capital at its beginning, where it begins a sentence.
  fileprivate func capitalizedFirst(_ begins: Bool) -> String {
    begins ? prefix(1).uppercased() + dropFirst() : self
  }
}
