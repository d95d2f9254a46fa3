import TCP

/// The words of a question do not name its answer.
enum AskTells: FileRule {
  static let code = "ask-tells"

  static func findings(in file: CourseFile) -> [Placed<CheckFinding>] {
    file.reading.asks.compactMap { ask in
      guard let task = ask.value?.task, !task.saysItself, let words = ask.fields.named("ask").first
      else { return nil }
      let giveaway = Giveaway(task: task, sparesParts: true)
      return giveaway.place(in: words.lines)?.map { .askTells($0) }
    }
  }

  static let good: Example = [
    "x.md": Samples.lesson(
      """
      ```ask
      id: x.1
      kind: reply
      ask: The server has answered with SYN,ACK. What does the client send?
      script: server listen
      | client open
      | deliver
      | deliver
      end: client
      hint: What has it received?
      why: It acknowledges the SYN.
      ```

      """)
  ]

  static let bad: Example = [
    "x.md": Samples.lesson(
      """
      ```ask
      id: x.1
      kind: reply
      ask: The SYN has arrived.
      | Who sends the SYN-ACK, and what is it?
      script: server listen
      | client open
      | deliver
      end: server
      hint: What has it received?
      why: It answers the SYN.
      ```

      """)
  ]

  static let said = """
    x.md:12:17: error[ask-tells]: the question gives its own answer away: `SYN-ACK`
       12 | | Who sends the SYN-ACK, and what is it?
          |                 ^~~~~~~
      remedy: ask without naming it

    """
}

extension Task {
  /// Whether what is right stands on the ladder anyway, so that words about the ladder may name it,
  /// or may have to be said of what is given.
  fileprivate var saysItself: Bool {
    switch self {
    case .nextState(let moment): moment.ladder.shows(moment.state, butAt: moment.end)
    case .reply(let moment):
      moment.ladder.rows.contains { $0.arrow?.segment.bits == moment.sent?.bits }
    case .duration: true
    case .numbers, .order, .illegal, .tally, .choose: false
    }
  }
}

extension Ladder {
  /// Whether a state can be seen, the one in which an end is after the last line aside.
  fileprivate func shows(_ state: State, butAt end: End) -> Bool {
    rows.indices.contains { index in
      let (side, other) = (rows[index][end], rows[index][end.peer])
      let isBlank = index == rows.count - 1
      return [side.from, other.from, other.to].contains(state) || !isBlank && side.to == state
    }
  }
}
