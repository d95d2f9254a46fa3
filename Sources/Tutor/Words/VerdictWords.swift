import TCP

/// What the tutor says about an answer.
struct VerdictWords {
  let language: Language

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  private func end(_ end: End) -> String { LadderWords(language: language).end(end) }

  // MARK: Right

  func right(_ question: Question, as name: StateName?) -> String {
    let key = SessionWords(language: language).name(question.key)
    let also = name.map { gap + naming($0) } ?? ""
    return say("Yes: **\(key)**.", "对：**\(key)**。") + also + gap + explanation(of: question)
  }

  /// Chinese sentences follow one another without a blank.
  private var gap: String { say(" ", "") }

  /// Says whose name it was, when it was not the RFC's.
  private func naming(_ name: StateName) -> String {
    switch name.usedBy {
    case .rfc, .chinese: ""
    case .misprint:
      say("(`\(name.name)` is a misprint that is often seen.)", "（`\(name.name)` 是常见的误写。）")
    case .localized:
      say(
        "(`\(name.name)` is how a translated netstat says it.)",
        "（`\(name.name)` 是某些语言版 netstat 的写法。）")
    case .linux, .netTools, .ss, .bsd, .windows, .procNetTCP:
      say(
        "(`\(name.name)` is the name in \(name.usedBy.rawValue).)",
        "（`\(name.name)` 是 \(name.usedBy.rawValue) 中的名称。）")
    }
  }

  func answer(to question: Question) -> String {
    let key = SessionWords(language: language).name(question.key)
    return say("It is **\(key)**.", "答案是 **\(key)**。") + gap + explanation(of: question)
  }

  /// One sentence that says what the machine did, and the clause.
  func explanation(of question: Question) -> String {
    let moment = question.moment
    guard let step = moment.step else {
      return say(
        "Nothing has reached the \(end(moment.end)), so it stays as it was.",
        "什么都没有到达\(end(moment.end))，它保持原样。")
    }
    let deed = deed(of: moment, step)
    return say(
      "\(cause(of: step)) \(deed) (\(citation(step.clause))).",
      "\(cause(of: step))\(deed)（\(citation(step.clause))）。")
  }

  private func cause(of step: Happening.Step) -> String {
    let state = step.from.description
    return switch step.event {
    case .arrives(let segment):
      say("In \(state), \(named(segment))", "在 \(state) 状态收到\(named(segment))，")
    case .retransmissionTimeout:
      say("In \(state), the retransmission timeout", "在 \(state) 状态，重传定时器到期，")
    case .timeWaitTimeout:
      say("In \(state), the end of 2MSL", "在 \(state) 状态，2MSL 等待结束，")
    case let event?:
      say("In \(state), \(event)", "在 \(state) 状态调用 \(event)，")
    case nil:
      say("The crash", "崩溃后，")
    }
  }

  /// A segment with the article that is spoken: an ACK; an RST would be said, the RFC writes a RST.
  private func named(_ segment: Segment) -> String {
    let (bits, octets) = (segment.bits, segment.textLength)
    let english = bits == [.ack] ? "an \(bits)" : "a \(bits)"
    guard octets > 0 else { return say(english, " \(bits)") }
    return say("\(english) with \(octets) octets", "带 \(octets) 字节数据的 \(bits)")
  }

  private func deed(of moment: Moment, _ step: Happening.Step) -> String {
    let label = moment.sent.map { LadderWords(language: language).label(of: $0) }
    if case .arrives = step.event { return answer(label, step) }
    return switch (step.from == step.to, label) {
    case (true, nil): say("sends nothing and changes nothing", "不发送报文段，状态不变")
    case (true, let label?): say("sends \(label) and changes no state", "发送 \(label)，状态不变")
    case (false, nil): say("leads to \(step.to) and sends nothing", "进入 \(step.to)，不发送报文段")
    case (false, let label?):
      say("sends \(label) and leads to \(step.to)", "发送 \(label)，进入 \(step.to)")
    }
  }

