import Foundation
import Glibc
import Testing

/// The real program, with files or pipes for its standard streams.
enum PipedProgram {
  /// What a run of the program has left behind.
  struct Outcome {
    let code: Int32
    let output: String
    let errors: String
    /// Every byte, of standard output and of standard error.
    let bytes: [Data]
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// Starts the program with nothing in its environment but what is given, and a place for progress
  /// of its own.
  static func start(
    _ arguments: [String], streams: [FileHandle], environment: [String: String] = [:],
    executable: String = Program.path
  ) throws -> pid_t {
    let data = FileManager.default.temporaryDirectory
      .appending(path: "handshake-tests-\(getpid())/\(UUID().uuidString)")
    return try spawn(
      [executable] + arguments, streams: streams,
      environment: Program.sanitizer
        .merging(["XDG_DATA_HOME": data.path]) { $1 }.merging(environment) { $1 })
  }

  /// Runs the program to its end.
  static func run(_ arguments: String..., input: Data = Data()) async throws -> Outcome {
    try await run(arguments, input: input)
  }

  /// Runs the program to its end, in an environment with nothing else in it.
  static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:],
    executable: String = Program.path
  ) async throws -> Outcome {
    let folder = try Folder()
    defer { folder.remove() }
    let input = try FileHandle(forReadingFrom: folder.write(input, as: "input"))
    let names = ["output", "errors"]
    let files = try names.map { try FileHandle(forWritingTo: folder.write(Data(), as: $0)) }
    let process = try start(
      arguments, streams: [input] + files, environment: environment, executable: executable)
    let code = await end(of: process)
    let bytes = try names.map { try folder.read($0) }
    let texts = bytes.map { String(decoding: $0, as: UTF8.self) }
    return Outcome(code: code, output: texts[0], errors: texts[1], bytes: bytes)
  }
}

/// A folder for the files of one test.
struct Folder {
  let url = FileManager.default.temporaryDirectory.appending(path: "handshake-\(UUID())")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func write(_ data: Data, as name: String) throws -> URL {
    let file = url.appending(path: name)
    try data.write(to: file)
    return file
  }

  func read(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  func remove() { try? FileManager.default.removeItem(at: url) }
}

/// A conversation with the program over two pipes.
final class Conversation {
  private let arguments: [String]
  private let (input, output): (Pipe, Pipe)
  private var pending = Data()

  init(_ arguments: String...) throws {
    self.arguments = arguments
    (input, output) = (makePipe(), makePipe())
    // A program that has left early is a failure to write, not the end of the tests.
    signal(SIGPIPE, SIG_IGN)
  }

  func say(_ text: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  /// The next line that is answered, if one comes within ten seconds.
  func hear() throws -> String {
    let handle = output.fileHandleForReading
    while true {
      if let feed = pending.firstIndex(of: 0x0A) {
        defer { pending = Data(pending[(feed + 1)...]) }
        return String(decoding: pending[..<feed], as: UTF8.self)
      }
      var ready = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
      try #require(poll(&ready, 1, 10_000) == 1, "the program does not answer")
      let data = handle.availableData
      try #require(!data.isEmpty, "the program has left")
      pending.append(data)
    }
  }

  /// Runs the program, talks with it, and says that there is no more; the exit code.
  func run(_ talk: (Conversation) throws -> Void) async throws -> Int32 {
    let process = try PipedProgram.start(
      arguments,
      streams: [input.fileHandleForReading, output.fileHandleForWriting, .standardError])
    try output.fileHandleForWriting.close()
    do {
      defer { try? input.fileHandleForWriting.close() }
      try talk(self)
    }
    return await end(of: process)
  }
}

@Suite struct `The program at the end of a pipe` {
  private static func object(_ line: String) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return try #require(json as? [String: Any])
  }

  // MARK: sim

  @Test func `answers every line of a script with one object`() async throws {
    let script = "server listen\nclient open\n\ndeliver all\n"
    let run = try await PipedProgram.run("sim", "--json", input: Data(script.utf8))
    #expect(run.code == 0)
    #expect(run.errors == "")
    let objects = try run.lines.map { try Self.object($0) }
    #expect(objects.map { $0["line"] as? Int } == [1, 2, 3, 4])
    #expect(objects.last?["server"] as? String == "ESTABLISHED")
  }

  @Test func `ends with 65 if a line could not be followed, and follows the rest`() async throws {
    let script = "client opne\nclient open\n"
    let run = try await PipedProgram.run("sim", "--json", input: Data(script.utf8))
    #expect(run.code == 65)
    #expect(run.lines.count == 2)
    #expect(run.lines.last?.contains("\"client\":\"SYN-SENT\"") == true)
  }

