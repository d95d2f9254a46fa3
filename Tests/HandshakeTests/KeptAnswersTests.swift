import Foundation
import GRDB
import Testing
import Tutor

@testable import Handshake

/// A place for what a learner has done, which the real program writes and a test reads.
struct LearnersHome {
  private let folder: StoreFolder
  var environment: [String: String] { ["XDG_DATA_HOME": folder.folder] }
  var path: String { folder.path }

  init() throws { folder = try StoreFolder() }

  /// Whether the program has made a store.
  var hasStore: Bool { !folder.names.isEmpty }

  /// The lines of the log, in their order.
  func log() throws -> [LogEntry] {
    var lines: [LogEntry] = []
    try folder.database().read { try $0.forEachLine { _, entry, _ in lines.append(entry) } }
    return lines
  }

  /// What is kept, which must be what follows from the log.
  func progress() throws -> Tutor.Progress {
    let store = try Store(at: path)
    defer { store.close() }
    #expect(try store.rebuild() == [])
    return try store.progress()
  }

  func run(_ arguments: String..., typing lines: [String]) async throws -> PipedProgram.Outcome {
    let input = Data(lines.map { "\($0)\n" }.joined().utf8)
    return try await PipedProgram.run(arguments, input: input, environment: environment)
  }
}

@Suite struct `What is answered in a quiz` {
  private let home: LearnersHome

  init() throws { home = try LearnersHome() }

  /// The options that make the program ask as many of the same topic.
  private static let options = ["quiz", "--topic", "time-wait", "--seed", "4", "--questions", "3"]

  /// What is typed for a right answer, by the result of a quiz that was left.
  private func keys() async throws -> [(id: String, key: String)] {
    let run = try await PipedProgram.run(Self.options + ["--json"])
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let items = (object as? [String: Any])?["items"] as? [[String: Any]]
    return try #require(items).map {
      (try #require($0["id"] as? String), try #require($0["key"] as? String))
    }
  }

  private func take(_ arguments: String..., typing lines: [String]) async throws {
    let input = Data(lines.map { "\($0)\n" }.joined().utf8)
    _ = try await PipedProgram.run(
      Self.options + arguments, input: input, environment: home.environment)
  }

  @Test func `is kept, and remembered by edge`() async throws {
    let keys = try await keys()
    try await take(typing: ["hint", keys[0].key, keys[1].key, "skip"])
    let log = try home.log()
    #expect(log.map(\.deed) == [.hint, .right, .right, .skipped])
    #expect(log.map(\.hints) == [1, 1, 0, 0])
    #expect(log.map(\.question?.id) == [keys[0].id, keys[0].id, keys[1].id, keys[2].id])
    #expect(log.allSatisfy { $0.lesson == nil && $0.bookmark == nil })
    let progress = try home.progress()
    #expect(progress.answers == 3)
    #expect(progress.questions == [:])
    #expect(progress.bookmark == nil)
    #expect(Set(progress.items.keys) == Set(log.compactMap(\.question?.item)))
  }

  @Test func `is kept of an exam as well, where nothing has another try`() async throws {
    let keys = try await keys()
    let file = "\(home.path).json"
    File.makeFolder(holding: file)
    try await take("--exam", "-o", file, typing: [keys[0].key, "skip", keys[2].key])
    #expect(try home.log().map(\.deed) == [.right, .skipped, .right])
  }

  @Test func `is taken back by undo`() async throws {
    let keys = try await keys()
    try await take(typing: ["hint", "skip", "undo", keys[0].key, "quit"])
    let log = try home.log()
    try #require(log.map(\.deed) == [.hint, .skipped, .retracted, .right])
    #expect(log[2].retracted == 2)
    #expect(log[3].hints == 1)
    #expect(try home.progress().items.values.map(\.last) == [.withHelp])
  }

  @Test func `is not kept when it comes from a file`() async throws {
    let file = "\(home.path).answers"
    File.makeFolder(holding: file)
    try Data("-\tskip\tskipped\n".utf8).write(to: URL(filePath: file))
    try await take("--answers", file, typing: [])
    #expect(!FileManager.default.fileExists(atPath: home.path))
  }

  @Test func `is kept in the midst of a lesson, which goes on where it was`() async throws {
    let run = try await home.run(
      "study", typing: ["SYN", "quiz time-wait 2", "skip", "show", "quit", "syn_sent", "quit"])
    #expect(run.code == 0)
    let log = try home.log()
    try #require(log.map(\.deed) == [.right, .skipped, .shown, .right])
    #expect(log.map { $0.lesson == nil } == [false, true, true, false])
    #expect(log[3].question?.id == log[0].bookmark?.question)
    #expect(try home.progress().bookmark == log[3].bookmark)
  }
}
