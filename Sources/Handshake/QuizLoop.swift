import Glibc
import Tutor

/// Asks a quiz: reads, steps the session, prints, and looks at the clock.
struct QuizLoop {
  private(set) var session: QuizSession
  private let terminal: Terminal
  /// Whether the dialogue goes to standard error, for standard output is for the result.
  private let isAside: Bool
  private let output = StandardOutput()
  private let start = ContinuousClock.now

  init(_ session: QuizSession, on terminal: Terminal, isAside: Bool) {
    self.session = session
    self.terminal = terminal
    self.isAside = isAside
  }

  /// The seconds since the loop was made; the clock of the machine may be set, this one not.
  private var seconds: Int { Int((ContinuousClock.now - start).components.seconds) }

  private var sign: String { terminal.page(in: session.language).glyphs.prompt }

  /// Asks whoever is at the terminal, or reads from a pipe.
  mutating func run() {
    print(session.begin(at: seconds))
    if !isAside, terminal.isInteractive,
      let editor = LineEditor(program: "handshake", historyFile: nil)
    {
      while !session.isOver { take(read(with: editor)) }
    } else {
      var lines = StandardInput()
      while !session.isOver { take(read(from: &lines)) }
    }
    output.flush()
  }

  /// Takes the lines of an answers file.
  ///
  /// - Returns: How the quiz went otherwise than the file says, if it did.
  mutating func run(_ answers: AnswersFile) -> AnswersMismatch? {
    defer { output.flush() }
    print(session.begin(at: seconds))
    for line in answers.lines {
      write("\(session.prompt(at: seconds)) \(sign) \(line.typed.cleaned)\n\n")
      let (turn, mismatch) = session.follow(line, at: seconds)
      print(turn)
      if let mismatch { return mismatch }
    }
    let end = (answers.lines.last?.number ?? 0) + 1
    let mismatch = session.question.map { AnswersMismatch.endsEarly(line: end, asked: $0.id) }
    print(session.take(.endOfInput, at: seconds))
    return mismatch
  }

  private mutating func take(_ input: Session.Input) {
    let turn = session.take(input, at: seconds)
    if !turn.outputs.isEmpty { write("\n") }
    print(turn)
  }

  private func read(with editor: LineEditor) -> Session.Input {
    output.flush()
    let prompt = terminal.painter.prompt(session.prompt(at: seconds), sign: sign)
    switch editor.readLine(prompt: prompt) {
    case .line(let line):
      if !line.trimmed.isEmpty { editor.remember(line) }
      return .line(line)
    case .interrupted:
      output.write("\n")
      return .interrupted
    case .endOfInput: return .endOfInput
    case .notUTF8: return .notUTF8
    }
  }

  /// Reads a line that is printed behind its prompt, unless the one who types it has seen both.
  private func read(from lines: inout StandardInput) -> Session.Input {
    let prompt = "\(session.prompt(at: seconds)) \(sign) "
    let isTyped = isAside && isatty(STDIN_FILENO) == 1
    if isTyped { write(prompt) }
    guard let bytes = lines.next(flushing: output) else { return .endOfInput }
    guard let line = String(validating: bytes, as: UTF8.self) else { return .notUTF8 }
    if !isTyped { write("\(prompt)\(line.cleaned)\n") }
    return .line(line)
  }

  private func print(_ turn: Turn) { write(terminal.drawn(turn.outputs, in: session.language)) }

  private func write(_ text: String) {
    if isAside { StandardError.write(text) } else { output.write(text) }
  }
}
