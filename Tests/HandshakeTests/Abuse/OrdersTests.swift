import Foundation
import Testing
import Tutor

@testable import Handshake

/// What is planted in whatever the program reads never gets to the screen as it is.
@Suite(.timeLimit(.minutes(5))) struct `Orders to a terminal` {
  private static let codes: Set<Int32> = [0, 1, 64, 65, 66, 73, 74]

  /// Where no other is asked for: it is read faster than the real one.
  private let course: OrderedCourse

  init() throws { course = try OrderedCourse(.references) }

  /// Runs the program from a pipe, and looks at every byte.
  private func look(
    at arguments: [String], input: String = "", environment: [String: String] = [:],
    besides allowed: Set<Unicode.Scalar> = ["\n"],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let run = try await PipedProgram.run(
      arguments, input: Data(input.utf8),
      environment: ["HANDSHAKE_COURSE": course.path].merging(environment) { $1 })
    for bytes in run.bytes {
      #expect(
        Orders.found(in: bytes, besides: allowed) == [], "\(arguments) \(environment)",
        sourceLocation: sourceLocation)
    }
    #expect(Self.codes.contains(run.code), "\(arguments)", sourceLocation: sourceLocation)
  }

  /// Runs the program on a terminal, types, and looks at every byte.
  private func lookAtTerminal(
    _ arguments: [String], typing lines: [String] = [], environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let terminal = try PseudoTerminal(
      Program.path, arguments,
      environment: ["HANDSHAKE_COURSE": course.path].merging(environment) { $1 })
    for line in lines {
      try terminal.expect(Program.prompt, sourceLocation: sourceLocation)
      try terminal.send("\(line)\r")
    }
    #expect(
      Self.codes.contains(try terminal.wait()), "\(arguments)", sourceLocation: sourceLocation)
    #expect(
      Orders.found(in: terminal.bytes, isTerminal: true) == [], "\(arguments) \(environment)",
      sourceLocation: sourceLocation)
  }

  // MARK: The course

  @Test(arguments: OrderedCourse.Way.allCases, Language.allCases)
  func `stand in the course`(_ way: OrderedCourse.Way, _ language: Language) async throws {
    let course = try OrderedCourse(way)
    let typed = "hint\nwhy\n1\nshow\nmap\ncard TIME-WAIT\nexplain msl\nlesson 1\nquit\n"
    let common = ["--course", course.path, "--lang", language.rawValue]
    for words in [
      ["study"], ["quiz", "--seed", "1"], ["review"], ["practice"], ["progress"], ["explain"],
      ["explain", "msl"], ["card", "--list"], ["card", "msl"], ["card", "msl", "--format", "md"],
      ["card", "msl", "--format", "svg"], ["check"], ["check", "--drive", "--json"],
      ["study", course.lesson], ["check", course.lesson], ["quiz", "--topic", "looks"],
    ] {
      try await look(at: words + common, input: typed)
    }
    // A table of one program is no screen, but may well be looked at.
    for form in ["json", "csv", "anki", "gift"] {
      try await look(at: ["export", "--to", form] + common, besides: ["\n", "\r", "\t"])
    }
    for words in [
      ["explain", "msl"], ["card", "msl"], ["check"],
    ] { try lookAtTerminal(words + common) }
  }

  @Test func `stand in a lesson at the prompt`() throws {
    try lookAtTerminal(
      ["study", course.lesson], typing: ["hint", "why", "1", "show", "card TIME-WAIT", "quit"])
  }

  @Test func `stand in the names of files`() async throws {
    let course = try OrderedCourse(.characters, named: Orders.text.replacing("/", with: ""))
    for words in [["check"], ["check", "--json"], ["study"], ["explain"]] {
      try await look(at: words + ["--course", course.path])
      try lookAtTerminal(words + ["--course", course.path])
    }
  }

  // MARK: Other files

  @Test(arguments: [
    "-\t\(Orders.withNull)\t-\n", "\(Orders.withNull)\tSYN\tright\n",
    "-\tSYN\t\(Orders.withNull)\n",
    Orders.withNull, "-\texplain \(Orders.text)\t-\n-\tlesson \(Orders.text)\t-\n",
  ]) func `stand in a file of answers`(_ answers: String) async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let file = try folder.write(Data(answers.utf8), as: "answers").path
    for words in [["study"], ["review"], ["quiz", "--seed", "1"]] {
      try await look(at: words + ["--answers", file])
    }
    try lookAtTerminal(["study", "--answers", file])
  }

  @Test func `stand in the file of an exam`() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let file = folder.url.appending(path: "exam").path
    let input = Data("\(Orders.withNull)\n1\nskip\n\(Orders.text)\nquit\n".utf8)
    _ = try await PipedProgram.run(
      ["quiz", "--exam", "--questions", "3", "--seed", "1", "-o", file], input: input)
    let exam = try String(contentsOfFile: file, encoding: .utf8)
    for text in [exam, exam.replacing("gen/", with: Orders.text), Orders.withNull] {
      let file = try folder.write(Data(text.utf8), as: "marked").path
      try await look(at: ["quiz", "--mark", file])
      try await look(at: ["quiz", "--json", "--mark", file])
      try lookAtTerminal(["quiz", "--mark", file])
    }
  }

  @Test func `stand in the store`() async throws {
    let folder = try StoreFolder()
    let store = try Store(at: folder.path)
    for text in [Orders.text, Orders.withNull] {
      _ = try store.record(.sample(typed: text))
      _ = try store.record(.planted(text))
    }
    store.close()
    let environment = ["XDG_DATA_HOME": folder.folder]
    for words in [["progress"], ["progress", "--json"], ["study"], ["review"], ["practice"]] {
      try await look(at: words, input: "progress\nreport\nquit\n", environment: environment)
    }
    for form in ["json", "csv"] {
      try await look(
        at: ["export", "--what", "results", "--to", form], environment: environment,
        besides: ["\n", "\r"])
    }
    try lookAtTerminal(["progress"], environment: environment)
  }

  @Test func `stand in the history of lines`() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let place = folder.url.appending(path: "handshake")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try Data("_HiStOrY_V2_\n\(Orders.text)\n".utf8).write(to: place.appending(path: "history"))
    try lookAtTerminal(
      ["study"], typing: [Key.up, "quit"], environment: ["XDG_STATE_HOME": folder.url.path])
  }

  // MARK: What is typed

  @Test(arguments: [
    ["sim"], ["sim", "--json"], ["study"], ["quiz", "--seed", "1"], ["review"],
    ["quiz", "--exam", "--seed", "1", "-o", "/dev/null/none"],
  ]) func `are typed`(_ words: [String]) async throws {
    let verbs = [
      "", "explain ", "card ", "lesson ", "lang ", "report ", "quiz ", "forget ", "1 ", "client ",
      "server send ", "set iss client ", "inject to server SYN seq=", "SYN,", "seq=",
    ]
    let lines = verbs.flatMap { ["\($0)\(Orders.withNull)", "\($0)\(Orders.references)"] }
    try await look(at: words, input: lines.joined(separator: "\n") + "\nshow\nquit\n")
  }

  // MARK: The command line and the environment

  @Test(arguments: [
    ["study", "X.md"], ["study", "X"], ["check", "X"], ["check", "--json", "X"],
    ["study", "--answers", "X"], ["study", "--seed", "X"], ["quiz", "--mark", "X"],
    ["quiz", "--topic", "X"], ["quiz", "--exam", "-o", "/dev/null/X"], ["review", "--topic", "X"],
    ["explain", "X"], ["explain", "msl", "--msl", "X"], ["explain", "msl", "--system", "X"],
    ["card", "X"], ["card", "msl", "--format", "X"], ["card", "msl", "-o", "X"],
    ["card", "msl", "-o", "/dev/null/X.svg"], ["export", "X", "--to", "json"],
    ["export", "--to", "X"], ["export", "--to", "json", "-o", "/dev/null/X"],
    ["progress", "--format", "X"], ["new", "lesson", "X"], ["sim", "X"], ["X"], ["--X"], ["-X"],
    ["study", "--lang", "X"], ["study", "--course", "X"], ["--X=Y"], ["help", "X"],
  ]) func `stand on the command line`(_ words: [String]) async throws {
    try await look(at: words.map { $0.replacing("X", with: Orders.text) })
  }

  @Test(arguments: [["study", "X.md"], ["card", "X"], ["--X"], ["study", "--lang", "X"]])
  func `stand on the command line at a terminal`(_ words: [String]) throws {
    try lookAtTerminal(words.map { $0.replacing("X", with: Orders.text) })
  }

  @Test(arguments: [
    "HANDSHAKE_LANG", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG", "COLUMNS", "LINES",
    "HANDSHAKE_COURSE", "HANDSHAKE_THEME", "HANDSHAKE_PLAIN", "COLORFGBG", "NO_COLOR",
    "CLICOLOR_FORCE", "TERM", "HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "TMPDIR", "TZ", "EDITRC",
  ]) func `stand in the environment`(_ name: String) async throws {
    for value in [Orders.text, "/dev/null/\(Orders.text)"] {
      // A pipe has no colours but by force.
      let environment = ["NO_COLOR": "1"].merging([name: value]) { $1 }
      try await look(at: ["study"], input: "1\nquit\n", environment: environment)
    }
    try lookAtTerminal(["progress"], environment: [name: "/dev/null/\(Orders.text)"])
  }
}

extension LogEntry {
  /// A line with this text wherever a text can stand.
  fileprivate static func planted(_ text: String) -> LogEntry {
    LogEntry(
      .missed, lesson: text, question: .init(id: text, kind: .choose, item: text), typed: text,
      bookmark: Bookmark(lesson: text, question: text),
      occasion: Occasion(
        time: 1_767_603_600_000, taken: 2_500, session: text, language: .english, build: text,
        course: text))
  }
}
