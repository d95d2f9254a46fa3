import Glibc

/// What a learner with a long past waits for: the first prompt, the verdict, the next prompt.
struct Latency {
  private let program: String
  private let folder: String
  private static let answers = 400
  private static let starts = 41

  /// Measures with a store in a folder, which tells how long the disk itself takes.
  static func measure(_ program: String, on name: String, in folder: String) throws {
    guard let store = try LongStore(in: folder, by: program) else {
      return print("  no store could be made in \(folder)")
    }
    let latency = Latency(program: program, folder: store.folder)
    let (verdicts, prompts) = try latency.turns()
    TimeRow.printHeader("\(name), \(LongStore.answers.grouped) answers")
    TimeRow("from Enter to the verdict", verdicts).print()
    TimeRow("from Enter to the next prompt", prompts).print()
    TimeRow("one write that reaches the disk", latency.writes()).print()
    let (starts, pythons) = try latency.startTimes()
    TimeRow("from the start to the prompt", starts).print()
    TimeRow("python3 -c pass beside it", pythons).print()
  }

  // MARK: Answers

  /// Times from Enter on, of as many answers.
  private func turns() throws -> (verdicts: [Duration], prompts: [Duration]) {
    let terminal = try LearnerTerminal([program, "study", "--lang", "en"], dataIn: folder)
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
    _ = terminal.end()
    return (verdicts, prompts)
  }

  /// What is typed: wrong answers, right ones, and now and then another lesson.
  private static func line(_ number: Int) -> String {
    guard !number.isMultiple(of: 15) else { return "lesson \(1 + number / 15 % 10)" }
    return ["1", "2", "3", "show"][number % 4]
  }

  // MARK: Beside it

  /// Times of a write with fdatasync: an answer needs one, of about eight pages.
  private func writes() -> [Duration] {
    let path = "\(folder)/probe"
    let file = open(path, O_CREAT | O_RDWR, S_IRUSR | S_IWUSR)
    defer { unlink(path) }
    defer { close(file) }
    let bytes = [UInt8](repeating: 7, count: 32_768)
    return (0..<Self.answers).map { _ in
      usleep(10_000)
      return ContinuousClock().measure {
        _ = write(file, bytes, bytes.count)
        fdatasync(file)
      }
    }
  }

  private func startTimes() throws -> (program: [Duration], python: [Duration]) {
    var (starts, pythons) = ([Duration](), [Duration]())
    for _ in 0..<Self.starts {
      let python = ContinuousClock.now
      let other = try LearnerTerminal(["/usr/bin/python3", "-c", "pass"], dataIn: folder)
      pythons.append(other.end() - python)
      let start = ContinuousClock.now
      let terminal = try LearnerTerminal([program], dataIn: folder)
      guard let prompt = terminal.wait(for: [LearnerTerminal.prompt]) else { continue }
      starts.append(prompt.time - start)
      terminal.type("\u{4}")
      _ = terminal.end()
    }
    return (starts, pythons)
  }
}

/// A line of times.
struct TimeRow {
  private let name: String
  private let times: [Duration]

  init(_ name: String, _ times: [Duration]) {
    self.name = name
    self.times = times.sorted()
  }

  /// The titles of the columns.
  static func printHeader(_ name: String) { Swift.print(columns(name, "p50", "p99")) }

  func print() {
    guard !times.isEmpty else { return }
    Swift.print(Self.columns("  \(name)", percentile(50), percentile(99)))
  }

  private func percentile(_ share: Int) -> String {
    let time = times[(times.count - 1) * share / 100] / .microseconds(1)
    let hundredths = Int((time / 10).rounded())
    return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10) ms"
  }

  private static func columns(_ name: String, _ p50: String, _ p99: String) -> String {
    name.padded(to: 36) + p50.padded(to: 12, right: true) + p99.padded(to: 12, right: true)
  }
}
