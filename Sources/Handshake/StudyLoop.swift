import Tutor

/// Reads, steps the session, prints: all that studying does to the world.
struct StudyLoop {
  var session: Session
  let terminal: Terminal
  let output: StandardOutput
  var source: any LineSource

  mutating func run() {
    print(session.begin())
    while !session.isOver {
      let input = source.read(prompt: session.prompt, in: session)
      let turn = session.take(input)
      if !turn.outputs.isEmpty { output.write("\n") }
      print(turn)
    }
    if let kept = source.end() { output.write(kept[session.language] + "\n") }
    output.flush()
  }

  /// Prints what was said, with one empty line after each thing.
  private func print(_ turn: Turn) {
    output.write(terminal.drawn(turn.outputs, in: session.language))
  }
}
