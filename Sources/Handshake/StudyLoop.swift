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
      let outputs = session.take(input)
      if !outputs.isEmpty { output.write("\n") }
      print(outputs)
    }
    if let kept = source.end() { output.write(kept[session.language] + "\n") }
    output.flush()
  }

  private func print(_ outputs: [Output]) {
    output.write(terminal.drawn(outputs, in: session.language))
  }
}