  /// What becomes of a segment that arrives.
  private func answer(_ label: String?, _ step: Happening.Step) -> String {
    switch (step.from == step.to, label) {
    case (true, nil): say("is not answered and changes nothing", "不作回应，状态不变")
    case (true, let label?):
      say("is answered with \(label) and changes no state", "以 \(label) 回应，状态不变")
    case (false, nil): say("leads to \(step.to) and is not answered", "进入 \(step.to)，不作回应")
    case (false, let label?):
      say("is answered with \(label) and leads to \(step.to)", "以 \(label) 回应，进入 \(step.to)")
    }
  }

  /// The clause as in `RFC 9293 §3.10.7.2, third check`.
  func citation(_ clause: Clause) -> String {
    let section = "RFC 9293 §\(clause.section.rawValue)"
    guard let step = clause.step else { return section }
    return say("\(section), \(step.rawValue) check", "\(section)，\(chineseNumber(step))项检查")
  }

  private func chineseNumber(_ step: Clause.Step) -> String {
    switch step {
    case .first: "第一"
    case .second: "第二"
    case .third: "第三"
    case .fourth: "第四"
    case .fifth: "第五"
    case .sixth: "第六"
    case .seventh: "第七"
    case .eighth: "第八"
    }
  }

  // MARK: Not yet right

  /// The rule to look at, without what follows from it.
  func rule(of question: Question) -> String {
    guard let step = question.moment.step else { return explanation(of: question) }
    let end = end(question.moment.end)
    let cause: String
    switch step.event {
    case .arrives(let segment):
      cause = say(
        "The \(end) is in \(step.from) and a \(segment.bits) arrives.",
        "\(end)处于 \(step.from) 状态，收到 \(segment.bits)。")
    case let event?:
      cause = say(
        "The \(end) is in \(step.from); the event is \(event).",
        "\(end)处于 \(step.from) 状态，事件是 \(event)。")
    case nil:
      cause = say("The \(end) has lost everything it knew.", "\(end)丢失了它所知道的一切。")
    }
    return cause + gap
      + say("The rule is \(citation(step.clause)).", "依据是 \(citation(step.clause))。")
  }

  /// Why an answer is wrong: in the lesson's words if it has some, else by the mistake.
  func wrong(_ answer: Answer, _ mistake: Mistake, at question: Question) -> String {
    let no = say("No.", "不对。") + gap
    if let reason = question.reasons.first(where: { $0.answer == answer })?.reason {
      return no + reason
    }
    return no + sentence(mistake, answer, question)
  }

  private func sentence(_ mistake: Mistake, _ answer: Answer, _ question: Question) -> String {
    let me = end(question.moment.end)
    let peer = end(question.moment.end.peer)
    let name = SessionWords(language: language).name(answer)
    switch mistake {
    case .peersState:
      return say("\(name) is where the \(peer) stands.", "\(name) 是\(peer)所处的状态。")
    case .notYetMoved:
      return say(
        "\(name) is where the \(me) was before; what has just happened moves it on.",
        "\(name) 是\(me)之前的状态；刚才发生的事使它离开了该状态。")
    case .tooFar:
      return say(
        "\(name) is further on: what leads there has not happened yet.",
        "\(name) 还在后面：使它进入该状态的事尚未发生。")
    case .withoutACK:
      return say(
        "Nearly: the segment also acknowledges what has arrived, so one more bit is set.",
        "差一点：该报文段还要确认已收到的内容，因此还有一个控制位置位。")
    case .silence: return say("The \(me) does send something here.", "此时\(me)确实会发送报文段。")
    case .noSilence:
      return say("A \(name) is not called for here.", "此时不该发送 \(name)。")
    case .number:
      return say("The control bits are right, a number is not.", "控制位正确，但有一个数字不对。")
    case .resetForFIN:
      return say(
        "A RST aborts: what is in flight is lost and nothing is acknowledged. This is an orderly close.",
        "RST 是异常终止：在途数据会丢失，也没有确认。这里是正常关闭。")
    case .other:
      return say("Nothing that has happened here leads to \(name).", "这里发生的事不会导致 \(name)。")
    }
  }
}
