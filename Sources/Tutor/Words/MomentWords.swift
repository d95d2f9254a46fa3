import TCP

/// What the machine does at a moment, in a sentence with its clause.
struct MomentWords {
  let language: Language

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  private func end(_ end: End) -> String { LadderWords(language: language).end(end) }

  /// One sentence that says what the machine did, and the clause.
  func explanation(of moment: Moment, telling part: Part) -> String {
    guard let step = moment.step else {
      if case .wait? = moment.line.instruction {
        return say(
          "Time passes, and no timer of the \(end(moment.end)) goes off: it stays as it was.",
          "时间过去了，\(end(moment.end))没有定时器到期，它保持原样。")
      }
      return say(
        "Nothing has reached the \(end(moment.end)), so it stays as it was.",
        "什么都没有到达\(end(moment.end))，它保持原样。")
    }
    let deed = deed(part, of: moment, step)
    return say(
      "\(cause(of: step)) \(deed) (\(citation(clause(of: part, step)))).",
      "\(cause(of: step))\(deed)（\(citation(clause(of: part, step)))）。")
  }

  /// The clause that ruled the part: text or a FIN may come with the ACK that completes an opening,
  /// but it is the fifth check that enters ESTABLISHED.
  private func clause(of part: Part, _ step: Happening.Step) -> Clause {
    guard part == .state, step.from == .synReceived, step.to == .established else {
      return step.clause
    }
    return Clause(.otherStates, .fifth)
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

  /// What is told of a moment; the rest may be asked next.
  enum Part { case state, segment }

  private func deed(_ part: Part, of moment: Moment, _ step: Happening.Step) -> String {
    switch part {
    case .state:
      guard step.from != step.to else { return say("changes no state", "状态不变") }
      return say("leads to \(step.to)", "进入 \(step.to)")
    case .segment:
      let label = moment.sent.map { LadderWords(language: language).label(of: $0) }
      guard moment.arrived != nil else {
        return label.map { say("sends \($0)", "发送 \($0)") } ?? say("sends nothing", "不发送报文段")
      }
      return label.map { say("is answered with \($0)", "以 \($0) 回应") }
        ?? say("is not answered", "不作回应")
    }
  }

  private func citation(_ clause: Clause) -> String {
    ClauseWords(language: language).citation(clause)
  }

  /// The rule to look at, without what follows from it.
  func rule(of moment: Moment) -> String {
    guard let step = moment.step else { return explanation(of: moment, telling: .state) }
    let end = end(moment.end)
    let cause: String
    switch step.event {
    case .arrives(let segment):
      cause = say(
        "The \(end) is in \(step.from) and \(named(segment)) arrives.",
        "\(end)处于 \(step.from) 状态，收到\(named(segment))。")
    case let event?:
      cause = say(
        "The \(end) is in \(step.from); the event is \(event).",
        "\(end)处于 \(step.from) 状态，事件是 \(event)。")
    case nil:
      cause = say("The \(end) has lost everything it knew.", "\(end)丢失了它所知道的一切。")
    }
    return cause + say(" ", "")
      + say("The rule is \(citation(step.clause)).", "依据是 \(citation(step.clause))。")
  }
}
