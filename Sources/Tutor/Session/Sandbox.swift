import TCP

/// The sandbox inside a lesson: it begins with the ladder on screen, and leaves no trace.
struct Sandbox: Sendable {
  private var simulation: Simulation
  private var recorder: Recorder

  /// Creates a sandbox that goes on from a moment, or from nothing.
  init(from moment: Moment?) {
    simulation = moment.map { Simulation(from: $0.line.before) } ?? Simulation()
    recorder = moment?.line.recorder ?? Recorder()
  }

  /// What has happened so far.
  var ladder: Ladder { recorder.ladder }

  /// What is said before the first line.
  func opening(in language: Language) -> [Output] {
    let ladder: [Output] = ladder.rows.isEmpty ? [] : [.ladder(ladder, title: nil)]
    return [.said(SessionWords(language: language).sandbox)] + ladder
  }

  /// Whether a line leaves it.
  static func isLeft(by line: String) -> Bool {
    Word(line).map { [.quit, .back, .sim].contains($0) } ?? false
  }

  /// Follows a line of the script language.
  ///
  /// - Returns: What to print.
  mutating func follow(_ line: String, in language: Language) -> [Output] {
    let words = ScriptWords(language: language)
    var command = Command.nothing
    var complaint: [Output] = []
    do throws(ScriptError) {
      command = try simulation.follow(ArraySlice(line.utf8))
    } catch {
      complaint = [.said(words.sentence(error))]
    }
    let first = recorder.record(simulation.happenings)
    let changed = Array(ladder.rows[first...])
    let grown = changed.isEmpty ? [] : [Output.continuation(changed, from: first + 1)]
    switch command {
    case .instruction, .nothing: return grown + complaint
    case .show: return [.ladder(ladder, title: nil)]
    case .help: return [.said(words.help)]
    case .reset:
      recorder = Recorder()
      return []
    }
  }
}

extension Session {
  mutating func startPlaying() -> Turn {
    let sandbox = Sandbox(from: question?.task.moment)
    mode = .playing(sandbox)
    return Turn(outputs: sandbox.opening(in: language))
  }

  /// A line for the sandbox; the word that leaves it goes back to the question.
  mutating func play(_ line: String, in sandbox: Sandbox) -> Turn {
    guard !Sandbox.isLeft(by: line) else {
      mode = .studying
      return Turn(outputs: repeated)
    }
    var sandbox = sandbox
    let outputs = sandbox.follow(line, in: language)
    mode = .playing(sandbox)
    return Turn(outputs: outputs)
  }
}
