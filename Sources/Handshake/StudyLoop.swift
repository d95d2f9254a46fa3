import Tutor

/// Reads, steps the session, prints: all that studying does to the world.
struct StudyLoop {
  var session: Session
  let terminal: Terminal
  let output: StandardOutput
  var source: any LineSource
  /// Where what is done is kept; a lesson of the learner's own leaves no trace.
  var diary: Diary?

  /// Studies from where the learner was, until the learner leaves.
  mutating func run(from left: Resumption? = nil) {
    print(session.begin(from: left))
    while !session.isOver {
      let input = source.read(prompt: session.prompt, in: session)
      let turn = session.take(input)
      // It is kept before it is said.
      if let record = turn.record { diary?.keep(record, in: session) }
      if !turn.outputs.isEmpty { output.write("\n") }
      print(turn)
    }
    if let kept = source.end() { output.write(kept[session.language] + "\n") }
    output.flush()
    diary?.close()
  }

  /// Prints what was said, with one empty line after each thing.
  private func print(_ turn: Turn) {
    output.write(terminal.drawn(turn.outputs, in: session.language))
  }
}
