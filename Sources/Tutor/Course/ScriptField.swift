import TCP

/// The script of a block, played.
struct ScriptField {
  /// The lines as they were played; `nil` when the script has an error.
  private(set) var lines: [PlayedLine]?
  private(set) var findings: [Placed<Finding>] = []

  /// Plays the lines up to the first that fails, on stacks with these knobs.
  init(_ script: [Placed<String>], knobs: Knobs = Knobs()) {
    var simulation = Simulation(knobs: knobs)
    var recorder = Recorder()
    var lines: [PlayedLine] = []
    for line in script {
      let before = simulation.exchange
      var command = Command.nothing
      do {
        command = try simulation.follow(ArraySlice(line.value.utf8))
      } catch {
        let spot = error.bytes.map { line.spot.part($0) } ?? line.spot
        let words = ScriptWords(language: .english).sentence(error)
        findings.append(Placed(.lesson(.scriptFails(words)), at: spot))
        return
      }
      guard command.belongsInScripts else {
        findings.append(line.map { .lesson(.commandUnfit($0)) })
        return
      }
      lines.append(
        PlayedLine(
          before: before, recorder: recorder, instruction: command.instruction,
          happenings: simulation.happenings, after: simulation.exchange))
      recorder.record(simulation.happenings)
    }
    guard !script.isEmpty else { return }
    self.lines = lines
  }

  /// The ladder of the whole script.
  var ladder: Ladder? { lines?.last?.ladder }
}

extension Command {
  /// Whether it says what happens; the other commands are for who sits at the sandbox.
  fileprivate var belongsInScripts: Bool {
    switch self {
    case .instruction, .nothing: true
    case .show, .reset, .help: false
    }
  }

  fileprivate var instruction: Instruction? {
    guard case .instruction(let instruction) = self else { return nil }
    return instruction
  }
}
