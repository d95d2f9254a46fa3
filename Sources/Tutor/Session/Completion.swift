import TCP

extension Session {
  /// What the text before the cursor can become: words, and answers of the open question's kind.
  ///
  /// Candidates replace the whole text. Case and signs are those of the RFC, whatever was typed.
  package func completions(of text: String) -> [String] {
    let start = text.folded
    let words = Word.allCases.map { $0.names[0][language] }
    return (words + answers).filter { $0.folded.hasPrefix(start) }
  }

  /// Whether a line answers the open question, so that the arrows should not find it later.
  package func isAnswer(_ line: String) -> Bool {
    guard case .studying = mode, Word.read(line.trimmed) == nil, let question else { return false }
    switch question.judge(line.trimmed) {
    case .right, .wrong: return true
    case .unreadable: return false
    }
  }

  private var answers: [String] {
    let words = TaskWords(language: language)
    switch question?.task {
    case .nextState: return State.allCases.map(\.description)
    case .tally(let tally) where tally.query == .most: return State.allCases.map(\.description)
    case .reply: return ["SYN", "SYN,ACK", "ACK", "FIN,ACK", "RST", "RST,ACK", words.nothing]
    case .numbers(let numbers): return numbers.fields.map { "\($0.rawValue)=" }
    case .order(let order): return order.items
    case .choose(let choice): return choice.options.map(\.text)
    case .illegal, .duration, .tally, nil: return []
    }
  }
}
