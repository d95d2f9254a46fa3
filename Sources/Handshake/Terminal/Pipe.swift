import Glibc
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

  /// A line is printed behind its prompt, unless the one who types it has seen both.
  mutating func read(prompt: String, in dialogue: some Dialogue) -> Session.Input {
    let sign = terminal.page(in: dialogue.language).glyphs.prompt
    let isTyped = output.isAside && isatty(STDIN_FILENO) == 1
    if isTyped { output.write("\(prompt) \(sign) ") }
    guard let bytes = lines.next(flushing: output) else { return .endOfInput }
    let line = String(validating: bytes, as: UTF8.self)
    if !isTyped { output.write("\(prompt) \(sign)\(line.map { " \($0.cleaned)" } ?? "")\n") }
    return line.map { .line($0) } ?? .notUTF8
  }

  func end() -> Phrase? { nil }
}
