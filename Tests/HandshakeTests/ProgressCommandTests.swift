import Foundation
import GRDB
import Testing
import Tutor

@testable import Handshake

@Suite struct `Progress as a command` {
  private let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  private func progress(
    _ arguments: String..., environment: [String: String]? = nil
  ) async throws -> PipedProgram.Outcome {
    try await PipedProgram.run(
      ["progress"] + arguments, environment: environment ?? ["XDG_DATA_HOME": folder.folder])
  }

  private func json() async throws -> NSDictionary {
    let run = try await progress("--json")
    #expect((run.code, run.errors) == (0, ""))
    #expect(run.output.split(separator: "\n").count == 1)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(object as? NSDictionary)
  }

  private func record(_ entries: LogEntry...) throws {
    let store = try Store(at: folder.path)
    for entry in entries { _ = try store.record(entry) }
    store.close()
  }

  private func edge(_ id: String, _ end: String, in json: NSDictionary) throws -> NSDictionary {
    let edges = try #require(json["edges"] as? [NSDictionary])
    return try #require(
      edges.first { $0["edge"] as? String == id && $0["end"] as? String == end })
  }

  // MARK: What is said

  @Test func `is friendly before the first answer, and makes nothing`() async throws {
    let run = try await progress()
    #expect((run.code, run.errors) == (0, ""))
    #expect(run.output.contains("Nothing has been answered yet"))
    let json = try await json()
    #expect(json["answers"] as? Int == 0)
    #expect((json["edges"] as? [NSDictionary])?.count == 284)
    #expect(folder.names == [])
  }

  @Test func `is drawn on the state diagram`() async throws {
    try record(.sample())
    let svg = try await progress("--format", "svg")
    #expect((svg.code, svg.errors) == (0, ""))
    #expect(svg.output.hasPrefix("<?xml") && svg.output.contains("1 learning"))
    let file = folder.folder + "/progress.md"
    let written = try await progress("-o", file)
    #expect((written.code, written.output, written.errors) == (0, "", ""))
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("1 learning"))
    let two = try await progress("--format", "svg", "--json")
    #expect(two.code == 64)
  }

  @Test func `has one shape, with nothing kept and with something`() async throws {
    let empty = try await json()
    let new: NSDictionary = [
      "edge": "LISTEN/rcv SYN", "end": "server", "level": "new", "recall": NSNull(),
      "due": NSNull(),
    ]
    #expect(try edge("LISTEN/rcv SYN", "server", in: empty) == new)
    try record(.sample())
    let full = try await json()
    #expect(Self.shape(of: full) == Self.shape(of: empty))
    #expect(full["answers"] as? Int == 1)
    let kept = try Store.progress(at: folder.path)
    let memory = try #require(kept.items["LISTEN/rcv SYN@server"]?.memory)
    let mark = try edge("LISTEN/rcv SYN", "server", in: full)
    #expect(mark["level"] as? String == "learning")
    let recall = try #require(mark["recall"] as? Double)
    #expect((0...1).contains(recall) && recall > 0)
    let due = try #require(ISO8601DateFormatter().date(from: mark["due"] as? String ?? ""))
    #expect(Int64(due.timeIntervalSince1970) == memory.due / 1_000)
    #expect(try edge("LISTEN/rcv SYN", "client", in: full)["level"] as? String == "new")
  }

  /// The keys of an object and of what is in it, whatever the values.
  private static func shape(of json: NSDictionary) -> Set<String> {
    var keys: Set<String> = []
    for (key, value) in json {
      keys.insert("\(key)")
      for member in value as? [NSDictionary] ?? [] {
        keys.formUnion(member.allKeys.map { "\(key).\($0)" })
      }
    }
    return keys
  }

  @Test func `takes no notice of what was taken back`() async throws {
    try record(.sample(), .sample(.retracted, retracted: 1))
    let json = try await json()
    #expect(try edge("LISTEN/rcv SYN", "server", in: json)["level"] as? String == "new")
    #expect(json["answers"] as? Int == 1)
  }

  @Test func `is said in Chinese, and in sentences`() async throws {
    try record(.sample())
    let run = try await progress("--lang", "zh", "--plain")
    #expect(run.code == 0)
    #expect(run.output.contains("\nLISTEN：已问 1/20。\nLISTEN，学习中：rcv SYN（服务器 "))
  }

  @Test func `is asked for at the prompt, while the store is open`() async throws {
    try record(.sample())
    let run = try await PipedProgram.run(
      ["study"], input: Data("show\nprogress\nquit\n".utf8),
      environment: ["XDG_DATA_HOME": folder.folder])
    #expect(run.code == 0)
    #expect(run.output.contains("\n1. The three-way handshake             1 of "))
    #expect(try Store.progress(at: folder.path).answers == 2)
  }

  // MARK: Rebuilding

  @Test func `is made anew, and what differed is said`() async throws {
    try record(.sample(), .sample(.shown, question: 2), .sample(.hint))
    try await folder.database().write {
      try $0.execute(
        sql: """
          UPDATE item SET asked = 7;
          DELETE FROM question WHERE id = 'open.2';
          UPDATE deed SET count = 5 WHERE name = 'hint'
          """)
    }
    let run = try await progress("--rebuild")
    #expect((run.code, run.errors) == (0, ""))
    #expect(
      run.output == """
        3 things differed from the log and were put right:

        - LISTEN/rcv SYN@server: asked 7 → 2
        - open.2: was missing
        - number of hint: 5 → 1


        """)
    #expect(try await progress("--rebuild").output == "Everything agrees with the log.\n\n")
    #expect(try Store.progress(at: folder.path).items["LISTEN/rcv SYN@server"]?.asked == 2)
  }

  // MARK: What goes wrong

  @Test func `needs a place to look in`() async throws {
    let run = try await progress(environment: ["XDG_DATA_HOME": "", "HOME": ""])
    #expect(run.code == 66)
    #expect(
      run.errors
        == "handshake: \(StoreFailure.noHome.words[.english])\n")
    #expect(run.output == "")
  }

  @Test func `makes nothing anew where there is nothing`() async throws {
    let run = try await progress("--rebuild")
    #expect(run.code == 66)
    #expect(run.errors == "handshake: There is no file \(folder.path).\n")
    #expect(folder.names == [])
  }

  @Test(arguments: [[], ["--json"], ["--rebuild"]])
  func `says that the file was damaged`(_ options: [String]) async throws {
    try folder.write([UInt8](repeating: 7, count: 5_000))
    let run = try await PipedProgram.run(
      ["progress"] + options, environment: ["XDG_DATA_HOME": folder.folder])
    let aside = "\(folder.path).corrupt-\(StoreFile.today)"
    let failure = StoreFailure.damaged(folder.path, setAside: aside)
    #expect(run.code == 65)
    #expect(run.errors == "handshake: \(failure.words[.english])\n")
    #expect(run.output == "")
    // A new one was begun, as was said.
    #expect(folder.names.count == 2)
    #expect(try await progress().code == 0)
  }

  @Test(arguments: [[], ["--rebuild"]])
  func `says that a newer program wrote it`(_ options: [String]) async throws {
    try record(.sample())
    try await folder.database().write { try $0.execute(sql: "PRAGMA user_version = 250") }
    let run = try await PipedProgram.run(
      ["progress", "--lang", "zh"] + options, environment: ["XDG_DATA_HOME": folder.folder])
    let failure = StoreFailure.newer(folder.path, format: 250)
    #expect(run.code == 65)
    #expect(run.errors == "handshake: \(failure.words[.simplifiedChinese])\n")
  }

  @Test(
    arguments: [
      (.noHome, 66), (.notWritable("x", errno: EACCES), 74), (.diskFull("x"), 74),
      (.locked("x"), 74), (.damaged("x", setAside: nil), 65), (.newer("x", format: 9), 65),
      (.failed("x", "y"), 74),
    ] as [(StoreFailure, Int32)])
  func `exits with the code of what went wrong`(_ failure: StoreFailure, _ code: Int32) {
    #expect(Failure.store(failure).code == code)
  }

  @Test func `is either for programs or made anew`() async throws {
    #expect(try await progress("--json", "--rebuild").code == 64)
  }
}

@Suite struct `The learner's days` {
  /// In a process of its own, for the time zone is the process's.
  ///
  /// In Berlin the clock was set back
  /// at 3 on 25 October 2026, and goes forward at 2 on 28 March 2027.
  @Test func `end at midnight, also when the clock is set`() async {
    await #expect(processExitsWith: .success) {
      setenv("TZ", "Europe/Berlin", 1)
      tzset()
      let hour: Int64 = 3_600_000
      let saturday: Int64 = 1_792_879_200_000  // 2026-10-24 at 22:00 UTC, the 25th at midnight
      let ends = LocalTime.ends(ofDays: 3, from: saturday - 1)
      #expect(ends == [saturday, saturday + 25 * hour, saturday + 49 * hour])
      #expect(LocalTime.ends(ofDays: 1, from: saturday) == [saturday + 25 * hour])
      let spring: Int64 = 1_806_188_400_000  // 2027-03-27 at 23:00 UTC, the 28th at midnight
      #expect(LocalTime.ends(ofDays: 2, from: spring - 1) == [spring, spring + 23 * hour])
    }
  }
}
