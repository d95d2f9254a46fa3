import Foundation
import Testing

/// What the line editor keeps, and what it reads, in the learner's folders.
@Suite(.timeLimit(.minutes(3))) struct `The line editor's files` {
  private func withFolder(_ body: (URL, [String: String]) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "handshake-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appending(path: "handshake/history"), ["XDG_STATE_HOME": folder.path])
  }

  private func permissions(of url: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
  }

  @Test func `lines are found again in the next session`() throws {
    try withFolder { _, variables in
      let first = try PseudoTerminal.atPrompt(environment: variables)
      try first.enter("三次 zz", reads: "三次 zz")
      try first.enter("yy", reads: "yy")
      try first.leave()
      let second = try PseudoTerminal.atPrompt(environment: variables)
      // Above them is the word that left.
      try second.enter("\(Key.up)\(Key.up)\(Key.up)", reads: "三次 zz")
      try second.enter("\(Key.controlR)yy", reads: "yy")
      try second.leave()
    }
  }

  @Test func `a line entered twice is kept once`() throws {
    let terminal = try PseudoTerminal.atPrompt()
    for line in ["xx", "yy", "yy"] { try terminal.enter(line, reads: line) }
    try terminal.enter("\(Key.up)\(Key.up)", reads: "xx")
    try terminal.leave()
  }

  @Test func `the history is its owner's alone`() throws {
    try withFolder { file, variables in
      try PseudoTerminal.atPrompt(environment: variables).leave()
      #expect(try permissions(of: file) == 0o600)
      #expect(try permissions(of: file.deletingLastPathComponent()) == 0o700)
    }
  }

  @Test func `a history that cannot be read does no harm`() throws {
    try withFolder { file, variables in
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("_HiStOrY_V2_\nzz\\377zz\n\u{0}\nyy\n".utf8).write(to: file)
      let terminal = try PseudoTerminal.atPrompt(environment: variables)
      try terminal.send("\(Key.up)\(Key.up)\(Key.up)\(Key.up)\(Key.controlC)")
      try terminal.expect(Program.prompt)
      try terminal.enter("xx", reads: "xx")
      try terminal.leave()
    }
  }

  // MARK: ~/.editrc

  private func withConfiguration(
    _ text: String, _ body: (PseudoTerminal) throws -> Void
  ) throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "handshake-\(UUID().uuidString).editrc")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    let terminal = try PseudoTerminal.atPrompt(environment: ["EDITRC": file.path])
    try body(terminal)
    try terminal.leave()
  }

  @Test(arguments: ["bind -v", "bind -e", "bind ^C ed-insert", "setty -d intr=^C"])
  func `keys are the learner's, but for Ctrl-C`(_ configuration: String) throws {
    try withConfiguration("\(configuration)\nbind ^G ed-move-to-beg\n") { terminal in
      try terminal.send("zz\(Key.controlC)")
      try terminal.expect(Program.prompt)
      try terminal.enter("zz\u{7}三", reads: "三zz")
    }
  }

  @Test func `keys of vi leave Tab and Ctrl-C as they are`() throws {
    try withConfiguration("bind -v\n") { terminal in
      try terminal.enter("hel\(Key.tab)zz", reads: "helpzz")
      // In its command mode, too.
      try terminal.send("zz\u{1B}0\(Key.controlC)")
      try terminal.expect(Program.prompt)
      try terminal.enter("yz\u{1B}rya三", reads: "yy三")
    }
  }
}
