import TCP
import Tutor

/// The sandbox at a terminal, and from a pipe.
struct SimLoop {
  let language: Language
  let terminal: Terminal
  private let output = StandardOutput()
  private var simulation = Simulation()
  private var recorder = Recorder()
  private var isWell = true

  init(language: Language, terminal: Terminal) {
    self.language = language
    self.terminal = terminal
  }

  /// Answers every line of standard input with one JSON object.
  ///
  /// - Returns: Whether every line could be followed.
  mutating func runAsJSON() -> Bool {
    var input = StandardInput()
    var number = 0
    while let line = input.next(flushing: output) {
      number += 1
      var error: ScriptError?
      do throws(ScriptError) {
        try simulation.follow(line)
      } catch let thrown {
        error = thrown
        isWell = false
      }
      let report = SimReport(line: number, input: line, error: error)
      output.write { report.append(simulation, to: &$0) }
    }
    output.flush()
    return isWell
  }

  /// Draws the ladder as it grows, for a learner at a terminal or a script from a pipe.
  ///
  /// - Returns: Whether every line could be followed; at a terminal mistakes do no harm.
  mutating func run() -> Bool {
    guard terminal.isInteractive, let editor = LineEditor(program: "handshake", historyFile: nil)
    else {
      var input = StandardInput()
      while let line = input.next(flushing: output), take(line) {}
      output.flush()
      return isWell
    }
    edit(with: editor)
    return true
  }

  private mutating func edit(with editor: LineEditor) {
    editor.completions = { Command.completions(of: $0) }
    let sign = terminal.page(in: language).glyphs.prompt
    let prompt = terminal.painter.prompt("sim", sign: sign)
    print(prose: ScriptWords(language: language).greeting)
    while true {
      output.flush()
      switch editor.readLine(prompt: prompt) {
      case .line(let line):
        if !line.trimmed.isEmpty { editor.remember(line) }
        guard take(ArraySlice(line.utf8)) else { return output.flush() }
      case .interrupted: output.write("\n")
      case .notUTF8: complain(.notUTF8)
      case .endOfInput: return output.flush()
      }
    }
  }

  /// Follows a line and prints what it did; `false` when it was the word that leaves.
  private mutating func take(_ line: ArraySlice<UInt8>) -> Bool {
    if Word(String(decoding: line, as: UTF8.self).trimmed) == .quit { return false }
    var command = Command.nothing
    do throws(ScriptError) {
      command = try simulation.follow(line)
    } catch {
      grow()
      complain(error)
      return true
    }
    switch command {
    case .instruction, .nothing: grow()
    case .show: draw(from: 0)
    case .help: print(prose: ScriptWords(language: language).help)
    case .reset:
      recorder = Recorder()
    }
    return true
  }

  private mutating func complain(_ error: ScriptError) {
    isWell = false
    output.flush()
    StandardError.write(ScriptWords(language: language).sentence(error) + "\n")
  }

  private func print(prose: String) {
    let blocks = Markdown.parse(prose).blocks.map(\.value)
    let lines = ProseDrawing(on: terminal.page(in: language)).lines(blocks)
    output.write(terminal.painter.paint(lines))
  }

  /// Draws the lines of the ladder that the last command has added or changed.
  private mutating func grow() {
    // What was on its way on a line may have arrived, or died, since.
    let first = recorder.record(simulation.happenings)
    draw(from: first)
  }

  private func draw(from first: Int) {
    guard first < recorder.ladder.rows.count else { return }
    let page = terminal.page(in: language)
    let lines = LadderDrawing(recorder.ladder, growingFrom: first, on: page).lines
    output.write(terminal.painter.paint(lines))
  }
}
