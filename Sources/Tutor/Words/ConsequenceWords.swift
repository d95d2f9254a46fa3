import TCP

/// The words around what a wrong answer would have led to.
struct ConsequenceWords {
  let language: Language

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  private func end(_ end: End) -> String { LadderWords(language: language).end(end) }

  func supposing(_ answer: Answer, at moment: Moment, of task: Task) -> String {
    let end = end(moment.end)
    let name = TaskWords(language: language).name(answer, of: task)
    return switch answer {
    case .state:
      say("Suppose that the \(end) went to \(name) now:", "假设此时\(end)进入 \(name)：")
    case .segment(let reading) where reading.bits == nil:
      say("Suppose that the \(end) sent nothing now:", "假设此时\(end)什么也不发送：")
    case .segment, .numbers, .order, .line, .duration, .quantity, .options:
      say("Suppose that the \(end) sent \(name) now:", "假设此时\(end)发送 \(name)：")
    }
  }

  func outcome(_ outcome: Consequence.Outcome) -> String {
    switch outcome {
    case .alone(let end):
      say(
        "The \(self.end(end)) believes in a connection that the other end has not got.",
        "\(self.end(end))以为有一个连接，而另一端并没有。")
    case .reset(let end):
      say(
        "It ends with a reset, and the \(self.end(end))'s user is told so.",
        "最后以 RST 告终，\(self.end(end))的用户会得到通知。")
    case .givesUp(let end):
      say(
        "Nobody gives the \(self.end(end)) the answer that it waits for, and it gives up.",
        "没有人给\(self.end(end))它所等待的回应，它最终放弃。")
    case .stuck(let end, let state):
      say(
        "The \(self.end(end)) stays in \(state) for ever: nothing will come to move it.",
        "\(self.end(end))永远停在 \(state)：不会再有什么使它改变。")
    case .endless:
      say(
        "From here on each end answers the other's ACK with an ACK, without end.",
        "从此双方不断用 ACK 回应对方的 ACK，永无休止。")
    case .unnoticed:
      say("This time, nothing would show.", "这一次看不出后果。")
    }
  }
}
