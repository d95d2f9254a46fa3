import Foundation
import Glibc
import Testing

/// Where the program writes: the store, the history, and the file that it is asked for.
@Suite(.timeLimit(.minutes(3))) final class `Files that the program makes` {
  private let folder: Folder
  /// It is read faster than the real one.
  private let course = try? OrderedCourse(.references)
  private var home: URL { folder.url.appending(path: "home") }
  private var work: URL { folder.url.appending(path: "work") }

  /// Whether there is a strace, and it may trace.
  private static let canTrace =
    system("strace -o /dev/null true >/dev/null 2>&1") == 0

  init() throws {
    folder = try Folder()
    for place in [home, work] {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }
  }

  deinit { folder.remove() }

  /// A program run by a shell that keeps nothing from anybody.
  private func words(_ words: [String]) -> [String] {
    ["-c", #"umask 0; cd "$0"; exec "$@""#, work.path] + words
  }

  private func run(_ program: [String], typing input: String = "") async throws {
    _ = try await PipedProgram.run(
      words(program), input: Data(input.utf8),
      environment: [
        "HOME": home.path, "XDG_DATA_HOME": "", "PATH": "/usr/bin:/bin",
        "HANDSHAKE_COURSE": course?.path ?? "",
      ],
      executable: "/bin/sh")
  }

  /// Everything that is there, with its mode.
  private func tree() throws -> [String: String] {
    let manager = FileManager.default
    let names = try manager.subpathsOfDirectory(atPath: folder.url.path)
    let made = names.filter { !["home", "work", "input", "output", "errors"].contains($0) }
    return try Dictionary(
      uniqueKeysWithValues: made.map { name in
        let path = folder.url.appending(path: name).path
        let mode = try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        return (name, String(mode ?? 0, radix: 8))
      })
  }

  /// The commands, each with what it is asked to write.
  private static let commands: [[String]] = [
    ["study"], ["review"], ["quiz"], ["progress"], ["check"], ["explain", "msl"], ["sim"],
    ["quiz", "--exam", "--seed", "7", "--questions", "2"], ["card", "msl"],
    ["card", "msl", "-o", "card.svg"], ["card", "msl", "-o", "card.pdf"],
    ["export", "--to", "csv", "-o", "table.csv"], ["new", "lesson", "mine"],
    ["export", "--to", "json", "--what", "results", "-o", "results.json"],
  ]
  private static let asked = [
    "handshake-exam-7.json", "card.svg", "card.pdf", "table.csv", "mine.md", "results.json",
  ]

  @Test func `are those that were asked for, and their owner's alone`() async throws {
    for command in Self.commands {
      try await run([Program.path] + command, typing: "1\n2\nquit\n")
    }
    let folders = ["home/.local", "home/.local/share", "home/.local/share/handshake"]
    var expected = Dictionary(uniqueKeysWithValues: folders.map { ($0, "700") })
    expected["home/.local/share/handshake/progress.sqlite"] = "600"
    for name in Self.asked { expected["work/\(name)"] = "600" }
    #expect(try tree() == expected)
  }

  @Test func `are the history of lines as well, at a terminal`() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", words([Program.path, "study"]), environment: ["HOME": home.path])
    try terminal.expect(Program.prompt)
    try terminal.leave()
    let names = try tree()
    #expect(names["home/.local/state/handshake/history"] == "600")
    #expect(
      names.filter { $0.value != ($0.key.contains("handshake/") ? "600" : "700") } == [:])
  }

  @Test(.enabled(if: canTrace, "there is no strace, or it may not trace"))
  func `are nowhere else on the disk, not even for a while`() async throws {
    let calls =
      "open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,"
      + "symlinkat,mknod,mknodat,truncate,chmod,fchmodat,unlink,unlinkat"
    let log = folder.url.appending(path: "trace").path
    let strace = ["strace", "-f", "-qq", "-A", "-s", "500", "-o", log, "-e", "trace=\(calls)"]
    for command in Self.commands {
      try await run(strace + [Program.path] + command, typing: "1\n2\nquit\n")
    }
    let own = ["\(home.path)/.local/share/handshake/", "/dev/"]
    let made = Set(
      try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").flatMap(written))
    #expect(made.filter { path in !own.contains { path.hasPrefix($0) } } == expectedNames)
    #expect(made.contains("\(home.path)/.local/share/handshake/progress.sqlite"))
  }

  /// What is made beside the store: the folders above it, and what was asked for under two names.
  private var expectedNames: Set<String> {
    let folders = ["", "/share", "/share/handshake"].map { "\(home.path)/.local\($0)" }
    let drafts = Self.asked.filter { !["handshake-exam-7.json", "mine.md"].contains($0) }
    return Set(folders + Self.asked + drafts.map { "\($0).N.part" })
  }

  /// The paths that a line of the trace tells of, if anything was changed there.
  private func written(_ line: Substring) -> [String] {
    guard !line.contains("O_RDONLY"), !line.contains(" = -1 ") else { return [] }
    return line.matches(of: /"([^"]*)"/).map { match in
      String(match.1).replacing(/\.[0-9]+\.part$/, with: ".N.part")
    }
  }
}
