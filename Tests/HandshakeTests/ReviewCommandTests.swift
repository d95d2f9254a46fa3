import Foundation
import Testing
import Tutor

@testable import Handshake

@Suite struct `The review as a command` {
  private let home: LearnersHome

  init() throws { home = try LearnersHome() }

  /// Answers that were given so many days ago.
  private func answer(_ items: [String], daysAgo days: Int64) throws {
    let store = try Store(at: home.path)
    defer { store.close() }
    for item in items {
      _ = try store.record(
        LogEntry(
          .right, question: .init(id: item, kind: .choose, item: item),
          occasion: Occasion(
            time: LocalTime.now - days * Schedule.day, taken: 0, session: "s", language: .english,
            build: "0.1.0", course: "1")))
    }
  }

  private static let items = [
    "LISTEN/rcv SYN@server", "SYN-SENT/rcv SYN,ACK@client", "ESTABLISHED/CLOSE@client",
  ]

  @Test func `asks what is due, keeps the answers, and says when there is more`() async throws {
    try answer(Self.items, daysAgo: 20)
    let run = try await home.run("review", "--questions", "3", typing: ["skip", "skip", "quit"])
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("Review · 3 due"))
    let end = run.lines.suffix(2).joined(separator: " ")
    #expect(end.hasPrefix("2 asked: 0 right first time, 0 with help, 2 shown or skipped."))
    #expect(end.hasSuffix("One is still due: `handshake review`."))
    let log = try home.log().suffix(2)
    #expect(log.map(\.deed) == [.skipped, .skipped])
    #expect(log.allSatisfy { $0.lesson == nil && $0.bookmark == nil })
    let progress = try home.progress()
    #expect(progress.items.count == 3)
    #expect(progress.items.values.map(\.asked).sorted() == [1, 2, 2])
  }

  @Test func `says what can be done when nothing is due`() async throws {
    let empty = try await home.run("review", typing: [])
    #expect(empty.code == 0)
    #expect(empty.output.contains("`handshake study` begins."))
    try answer(Self.items, daysAgo: 0)
    let run = try await home.run("review", "--lang", "zh", typing: [])
    #expect(run.code == 0)
    #expect(run.output.contains("目前没有到期的内容。下一项在 2 天后到期。"))
    let practice = try await home.run("practice", "--questions", "2", typing: [])
    #expect(practice.output.hasPrefix("Practice · the weakest 2"))
    #expect(practice.output.contains("Left before the first answer."))
  }

  /// The second answer of the day counts, the others only go by the steps.
  @Test func `puts nothing off by a day of practice`() async throws {
    try answer(Self.items, daysAgo: 20)
    try answer(Self.items, daysAgo: 0)
    let before = try home.progress().items
    for seed in ["1", "2"] {
      _ = try await home.run("practice", "--seed", seed, typing: ["skip", "skip", "skip", "quit"])
    }
    let after = try home.progress().items
    for item in Self.items {
      let (old, new) = (try #require(before[item]), try #require(after[item]))
      #expect(new.isRepeated && new.asked == old.asked + 2)
      #expect(new.memory.lastReview == old.memory.lastReview)
      #expect(new.memory.due <= old.memory.due)
    }
  }

  @Test func `is answered from a file, which leaves no trace`() async throws {
    try answer(Self.items, daysAgo: 20)
    let file = "\(home.path).answers"
    try Data("-\tskip\tskipped\n-\tquit\t-\n".utf8).write(to: URL(filePath: file))
    let bytes = try Data(contentsOf: URL(filePath: home.path))
    let run = try await home.run("review", "--answers", file, "--seed", "3", typing: [])
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("Review · 3 due, 10 new"))
    #expect(try Data(contentsOf: URL(filePath: home.path)) == bytes)
    #expect(
      try await home.run("review", "--answers", file, "--seed", "3", typing: []).output
        == run.output)
    try Data("-\tskip\tskipped\n".utf8).write(to: URL(filePath: file))
    let early = try await home.run("review", "--answers", file, typing: [])
    #expect(early.code == 1)
    #expect(early.errors.contains("Line 2: the file ends"))
  }

  @Test func `makes no store for an answers file`() async throws {
    let file = "\(home.path).answers"
    File.makeFolder(holding: file)
    try Data("-\tquit\t-\n".utf8).write(to: URL(filePath: file))
    #expect(try await home.run("practice", "--answers", file, typing: []).code == 0)
    #expect(!FileManager.default.fileExists(atPath: home.path))
  }

  @Test(arguments: [["--topic", "nonsense"], ["--questions", "0"], ["--seed", "-1"], ["--exam"]])
  func `is not held with options that make no sense`(_ options: [String]) async throws {
    for command in ["review", "practice"] {
      #expect(try await PipedProgram.run([command] + options).code == 64)
    }
  }
}
