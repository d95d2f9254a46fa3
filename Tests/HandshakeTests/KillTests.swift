import Foundation
import GRDB
import Testing
import Tutor

@testable import Handshake

/// The program at a terminal, ended by SIGKILL wherever it happens to be.
@Suite struct `A program that is killed` {
  /// How often it is killed.
  private static let kills =
    ProcessInfo.processInfo.environment["HANDSHAKE_KILLS"].flatMap { Int($0) } ?? 300
  /// As many learners at once, each with a store that lives on from kill to kill.
  private static let learners = 0..<4

  @Test(.timeLimit(.minutes(10)), arguments: learners)
  func `has kept every answer whose verdict was shown`(_ number: Int) throws {
    let folder = try StoreFolder()
    var learner = HastyLearner(seed: "kill \(number)")
    var verdicts = 0
    for _ in 0..<Self.kills / Self.learners.count {
      let before = try folder.answers(after: 0).count
      let shown = try learner.studyUntilKilled(in: folder)
      let kept = try folder.answers(after: before)
      // The last one may have been kept and not yet shown.
      #expect(Array(kept.prefix(shown.count)) == shown)
      #expect(kept.count <= shown.count + 1)
      try #expect(folder.isSound)
      verdicts += shown.count
    }
    #expect(verdicts > Self.kills / Self.learners.count)
    let store = try Store(at: folder.path)
    #expect(try store.rebuild() == [])
    store.close()
  }
}

/// An answer: what was typed, and what became of it.
private struct Answered: Equatable {
  let typed: String
  let deed: LogEntry.Deed
}

/// A learner who types whatever comes to mind, until someone pulls the plug.
private struct HastyLearner {
  private var generator: SeededGenerator
  private static let answers = [
    "1", "2", "3", "show", "skip", "hint", "ESTABLISHED", "SYN,ACK", "seq=101 ack=301", "zzz",
  ]

  init(seed: String) { generator = SeededGenerator(seed: seed) }

  /// Studies at a terminal; gives what was answered as far as its verdict was shown.
  mutating func studyUntilKilled(in folder: StoreFolder) throws -> [Answered] {
    let terminal = try PseudoTerminal(
      Program.path, ["study", "--lang", "en"], environment: ["XDG_DATA_HOME": folder.folder])
    // Now and then it does not even come to its first question.
    if number(0...9) == 0 {
      waste(number(0...30_000))
      _ = try terminal.kill()
      return []
    }
    var answered: [Answered] = []
    var shown = try terminal.expect(Program.prompt)
    for _ in 0..<number(0...8) {
      let line = try type(at: shown, on: terminal)
      shown = try terminal.expect(Program.prompt)
      if let deed = deed(in: shown) { answered.append(Answered(typed: line, deed: deed)) }
    }
    let line = try type(at: shown, on: terminal)
    // While it judges and keeps, or while it shows.
    if number(0...2) == 0 {
      try terminal.expect(characters: number(0...400), or: Program.prompt)
    } else {
      waste(number(0...8_000))
    }
    if let deed = deed(in: try terminal.kill()) {
      answered.append(Answered(typed: line, deed: deed))
    }
    return answered
  }

  /// Types an answer, or the number of another lesson where there is nothing to answer.
  private mutating func type(at shown: String, on terminal: PseudoTerminal) throws -> String {
    let line =
      shown.hasSuffix("done ")
      ? "lesson \(number(1...10))" : Self.answers.randomElement(using: &generator) ?? ""
    try terminal.send(line + "\r")
    return line
  }

  /// The verdict that was shown, if one was.
  private func deed(in shown: String) -> LogEntry.Deed? {
    let verdicts: [(String, LogEntry.Deed)] = [
      ("Yes: ", .right), ("No. ", .wrong), ("The answer: ", .shown),
    ]
    for line in shown.split(separator: "\n") {
      if let verdict = verdicts.first(where: { line.hasPrefix($0.0) }) { return verdict.1 }
    }
    return nil
  }

  /// Lets so many microseconds pass without giving way.
  private func waste(_ microseconds: Int) {
    let end = ContinuousClock.now + .microseconds(microseconds)
    while ContinuousClock.now < end {}
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }
}

extension StoreFolder {
  /// The answers in the log but for the first so many.
  fileprivate func answers(after count: Int) throws -> [Answered] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try database().read { database in
      guard try database.tableExists("log") else { return [] }
      let sql = """
        SELECT typed, deed FROM log WHERE deed IN ('right', 'wrong', 'shown', 'skipped')
        ORDER BY id LIMIT -1 OFFSET ?
        """
      return try Row.fetchAll(database, sql: sql, arguments: [count]).map { row in
        // Both are shown alike.
        let deed: LogEntry.Deed = try row.word(1)
        return Answered(typed: try row.value(0), deed: deed == .skipped ? .shown : deed)
      }
    }
  }

  fileprivate var isSound: Bool {
    get throws {
      guard FileManager.default.fileExists(atPath: path) else { return true }
      return try database().read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == [
        "ok"
      ]
    }
  }
}
