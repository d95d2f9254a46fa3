import Tutor

/// Where a dialogue's lines come from.
protocol LineSource {
  /// Reads a line; `prompt` says where the learner is, without its sign.
  mutating func read(prompt: String, in dialogue: some Dialogue) -> Session.Input

  /// Keeps what is to be kept when the learner leaves, and says what that was.
  func end() -> Phrase?
}

extension Terminal {
  /// Lines from whoever types at the terminal, else from the pipe or file that is standard input.
  func lines(to output: StandardOutput, historyFile: String?) -> any LineSource {
    guard isInteractive, !output.isAside,
      let prompt = Prompt(terminal: self, output: output, historyFile: historyFile)
    else { return Pipe(terminal: self, output: output) }
    return prompt
  }
}
