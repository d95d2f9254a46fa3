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

  private var answers: [String] {
    switch question?.kind {
    case .nextState: State.allCases.map(\.description)
    case .reply:
      [
        "SYN", "SYN,ACK", "ACK", "FIN,ACK", "RST", "RST,ACK",
        SessionWords(language: language).nothing,
      ]
    case nil: []
    }
  }
}
