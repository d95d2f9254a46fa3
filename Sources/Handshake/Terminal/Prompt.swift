import Tutor

/// Lines from a learner at a terminal.
struct Prompt: LineSource {
  private let terminal: Terminal
  private let output: StandardOutput
  private let editor: LineEditor
  private let hasHistory: Bool

  /// Creates the prompt; `nil` when the terminal cannot be edited on.
  init?(terminal: Terminal, output: StandardOutput, historyFile: String?) {
    guard let editor = LineEditor(program: "handshake", historyFile: historyFile) else {
      return nil
    }
    self.terminal = terminal
    self.output = output
    self.editor = editor
    hasHistory = historyFile != nil
  }

  mutating func read(prompt: String, in dialogue: some Dialogue) -> Session.Input {
    output.flush()
    editor.completions = { dialogue.completions(of: $0) }
    let sign = terminal.page(in: dialogue.language).glyphs.prompt
    switch editor.readLine(prompt: terminal.painter.prompt(prompt, sign: sign)) {
    case .line(let line):
      if !line.trimmed.isEmpty, !dialogue.isAnswer(line) { editor.remember(line) }
      return .line(line)
    case .interrupted:
      output.write("\n")
      return .interrupted
    case .endOfInput: return .endOfInput
    case .notUTF8: return .notUTF8
    }
  }

  func end() -> Phrase? {
    guard hasHistory else { return nil }
    return editor.saveHistory()
      ? Phrase("The lines that you typed are kept.", "输入过的内容已保存。")
      : Phrase("The lines that you typed could not be kept.", "未能保存输入过的内容。")
  }
}
