import TCP

/// What the tutor says about an answer.
struct VerdictWords {
  let language: Language

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  private func end(_ end: End) -> String { LadderWords(language: language).end(end) }

  private var moments: MomentWords { MomentWords(language: language) }
  private var tasks: TaskWords { TaskWords(language: language) }

  // MARK: Right

  func right(_ answer: Answer, to question: Question, as name: StateName?) -> String {
    if question.task.hasManyRight { return say("Yes.", "对。") + explanation(of: question) }
    let answer = tasks.name(answer, of: question.task)
    let also = name.map { gap + naming($0) } ?? ""
    return say("Yes: **\(answer)**", "对：**\(answer)**") + stop(after: answer) + also + gap
      + explanation(of: question)
  }

  /// Chinese sentences follow one another without a blank.
  private var gap: String { say(" ", "") }

  /// A full stop, where the answer has none of its own.
  private func stop(after answer: String) -> String {
    answer.hasSuffix(".") || answer.hasSuffix("。") ? "" : say(".", "。")
  }

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
        "(`\(name.name)` is the name in \(label(of: name.usedBy)).)",
        "（`\(name.name)` 是 \(label(of: name.usedBy)) 中的名称。）")
    }
  }

  private func label(of source: StateName.Source) -> String {
    StateCardWords(language: language).label(of: source)
  }

  func answer(to question: Question) -> String {
    if question.task.hasManyRight { return say("The answer:", "答案：") + explanation(of: question) }
    let key = tasks.name(question.key, of: question.task)
    return say("The answer: **\(key)**", "答案：**\(key)**") + stop(after: key) + gap
      + explanation(of: question)
  }

  /// Why the key is right, in a sentence or two.
  func explanation(of question: Question) -> String {
    switch question.task {
    case .nextState(let moment): return moments.explanation(of: moment, telling: .state)
    case .reply(let moment): return moments.explanation(of: moment, telling: .segment)
    case .numbers(let numbers):
      return moments.explanation(of: numbers.moment, telling: .segment)
    case .order:
      return say("In this order both ends arrive there.", "按这个顺序，两端都到达所求的状态。")
    case .illegal(let alteration):
      let ladders = LadderWords(language: language)
      let labels = [alteration.sent, alteration.shown].map { ladders.label(of: $0) }
      return say(
        "TCP sends \(labels[0]) there, not \(labels[1]).",
        "TCP 在那里发送的是 \(labels[0])，而不是 \(labels[1])。")
    case .duration(let stay): return explanation(of: stay)
    case .tally(let tally): return explanation(of: tally)
    case .choose(let choice):
      return explanation(of: choice.options.filter(\.isRight))
    }
  }

  /// The reason of one option; of several, each with its own.
  private func explanation(of options: [Choice.Option]) -> String {
    guard options.count > 1 else { return options.first?.reason ?? "" }
    return options.map { option in
      let reason = option.reason.map { gap + $0 } ?? ""
      return "\n- **\(option.text)**" + stop(after: option.text) + reason
    }.joined()
  }

  private func explanation(of stay: Stay) -> String {
    let passes = say(
      "The \(end(stay.end)) goes from \(stay.from) to \(stay.until) in \(tasks.length(stay.milliseconds))",
      "\(end(stay.end))从 \(stay.from) 到 \(stay.until) 历时 \(tasks.length(stay.milliseconds))")
    guard let system = stay.system else { return passes + say(".", "。") }
    let others = stay.alternatives.filter { $0 != stay.milliseconds }.map(tasks.length)
    let source = say(" (\(system.source)).", "（\(system.source)）。")
    guard !others.isEmpty else { return passes + source }
    let other = others.joined(separator: ", ")
    return passes + source + gap
      + say("Sources disagree: \(other) is reported as well.", "资料说法不一：也有报告说是 \(other)。")
  }

  private func explanation(of tally: Tally) -> String {
    let total = tally.total
    switch tally.query {
    case .total: return say("All lines added up: \(total).", "各行相加：\(total)。")
    case .share(let state):
      let count = tally.count(of: state)
      return say("\(count) of \(total) are in \(state).", "\(total) 个中有 \(count) 个处于 \(state)。")
    case .rate(let state):
      let (count, time) = (tally.count(of: state), tasks.length(tally.system.timeWait))
      return say(
        "Each stays for \(time), so \(count) of them mean \(count) new ones in \(time) (\(tally.system.source)).",
        "每个停留 \(time)，\(count) 个就意味着 \(time)内新增 \(count) 个（\(tally.system.source)）。")
    case .most:
      return say("\(Int(tally.value)) of \(total).", "\(total) 个中有 \(Int(tally.value)) 个。")
    }
  }

  // MARK: Not yet right

  /// The rule to look at, without what follows from it.
  func rule(of question: Question) -> String {
    guard let moment = question.task.moment else {
      return question.hints.isEmpty
        ? say("`show` shows the answer, and why.", "`答案` 可看答案和理由。")
        : say("A `hint` helps here, and `show` shows the answer.", "这里可用 `提示`，也可用 `答案` 看答案。")
    }
    return moments.rule(of: moment)
  }

  func wrong(_ answer: Answer, _ mistake: Mistake, at question: Question) -> String {
    say("No.", "不对。") + gap + reason(answer, mistake, at: question)
  }

  /// Why an answer is wrong: in the lesson's words if it has some, else by the mistake.
  func reason(_ answer: Answer, _ mistake: Mistake, at question: Question) -> String {
    if let reason = question.reasons.first(where: { $0.answer == answer })?.reason {
      return reason
    }
    let sentence = MistakeWords(language: language).sentence(mistake, answer, question)
    guard case .choose(let choice) = question.task, case .options(let places) = answer else {
      return sentence
    }
    let mistaken = places.sorted().map { choice.options[$0] }.filter {
      !$0.isRight && $0.reason != nil
    }
    return mistaken.isEmpty ? sentence : explanation(of: mistaken)
  }
}
