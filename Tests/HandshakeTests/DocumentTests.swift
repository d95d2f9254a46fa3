import Foundation
import Testing

/// What a document tells its reader to type: the script of each `sh` block, the session of each
/// `console` block, and each command between backquotes.
struct Document {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The lines of its blocks, by the word after the fence.
  private var blocks: [(word: String, lines: [String])] = []
  /// The text outside of its blocks.
  private var text = ""

  init(_ name: String) throws {
    let all = try String(contentsOf: Self.root.appending(path: name), encoding: .utf8)
    var isInside = false
    for line in all.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside.toggle()
        if isInside { blocks.append((String(line.dropFirst(3)), [])) }
      } else if isInside {
        blocks[blocks.count - 1].lines.append(line)
      } else {
        text += line + "\n"
      }
    }
  }

  /// The words after the fences; what is indented by four is a block without one.
  var fences: Set<String> { Set(blocks.map(\.word)).union(text.contains("\n    ") ? [""] : []) }

  /// The scripts of its `sh` blocks, and the commands between backquotes.
  var commands: [String] {
    let scripts = blocks.filter { $0.word == "sh" }.map { $0.lines.joined(separator: "\n") }
    let quoted = text.matches(of: /`((?:handshake|make)(?: [^`]*)?)`/).map { String($0.1) }
    return scripts + quoted
  }

  /// The sessions: a command behind `$`, what is typed behind each `›`, and what is printed.
  var sessions: [Session] {
    blocks.filter { $0.word == "console" }.map { Session(lines: $0.lines) }
  }

  /// A session as it is printed; a line with nothing but `…` stands for any lines.
  struct Session {
    let command: String
    let typed: String
    let passages: [String]

    init(lines: [String]) {
      command = String((lines.first ?? "").dropFirst(2))
      let rest = lines.dropFirst()
      typed = rest.compactMap { $0.wholeMatch(of: /.* › (.+)/).map { "\($0.1)\n" } }.joined()
      passages = rest.split(separator: "…").map { $0.joined(separator: "\n") }
    }
  }
}

/// A home of its own for each command: with a lesson, an answers file, a script, an exam and some
/// progress in it.
struct Desk {
  let url: URL

  /// Runs a command as it is written; `make` says what it would do.
  func run(_ command: String, typing typed: String = "") async throws -> PipedProgram.Outcome {
    try await PipedProgram.run(
      ["-ec", "cd '\(url.path)'\n\(command)"], input: Data(typed.utf8),
      environment: [
        "PATH": "\(url.path)/bin:/usr/bin:/bin", "HOME": url.path, "LANG": "C.UTF-8",
        "XDG_DATA_HOME": url.path,
      ],
      executable: "/bin/sh")
  }

  /// Lays out a desk, does something at it, and clears it away.
  static func with<Result>(_ body: (Desk) async throws -> Result) async throws -> Result {
    let folder = try Folder()
    defer { folder.remove() }
    for file in try FileManager.default.contentsOfDirectory(
      at: try await model.value.url, includingPropertiesForKeys: nil)
    {
      let copy = folder.url.appending(path: file.lastPathComponent)
      try FileManager.default.copyItem(at: file, to: copy)
    }
    return try await body(Desk(url: folder.url))
  }

  /// The desk that all are laid out as.
  private static let model = Task {
    let desk = Desk(url: try Folder().url)
    try desk.addPrograms()
    let lay = """
      handshake new lesson my-lesson 2> /dev/null && cp my-lesson.md FILE.md
      printf -- '-\\tquit\\t-\\n' > FILE
      printf 'server listen\\nclient open\\ndeliver all\\n' > script
      printf 'SYN\\nquit\\n' | handshake study > /dev/null
      handshake quiz --exam --seed 7 > /dev/null 2>&1 || [ -s handshake-exam-7.json ]
      """
    try #require(try await desk.run(lay).code == 0)
    return desk
  }

  private func addPrograms() throws {
    let bin = url.appending(path: "bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let make = "exec /usr/bin/make -n -C '\(Document.root.path)' \"$@\""
    let scripts = [
      "handshake": "exec '\(Program.path)' \"$@\"", "make": make,
      // What another program does with what is printed is its own affair.
      "jq": "[ ! -x /usr/bin/jq ] || exec /usr/bin/jq \"$@\"; exec cat",
    ]
    for (name, script) in scripts {
      let file = bin.appending(path: name)
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
  }
}

@Suite struct `The documents` {
  static let names = ["README.md", "CONTRIBUTING.md", "DECISIONS.md"]

  /// A quiz that nobody answers is not passed.
  private func succeeds(_ code: Int32, _ command: String) -> Bool {
    code == 0 || (code == 1 && command.contains("handshake quiz"))
  }

  private func expectSuccess(of command: String) async throws {
    let run = try await Desk.with { try await $0.run(command) }
    #expect(succeeds(run.code, command), "\(command): \(run.errors)")
  }

  @Test(arguments: names) func `name commands that can be run as written`(
    _ name: String
  ) async throws {
    for command in try Document(name).commands { try await expectSuccess(of: command) }
  }

  @Test(arguments: names) func `show sessions as they are`(_ name: String) async throws {
    for session in try Document(name).sessions {
      let run = try await Desk.with { try await $0.run(session.command, typing: session.typed) }
      var output = run.output[...]
      for passage in session.passages {
        let place = output.range(of: passage)
        #expect(place != nil, "\(session.command): not printed, or not there: \(passage)")
        output = output[(place?.upperBound ?? output.startIndex)...]
      }
    }
  }

  /// So that no command hides from these tests.
  @Test(arguments: names) func `say of each block what it is`(_ name: String) throws {
    #expect(
      try Document(name).fences.subtracting(["sh", "console", "text", "ask"]).isEmpty)
  }

  @Test func `do hold commands and sessions`() throws {
    let readme = try Document("README.md")
    #expect(readme.commands.contains { $0.hasPrefix("make study") })
    #expect(readme.commands.contains { $0.hasPrefix("handshake ") })
    #expect(readme.sessions.contains { $0.typed.contains("\n") && $0.passages.count > 1 })
  }

  @Test(arguments: ["handshake stduy", "handshake explain xyzzy", "make no-such-target", "mkae"])
  func `would be found out`(_ command: String) async throws {
    let run = try await Desk.with { try await $0.run(command) }
    #expect(!succeeds(run.code, command))
  }

  // MARK: Help

  /// Every command and those below it.
  private func commands(below path: [String] = []) async throws -> [[String: Any]] {
    let run = try await PipedProgram.run(path + ["--experimental-dump-help"])
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let command = try #require(object?["command"] as? [String: Any])
    var found = [command]
    for child in command["subcommands"] as? [[String: Any]] ?? [] {
      guard let name = child["commandName"] as? String, name != "help" else { continue }
      found += try await commands(below: path + [name])
    }
    return found
  }

  @Test func `help leads with examples, which can be run as written`() async throws {
    let all = try await commands()
    #expect(all.count > 8)
    for command in all {
      let discussion = (command["discussion"] as? String ?? "").components(separatedBy: "\n")
      let examples = discussion.dropFirst().prefix { $0.hasPrefix("  ") }
      #expect(
        discussion.first == "EXAMPLES" && !examples.isEmpty, "\(command["commandName"] ?? "")")
      for example in examples {
        // What it is for stands behind it.
        let line = example.dropFirst(2).replacing(/\s{2,}.*/, with: "")
        try await expectSuccess(of: String(line))
      }
    }
  }
}
