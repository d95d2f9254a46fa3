import TCP

/// The words around the timelines of TIME-WAIT.
struct TimelineWords {
  let language: Language
  let system: System
  /// The MSL that was asked for, in milliseconds.
  let msl: UInt64?
  let knobs: Knobs

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  private func length(_ milliseconds: UInt64) -> String {
    TaskWords(language: language).length(milliseconds)
  }

  /// Whether the wait is a multiple of an MSL, so that it can be called 2MSL.
  private var hasMSL: Bool { msl != nil || system.msl != nil }

  private var wait: String { length(knobs.timeWaitMilliseconds) }

  // MARK: The numbers

  /// Which numbers are played with, and where they stand.
  var numbers: String {
    if let msl {
      return say(
        "With an MSL of \(length(msl)), 2MSL is \(wait).",
        "若 MSL 为 \(length(msl))，则 2MSL 为 \(wait)。")
    }
    let name = system.name
    guard let msl = system.msl else {
      return say(
        "\(name) waits \(wait), a constant of its own; it has no MSL (\(system.source)).",
        "\(name) 等待 \(wait)，这是它自己的常数；它没有 MSL（\(system.source)）。")
    }
    let numbers = say(
      "\(name): an MSL of \(length(msl)), so TIME-WAIT lasts 2MSL, \(wait) (\(system.source)).",
      "\(name)：MSL 为 \(length(msl))，因此 TIME-WAIT 持续 2MSL，即 \(wait)（\(system.source)）。")
    let others = system.otherTimeWaits.map(length).joined(separator: ", ")
    guard !others.isEmpty else { return numbers }
    return numbers
      + say(
        " Sources disagree: \(others) is commonly reported as well.",
        "资料说法不一：也常有报告说是 \(others)。")
  }

  // MARK: The scenes

  func beginning(of timeline: Timeline) -> String {
    switch timeline.scene {
    case .undisturbed:
      say("**The last ACK arrives.**", "**最后的 ACK 顺利到达。**")
    case .ackLost:
      say(
        "**The last ACK is lost.** The other end sends its FIN again, and the wait begins anew.",
        "**最后的 ACK 丢失**：对方重发 FIN，等待重新计时。")
    case .tooShort: tooShort(timeline)
    }
  }

  private func tooShort(_ timeline: Timeline) -> String {
    let half = length(knobs.timeWaitMilliseconds / 2)
    let name = hasMSL ? say("1 MSL", " 1 个 MSL") : say("half of it", "一半")
    return say(
      "**Were it only \(name), \(half):** the last ACK is late, so the FIN is sent again, and one of them is later still. The wait is over before it arrives; the same two ends open a new connection, with numbers that happen to be near the old ones.",
      "**假如只等\(name)，即 \(half)**：最后的 ACK 迟到，FIN 因此重发，而其中一个来得更晚。它到达之前等待就已结束，两端又建立了新连接，所用序列号恰好与旧的相近。")
  }

  func end(of timeline: Timeline) -> String {
    let wait = length(timeline.wait)
    switch timeline.scene {
    case .undisturbed:
      return say(
        "Nobody needed the \(wait); but the client could not know that.",
        "这 \(wait) 谁也没有用上；但客户端无从知道。")
    case .ackLost:
      return say(
        "The FIN was there to be acknowledged once more, because the client still knew the connection. In all it was \(wait) until CLOSED.",
        "客户端仍记得这个连接，所以能再次确认 FIN。到 CLOSED 一共用了 \(wait)。")
    case .tooShort:
      return say(
        "The client takes the old FIN for one of the new connection and tells its user that the other end has closed, which it has not. Had the wait been \(self.wait), the old FIN would have met an end that knew it, or died on its way.",
        "客户端把旧的 FIN 当作新连接的，告诉用户对方已经关闭，其实并没有。若等满 \(self.wait)，旧的 FIN 要么遇到还认得它的一端，要么已在途中消亡。")
    }
  }
}