  @Test(arguments: ["", "client open", "client open\n", "\n", "client open\n\r"])
  func `answers a last line without a line feed, and nothing to nothing`(
    _ script: String
  ) async throws {
    let run = try await PipedProgram.run("sim", "--json", input: Data(script.utf8))
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(run.lines.count == (lines.last == "" ? lines.count - 1 : lines.count))
    #expect(run.code == 0)
  }

  @Test func `answers a line before it reads the next`() async throws {
    let talk = try Conversation("sim", "--json")
    let code = try await talk.run { talk in
      for (line, state) in [("server listen", "LISTEN"), ("server close", "CLOSED")] {
        try talk.say("\(line)\n")
        #expect(try Self.object(talk.hear())["server"] as? String == state)
      }
      try talk.say("client open\nclient close\ncli")
      #expect(try Self.object(talk.hear())["line"] as? Int == 3)
      #expect(try Self.object(talk.hear())["line"] as? Int == 4)
      try talk.say("ent status\n")
      #expect(try Self.object(talk.hear())["input"] as? String == "client status")
    }
    #expect(code == 0)
  }

  @Test func `answers 10 MB of random bytes, line for line`() async throws {
    var state: UInt64 = 793
    var bytes = Data(capacity: 10 << 20)
    while bytes.count < 10 << 20 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      withUnsafeBytes(of: state) { bytes.append(contentsOf: $0) }
    }
    bytes[bytes.count - 1] = 0
    let run = try await PipedProgram.run("sim", "--json", input: bytes)
    #expect(run.code == 65)
    #expect(run.output.hasSuffix("}\n"))
    let lines = run.output.components(separatedBy: "\n").dropLast()
    #expect(lines.count == bytes.count { $0 == 0x0A } + 1)
    var isNumbered = true
    for (index, line) in lines.enumerated() {
      isNumbered = isNumbered && line.utf8.starts(with: "{\"line\":\(index + 1),".utf8)
      guard index % 997 == 0 else { continue }
      let object = try Self.object(line)
      #expect(object["error"] is String || object["input"] as? String == "")
    }
    #expect(isNumbered)
  }

  @Test func `draws the ladder for people, and says errors beside it`() async throws {
    let script = "client open\nclient opne\nquit\nclient crash\n"
    let run = try await PipedProgram.run("sim", input: Data(script.utf8))
    #expect(run.code == 65)
    #expect(run.errors == "`opne` is not a call: did you mean `open`?\n")
    #expect(run.output.contains("SYN seq=100"))
    #expect(!run.output.contains("crash"))
  }

  // MARK: check

  private static let bad = """
    ---
    format: 1
    id: x
    title: 三次握手
    mirrors: -
    needs: -
    ---

    ```ask
    id: x.1
    kind: next-stat
    script: client 打开
    end: client
    hint: 看看脚本。
    why: 因为如此。
    ```

    """

