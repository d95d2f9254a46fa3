import ArgumentParser
import Tutor

/// Reads, steps a dialogue, keeps, prints: all that learning does to the world.
struct DialogueLoop<Held: Dialogue> {
  private(set) var dialogue: Held
  private let terminal: Terminal
  private let output: StandardOutput
  /// Where what is done is kept; a replay and a lesson of the learner's own leave no trace.
  private var diary: Diary?
  private let start = ContinuousClock.now

  init(_ dialogue: Held, on terminal: Terminal, to output: StandardOutput, keptIn diary: Diary?) {
    self.dialogue = dialogue
    self.terminal = terminal
    self.output = output
    self.diary = diary
  }

  /// The seconds since the loop was made; the clock of the machine may be set, this one not.
  private var seconds: Int { Int((ContinuousClock.now - start).components.seconds) }

  /// Asks whoever is at the terminal, or reads from a pipe, until the learner leaves.
  mutating func run(historyFile: String? = nil) {
    var source = terminal.lines(to: output, historyFile: historyFile)
    print(dialogue.begin(at: seconds))
    while !dialogue.isOver {
      let input = source.read(prompt: dialogue.prompt(at: seconds), in: dialogue)
      let turn = dialogue.take(input, at: seconds)
      // It is kept before it is said.
      if let record = turn.record { diary?.keep(record, in: dialogue.language) }
      if !turn.outputs.isEmpty { output.write("\n") }
      print(turn)
      // While the learner reads, not while the learner waits.
      output.flush()
      diary?.tidy()
    }
    if let kept = source.end() { output.write(kept[dialogue.language] + "\n") }
    output.flush()
    diary?.close()
  }

  /// Takes the lines of an answers file, and prints the transcript.
  ///
  /// - Returns: How it went otherwise than the file says, if it did.
  mutating func run(_ answers: AnswersFile) -> AnswersMismatch? {
    defer { output.flush() }
    let sign = terminal.page(in: dialogue.language).glyphs.prompt
    print(dialogue.begin(at: seconds))
    for line in answers.lines {
      output.write("\(dialogue.prompt(at: seconds)) \(sign) \(line.typed.cleaned)\n\n")
      let (turn, mismatch) = dialogue.follow(line, at: seconds)
      print(turn)
      if let mismatch { return mismatch }
    }
    guard !dialogue.isOver else { return nil }
    let end = (answers.lines.last?.number ?? 0) + 1
    let mismatch = dialogue.question.map { AnswersMismatch.endsEarly(line: end, asked: $0.id) }
    print(dialogue.take(.endOfInput, at: seconds))
    return mismatch
  }

  /// Prints what was said, with one empty line after each thing.
  private func print(_ turn: Turn) {
    output.write(terminal.drawn(turn.outputs, in: dialogue.language))
  }
}

extension DialogueLoop {
  /// Replays the answers file at a path.
  ///
  /// - Throws: Exit 1 where it goes otherwise than the file says, 65 where it can't be read.
  mutating func replay(_ path: String) throws {
    let answers = try AnswersFile(at: path, in: dialogue.language)
    guard let mismatch = run(answers) else { return }
    StandardError.write("handshake: \(mismatch.words[dialogue.language])\n")
    throw ExitCode(1)
  }
}

extension AnswersFile {
  /// Reads the file at a path.
  ///
  /// - Throws: An exit with the words, when it cannot be read.
  init(at path: String, in language: Language) throws {
    do {
      try self.init(try File.bytes(of: path))
    } catch let failure as File.Failure {
      throw Failure.file(failure).exit(in: language)
    } catch let malformed as Malformed {
      throw Failure.badAnswers(path, malformed).exit(in: language)
    }
  }
}
