import Glibc

/// A learner with a long past: the first prompt, the verdicts, the memory that it takes.
struct Evening {
  let program: String
  let store: LongStore
  private static let answers = 400

  func rows() throws -> [Row] {
    let terminal = try LearnerTerminal([program, "study", "--lang", "en"], dataIn: store.folder)
    let (verdicts, prompts) = turns(at: terminal)
    guard let usage = Usage(waitingFor: terminal.end()), let starts = try starts() else {
      return []
    }
    let memory = usage.peakMemory
    return [
      Row("start to the prompt", starts, atMost: 1.5),
      Row("Enter to the verdict", verdicts, atMost: .milliseconds(10)),
      Row("Enter to the next prompt", prompts),
      Row(
        name: "memory of \(verdicts.count) answers", figure: memory.mebibytes, limit: "60 MiB",
        holds: memory <= 60 * 1_024),
    ]
  }

  /// Times from Enter on, of as many answers.
  private func turns(
    at terminal: LearnerTerminal
  ) -> (verdicts: [Duration], prompts: [Duration]) {
    _ = terminal.wait(for: [LearnerTerminal.prompt])
    var (verdicts, prompts) = ([Duration](), [Duration]())
    for line in (0...).lazy.map(Self.line) {
      guard verdicts.count < Self.answers else { break }
      terminal.type(line)
      terminal.pause()
      let enter = terminal.type("\r")
      let texts = ["Yes: ", "No. ", "The answer: "].map { Array($0.utf8) }
      guard let first = terminal.wait(for: texts + [LearnerTerminal.prompt]) else { break }
      // What can't be read as an answer has no verdict, and a lesson that is opened neither.
      guard first.index < texts.count else { continue }
      guard let last = terminal.wait(for: [LearnerTerminal.prompt]) else { break }
      verdicts.append(first.time - enter)
      prompts.append(last.time - enter)
    }
    terminal.type("quit\r")
    return (verdicts, prompts)
  }

  /// What is typed: wrong answers, right ones, and now and then another lesson.
  private static func line(_ number: Int) -> String {
    guard !number.isMultiple(of: 15) else { return "lesson \(1 + number / 15 % 10)" }
    return ["1", "2", "3", "show"][number % 4]
  }

  private func starts() throws -> Beside? {
    try Beside {
      let start = ContinuousClock.now
      let terminal = try LearnerTerminal([program], dataIn: store.folder)
      guard let prompt = terminal.wait(for: [LearnerTerminal.prompt]) else { return nil }
      terminal.type("\u{4}")
      _ = Usage(waitingFor: terminal.end())
      return prompt.time - start
    }
  }
}
