extension Command {
  /// What the text before the cursor can become, word by word.
  ///
  /// Each candidate replaces the whole text.
  package static func completions(of text: String) -> [String] {
    let start = text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex
    let before = text[..<start]
    let word = text[start...].lowercased()
    return candidates(after: before.split(separator: " ").map { $0.lowercased() })
      .filter { $0.lowercased().hasPrefix(word) }.map { before + $0 }
  }

  private static func candidates(after words: [String]) -> [String] {
    switch (words.first, words.count) {
    case (nil, _): ScriptError.Wanted.command.words + ["quit"]
    case ("client", 1), ("server", 1): ScriptError.Wanted.call.words
    case ("deliver", 1): ScriptError.Wanted.delivery.words
    case ("drop", 1), ("duplicate", 1): ScriptError.Wanted.pick.words
    case ("inject", 1): ["to"]
    case ("inject", 3): ScriptError.Wanted.flags.words + ["SYN,ACK", "FIN,ACK", "RST,ACK"]
    case ("inject", 4...): ScriptError.Wanted.field.words
    case ("wait", 1): ScriptError.Wanted.wait.words
    case ("set", 1): ScriptError.Wanted.setting.words
    case ("set", 2): values(of: words[1])
    case (_, 2...) where words.last == "to": ScriptError.Wanted.end.words
    default: []
    }
  }

  private static func values(of setting: String) -> [String] {
    switch setting {
    case "iss", "window": ScriptError.Wanted.end.words
    case "msl", "time-wait": ScriptError.Wanted.span.words
    case "segment-life": ScriptError.Wanted.life.words
    case "time-wait-reuse": ScriptError.Wanted.reuse.words
    default: ScriptError.Wanted.switchPosition.words
    }
  }
}
