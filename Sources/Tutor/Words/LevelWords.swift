/// The words for how well something is known.
struct LevelWords {
  let language: Language

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  func name(_ level: Level) -> String {
    switch level {
    case .new: say("new", "未学")
    case .learning: say("learning", "学习中")
    case .familiar: say("familiar", "熟悉")
    case .solid: say("solid", "牢固")
    }
  }

  /// How many edges there are of each level, the best known first.
  func counts(_ levels: [Level]) -> String {
    Level.allCases.reversed().compactMap { level in
      let count = levels.count { $0 == level }
      return count > 0 ? say("\(count) \(name(level))", "\(name(level)) \(count)") : nil
    }.joined(separator: say(", ", "，"))
  }

  /// The title of the card that shows what is known.
  var cardTitle: String { say("What you know", "掌握情况") }

  /// What the lines of the diagram tell.
  var dotted: String { say("dotted: new", "虚线：未学") }
}