  @Test func `says what is wrong with a lesson, and where`() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let path = try folder.write(Data(Self.bad.utf8), as: "bad.md").path
    let run = try await PipedProgram.run("check", path)
    #expect(run.code == 65)
    #expect(run.output == "")
    #expect(
      run.errors == """
        \(path):11:7: error[unknown-kind]: there is no kind of question `next-stat`
           11 | kind: next-stat
              |       ^~~~~~~~~
          remedy: did you mean `next-state`?
        \(path):12:16: error[failing-script]: `打开` is not a call: listen, open, send, receive, \
        close, abort, status, user-timeout, crash
           12 | script: client 打开
              |                ^~~~
          remedy: correct this line; `handshake sim` tries scripts out

        """)
  }

  @Test
  func
    `says it as one object a line, sorted by file, and what comes before a file that is missing`()
    async throws
  {
    let folder = try Folder()
    defer { folder.remove() }
    let paths = try ["b.md", "a.md"].map { try folder.write(Data(Self.bad.utf8), as: $0).path }
    let run = try await PipedProgram.run("check", "--json", paths[0], paths[1])
    #expect(run.code == 65)
    #expect(run.errors == "")
    let objects = try run.lines.map { try Self.object($0) }
    #expect(objects.map { $0["file"] as? String } == [paths[1], paths[1], paths[0], paths[0]])
    #expect(objects.map { $0["code"] as? String }.prefix(2) == ["unknown-kind", "failing-script"])
    #expect(objects.map { $0["column"] as? Int }.prefix(2) == [7, 16])
    #expect(objects.map { $0["end_column"] as? Int }.prefix(2) == [16, 18])
    let missing = try await PipedProgram.run("check", "--json", paths[1], paths[0] + "x")
    #expect(missing.code == 66)
    #expect(missing.lines.count == 2)
  }

  @Test func `finds nothing wrong with the course`() async throws {
    let run = try await PipedProgram.run("check")
    #expect(run.code == 0)
    #expect(run.output + run.errors == "")
  }

  // MARK: study

  @Test(arguments: ["quit\n", "quit", ""])
  func `lets a learner leave at once`(_ typed: String) async throws {
    let run = try await PipedProgram.run("study", input: Data(typed.utf8))
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("Lesson 1 of"))
    #expect(run.output.contains("Left after 0 of"))
  }

  @Test func `takes a line that is not UTF-8 for no attempt`() async throws {
    let typed = Data([0xFF, 0xFE, 0x0A]) + Data("SYN\nquit\n".utf8)
    let run = try await PipedProgram.run("study", input: typed)
    #expect(run.code == 0)
    #expect(run.lines.count { $0 == "That line was not UTF-8 and was not read." } == 1)
    #expect(run.output.contains("Left after 1 of"))
    #expect(!run.output.contains("Try again"))
  }

  @Test func `does not load a lesson with errors`() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let path = try folder.write(Data(Self.bad.utf8), as: "bad.md").path
    let run = try await PipedProgram.run("study", path)
    #expect(run.code == 65)
    #expect(run.errors.hasPrefix("\(path):11:7: error[unknown-kind]"))
    #expect(run.errors.hasSuffix("handshake: \(path) has errors and was not loaded.\n"))
    #expect(run.output == "")
  }

  // MARK: The language

  @Test(
    arguments: [
      (["--lang", "zh"], [:]), (["--lang", "zh-Hans"], ["LC_ALL": "en_GB.UTF-8"]),
      ([], ["HANDSHAKE_LANG": "zh-CN", "LC_ALL": "en_GB.UTF-8"]), ([], ["LC_ALL": "zh_CN.UTF-8"]),
      ([], ["LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"]), ([], ["LANG": "zh_CN.UTF-8"]),
      ([], ["HANDSHAKE_LANG": "", "LANG": "zh"]),
    ] as [([String], [String: String])])
  func `speaks Chinese when asked`(
    _ options: [String], _ environment: [String: String]
  ) async throws {
    let run = try await PipedProgram.run(
      ["study"] + options, input: Data("退出\n".utf8), environment: environment)
    #expect(run.code == 0)
    #expect(run.output.contains("已离开"))
  }

  @Test(
    arguments: [
      ([], [:]), (["--lang", "en"], ["HANDSHAKE_LANG": "zh"]),
      ([], ["HANDSHAKE_LANG": "en", "LANG": "zh_CN.UTF-8"]), ([], ["LC_ALL": "C", "LANG": "zh"]),
      ([], ["LANG": "de_DE.UTF-8"]),
    ] as [([String], [String: String])])
  func `speaks English otherwise`(
    _ options: [String], _ environment: [String: String]
  ) async throws {
    let run = try await PipedProgram.run(
      ["study"] + options, input: Data("quit\n".utf8), environment: environment)
    #expect(run.code == 0)
    #expect(run.output.contains("Left after 0"))
  }

  // MARK: Exit codes

  @Test(
    arguments: [
      (["check", "/nowhere/x.md"], [:], 66, "handshake: There is no file /nowhere/x.md.\n"),
      (["study", "/nowhere/x.md"], [:], 66, "handshake: There is no file /nowhere/x.md.\n"),
      (["study", "no-such-lesson"], [:], 66, "handshake: There is no lesson no-such-lesson.\n"),
      (
        ["study"], ["HANDSHAKE_COURSE": "/nowhere"], 66,
        "handshake: The course was not found: name its folder with --course or HANDSHAKE_COURSE.\n"
      ),
      (
        ["check", "--lang", "zh"], ["HANDSHAKE_COURSE": "/nowhere"], 66,
        "handshake: 找不到课程：请用 --course 或 HANDSHAKE_COURSE 指明其文件夹。\n"
      ),
      (
        ["check", "--course", "/nowhere"], [:], 66,
        "handshake: There is no folder Lessons in /nowhere.\n"
      ),
      (["check", "/"], [:], 74, "handshake: / could not be read: Is a directory.\n"),
      (["sim", "--bogus"], [:], 64, "Error: Unknown option '--bogus'\n"),
      (["--bogus"], [:], 64, "Error: Unknown option '--bogus'\n"),
      (
        ["sim", "--lang", "xx"], [:], 64,
        "Error: There is no language \u{201C}xx\u{201D}: write en or zh-Hans.\n"
      ),
    ] as [([String], [String: String], Int32, String)])
  func `says why it cannot, and exits accordingly`(
    _ arguments: [String], _ environment: [String: String], _ code: Int32, _ words: String
  ) async throws {
    let run = try await PipedProgram.run(arguments, environment: environment)
    #expect(run.code == code)
    #expect(run.errors.hasPrefix(words))
    #expect(run.output == "")
  }
}
