import Tutor

/// Lines from a pipe or a file, with the prompt and the line printed so that the output reads as a
/// conversation.
struct Pipe: LineSource {
  private let terminal: Terminal
  private let output: StandardOutput
  private var lines = StandardInput()

  init(terminal: Terminal, output: StandardOutput) {
    self.terminal = terminal
    self.output = output
  }

  mutating func read(prompt: String, in session: Session) -> Session.Input {
    let sign = terminal.page(in: session.language).glyphs.prompt
    guard let bytes = lines.next(flushing: output) else {
      return .endOfInput
    }
    guard let line = String(validating: bytes, as: UTF8.self) else {
      output.write("\(prompt) \(sign)\n")
      return .notUTF8
    }
    output.write("\(prompt) \(sign) \(line.cleaned)\n")
    return .line(line)
  }

  func end() -> Phrase? { nil }
}
