import Foundation
import GRDB
import Testing
import Tutor

@testable import Handshake

/// Studying at a terminal, with a store.
@Suite(.timeLimit(.minutes(3))) struct `A learner at the prompt` {
  private let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  private func study(
    _ arguments: [String] = [], _ variables: [String: String] = [:], columns: Int = 80
  ) throws -> (PseudoTerminal, shown: String) {
    let terminal = try PseudoTerminal(
      Program.path, arguments,
      environment: variables.merging([
        "XDG_DATA_HOME": folder.folder, "XDG_STATE_HOME": folder.folder,
      ]) { $1 }, columns: columns)
    return (terminal, try terminal.expect(Program.prompt))
  }

  /// Types a line, and gives what is shown up to the next prompt.
  private func enter(_ line: String, on terminal: PseudoTerminal) throws -> String {
    try terminal.send(line + "\r")
    return try terminal.expect(Program.prompt)
  }

  private func log() throws -> [[String]] {
    try folder.database().read {
      try Row.fetchAll($0, sql: "SELECT deed, typed FROM log ORDER BY id")
        .map { [$0[0], $0[1]] }
    }
  }

  // MARK: Coming back

  @Test func `goes on where the power went off, after one line that says so`() throws {
    let (terminal, _) = try study()
    _ = try enter("SYN,ACK", on: terminal)
    _ = try enter("show", on: terminal)
    let shown = try enter("ack", on: terminal)
    _ = try terminal.kill()
    let (second, again) = try study()
    let lines = again.split(separator: "\n")
    #expect(lines[1].hasPrefix("You were here: question 2 of "))
    #expect(shown.split(separator: "\n").last == lines.last)
    try second.leave()
  }

  /// A wrong answer is not forgotten for that.
  @Test func `cannot wash off a miss by leaving`() throws {
    let (terminal, _) = try study()
    _ = try enter("SYN,ACK", on: terminal)
    try terminal.leave()
    let (second, _) = try study()
    _ = try enter("SYN", on: second)
    try second.leave()
    let misses = try folder.database().read {
      try Int.fetchAll($0, sql: "SELECT misses FROM log ORDER BY id")
    }
    #expect(misses == [1, 1])
  }

  @Test func `finds the place in the other language`() throws {
    let (terminal, _) = try study()
    let shown = try enter("lang zh", on: terminal)
    #expect(shown.contains("第 1 课，共"))
    _ = try enter("show", on: terminal)
    try terminal.leave()
    let (second, again) = try study()
    #expect(again.contains("You were here: question 2 of "))
    try second.leave()
    let (third, chinese) = try study(["--lang", "zh"])
    #expect(chinese.contains("上次学到这里：第 2 题"))
    try third.leave()
  }

  @Test func `forgets a lesson for good, when that was confirmed`() throws {
    let (terminal, _) = try study()
    _ = try enter("show", on: terminal)
    #expect(try enter("forget 1", on: terminal).hasSuffix("yes or no "))
    _ = try enter("no", on: terminal)
    #expect(try log() == [["shown", "show"]])
    _ = try enter("forget 1", on: terminal)
    _ = try enter("yes", on: terminal)
    #expect(try log() == [["shown", "show"], ["forgot", "yes"]])
    try terminal.leave()
    let (second, shown) = try study()
    #expect(shown.contains("\n1 of "))
    try second.leave()
  }

  // MARK: Keys

  @Test func `answers one question with a paste of several lines`() throws {
    let (terminal, _) = try study()
    try terminal.send("SYN\rSYN,ACK\rACK\r2\r3\r")
    let shown = try terminal.expect(Program.prompt)
    #expect(shown.contains("Yes: "))
    _ = try enter("zzz", on: terminal)
    try terminal.leave()
    #expect(try log() == [["right", "SYN"]])
  }

  /// Longer than the terminal keeps: parts of it arrive when the next question has been asked.
  @Test func `answers no question with a long paste before Enter`() throws {
    let (terminal, _) = try study()
    #expect(terminal.sequences.contains("[?2004h"))
    let lines = String(repeating: "SYN,ACK\r", count: 2_000)
    try terminal.send("\u{1B}[200~\rSY\r\(lines)\u{1B}[201~N")
    let shown = try enter("", on: terminal)
    #expect(shown.contains("Yes: "))
    try terminal.leave()
    #expect(terminal.sequences.contains("[?2004l"))
    #expect(try log() == [["right", "SYN"]])
  }

  @Test func `can leave a paste that has no end`() throws {
    let (terminal, _) = try study()
    try terminal.send("\u{1B}[200~SYN\r\(Key.controlC)")
    try terminal.expect(Program.prompt)
    _ = try enter("SYN", on: terminal)
    try terminal.leave()
    #expect(try log() == [["right", "SYN"]])
  }

  @Test(arguments: ["dumb", ""]) func `is asked for no marks that the terminal does not know`(
    _ name: String
  ) throws {
    let (terminal, _) = try study([], ["TERM": name])
    _ = try enter("SYN", on: terminal)
    #expect(!terminal.sequences.contains { $0.hasPrefix("[?") })
    try terminal.leave()
  }

  @Test func `sees the ladder drawn for a window that became narrow`() throws {
    let (terminal, wide) = try study()
    #expect(wide.split(separator: "\n").contains { $0.cells > 40 })
    terminal.resize(columns: 40, rows: 20)
    let shown = try enter("", on: terminal)
    #expect(shown.contains("CLOSED"))
    #expect(shown.split(separator: "\n").allSatisfy { $0.cells <= 40 })
    try terminal.leave()
  }

  @Test func `drops an answer with Ctrl-C, and leaves with Ctrl-D`() throws {
    let (terminal, _) = try study()
    #expect(try enter("SYN,ACK\(Key.controlC)", on: terminal).contains("1 of "))
    try terminal.send(Key.controlD)
    try terminal.expect("Left after 0 of")
    #expect(try terminal.wait() == 0)
    #expect(try log() == [])
  }

  @Test func `is not interrupted in an answer by Ctrl-Z and fg`() throws {
    let script = #""$1"; echo stopped; fg; echo "left $?""#
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-mc", script, "sh", Program.path],
      environment: ["XDG_DATA_HOME": folder.folder])
    try terminal.expect(Program.prompt)
    try terminal.send("SY")
    try terminal.expect("SY")
    try terminal.send(Key.controlZ)
    try terminal.expect("stopped")
    try terminal.expect("SY")
    _ = try enter("N", on: terminal)
    try terminal.send(Program.leave)
    try terminal.expect("left 0")
    #expect(try terminal.wait() == 0)
    #expect(try log() == [["right", "SYN"]])
  }

  @Test func `completes an answer with Tab`() throws {
    let (terminal, _) = try study()
    let shown = try enter("syn,\(Key.tab)", on: terminal)
    #expect(shown.contains("SYN,ACK"))
    try terminal.leave()
    #expect(try log() == [["wrong", "SYN,ACK"]])
  }

  /// The arrows find words, and no answers.
  @Test func `finds no answers in the history`() throws {
    let (terminal, _) = try study()
    for line in ["lessons", "SYN,ACK", "SYN"] { _ = try enter(line, on: terminal) }
    let shown = try enter(Key.up, on: terminal)
    #expect(shown.contains("1. "))
    try terminal.leave()
    let file = try String(contentsOfFile: "\(folder.folder)/handshake/history", encoding: .utf8)
    #expect(file == "_HiStOrY_V2_\nlessons\nquit\n")
  }
}
