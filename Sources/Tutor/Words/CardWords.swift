import TCP

/// The words around what stands on a card.
struct CardWords {
  let language: Language

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  /// What a part of a state's card is about.
  enum Label: Hashable, Sendable {
    case names, who, knows, waits, into, outOf, timer, pileUp
  }

  func label(_ label: Label) -> String {
    switch label {
    case .names: say("Names", "名称")
    case .who: say("Who", "哪一端")
    case .knows: say("Knows", "已知")
    case .waits: say("Awaits", "等待")
    case .into: say("Ways in", "进入")
    case .outOf: say("Ways out", "离开")
    case .timer: say("Timer", "定时器")
    case .pileUp: say("Pile-up", "堆积")
    }
  }

  /// A label in front of what it is about.
  func labelled(_ label: String) -> String { label + say(": ", "：") }

  // MARK: Ways

  /// Where a way leads, or where it comes from.
  func states(of way: Way) -> String {
    let names = way.edges.map { state(of: $0, way.direction).description + origin($0) }
    return names.joined(separator: say(", ", "、"))
  }

  /// The state at the other end of an edge.
  func state(of edge: Edge, _ direction: Way.Direction) -> State {
    switch direction {
    case .into: edge.state
    case .outOf: edge.to
    }
  }

  /// How the connection came to SYN-RECEIVED, where that makes a difference.
  func origin(_ edge: Edge) -> String {
    switch edge.origin {
    case .passive: say(" (passive)", "（被动）")
    case .active: say(" (active)", "（主动）")
    case nil: ""
    }
  }

  func clauses(of way: Way) -> String {
    way.clauses.map(ClauseWords(language: language).place).joined(separator: say("; ", "；"))
  }

  /// What the columns of a table of ways are about.
  func columns(of direction: Way.Direction) -> [String] {
    [
      say("event / what is sent", "事件 / 发送"),
      direction == .into ? say("from", "来自") : say("to", "进入"), say("clause", "条款"),
    ]
  }

  /// A way as a line to be read aloud.
  func sentence(_ way: Way) -> String {
    let states = states(of: way)
    let direction =
      switch way.direction {
      case .into: say("from \(states)", "来自 \(states)")
      case .outOf: say("to \(states)", "进入 \(states)")
      }
    return "\(way.label)" + say(", ", "，") + direction + say("; ", "；") + clauses(of: way)
  }

  // MARK: The diagram

  /// What the letters and the thin lines of the diagram stand for.
  ///
  /// - Parameters:
  ///   - glyphs: What it is drawn with.
  ///   - hasLevels: Whether it shows how well the edges are known.
  /// - Returns: Two lines.
  func key(glyphs: Glyphs, hasLevels: Bool) -> [String] {
    let letters = StateDiagram.gathered.map { "\($0.letter) \($0.event.rawValue)" }
      .joined(separator: " \(glyphs.separator) ")
    let target = "\(glyphs.becomes) \(State.closed)" + say("; ", "；")
    return [
      letters,
      target
        + (hasLevels
          ? ProgressWords(language: language).dotted
          : say("dotted, ( ): not in Figure 5", "虚线和 ( )：图 5 中没有")),
    ]
  }

  /// An edge with how well it is known, to be read aloud.
  func sentence(_ edge: Edge, _ level: Level) -> String {
    let way = Way(direction: .outOf, edges: [edge])
    return "\(edge.label)" + say(", to ", "，进入 ") + states(of: way) + say(": ", "：")
      + ProgressWords(language: language).level(level)
  }

  // MARK: Decks

  /// What several cards are called together.
  var deck: String { say("TCP reference cards", "TCP 参考卡片") }

  // MARK: Sources

  func source(_ sources: [String]) -> String {
    say("Source: ", "出处：") + sources.joined(separator: say("; ", "；"))
  }
}
