import TCP

/// The sentences of a ladder that is read aloud.
struct LadderSentenceWords {
  let language: Language

  private var ladder: LadderWords { LadderWords(language: language) }

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  func time(_ milliseconds: UInt64) -> String {
    say("At \(ladder.time(milliseconds)):", "\(ladder.time(milliseconds)) 时：")
  }

  func cause(_ cause: Ladder.Cause, at end: End) -> String {
    say("\(name(end)): \(ladder.cause(cause)).", "\(name(end))：\(ladder.cause(cause))。")
  }

  private func name(_ end: End) -> String {
    let name = ladder.end(end)
    return language == .english ? name.prefix(1).uppercased() + name.dropFirst() : name
  }

  func crossing(_ arrow: Ladder.Arrow) -> String {
    let label = ladder.label(of: arrow.segment)
    let (from, to) = (ladder.end(arrow.from), ladder.end(arrow.from.peer))
    switch (arrow.origin, arrow.fate) {
    case (.sent, .arrives):
      return say("The \(from) sends \(label); it arrives.", "\(from)发送 \(label)，已到达。")
    case (.sent, .underway):
      return say("The \(from) sends \(label); it is on its way.", "\(from)发送 \(label)，在途中。")
    case (.sent, .lost):
      return say("The \(from) sends \(label); it is lost.", "\(from)发送 \(label)，丢失。")
    case (.underway, _):
      return say("\(label) reaches the \(to).", "\(label) 到达\(to)。")
    case (.duplicate, _):
      return say("A duplicate of \(label) reaches the \(to).", "\(label) 的重复报文段到达\(to)。")
    case (.injected, _):
      return say("\(label), from outside, reaches the \(to).", "来自外部的 \(label) 到达\(to)。")
    }
  }

  func change(at end: End, from: State, to: State?) -> String {
    let to = to?.description ?? "?"
    return say("\(name(end)): \(from) to \(to).", "\(name(end))：\(from) 变为 \(to)。")
  }

  func told(_ end: End, _ side: Ladder.Side) -> String {
    let told = (side.isOpened ? [ladder.connected] : []) + side.signals.map(ladder.signal)
    return say(
      "\(name(end)) is told \(told.joined(separator: ", ")).",
      "\(name(end))得知\(told.joined(separator: "、"))。")
  }

  func asking(_ end: End, _ label: String) -> String {
    say("\(name(end)) then sends: \(label)", "随后\(name(end))发送：\(label == "?" ? "？" : label)")
  }
}
