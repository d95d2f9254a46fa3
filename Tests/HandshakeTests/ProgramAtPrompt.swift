import Foundation
import Testing

/// The program as these tests know it; the only place to change when its words do.
enum Program {
  /// Where it is: beside the tests, or where `HANDSHAKE_PROGRAM` says.
  static let path =
    ProcessInfo.processInfo.environment["HANDSHAKE_PROGRAM"]
    ?? Bundle(for: PseudoTerminal.self).bundleURL
    .appending(path: "handshake").path
  /// What the address sanitizer was told, which holds for the program as well.
  static let sanitizer = ProcessInfo.processInfo.environment.filter { $0.key == "ASAN_OPTIONS" }
  static let prompt = "› "
  static let leave = "quit\r"
  static let help = (typed: "help\r", shown: "hint")
  static let chinese = ["study", "--lang", "zh-Hans"]

  /// Shown for a line that is no word and no answer, with the line in it.
  static func unread(_ line: String) -> String { "“\(line)”" }
}

/// What the keys of a terminal send.
enum Key {
  static let (controlA, controlC, controlD, controlE) = ("\u{1}", "\u{3}", "\u{4}", "\u{5}")
  static let (tab, controlK, controlR, controlW) = ("\t", "\u{B}", "\u{12}", "\u{17}")
  static let (controlZ, backspace) = ("\u{1A}", "\u{7F}")
  static let (up, left) = ("\u{1B}[A", "\u{1B}[D")
  static let (home, end, delete) = ("\u{1B}[H", "\u{1B}[F", "\u{1B}[3~")
}

extension PseudoTerminal {
  /// Runs the program until it is at its prompt.
  static func atPrompt(
    _ arguments: [String] = [], environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(Program.path, arguments, environment: environment)
    try terminal.expect(Program.prompt, sourceLocation: sourceLocation)
    return terminal
  }

  /// Types keys and Enter; `line` is what the program must have read.
  func enter(
    _ keys: String, reads line: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try send(keys + "\r")
    try expect(Program.unread(line), sourceLocation: sourceLocation)
    try expect(Program.prompt, sourceLocation: sourceLocation)
  }

  /// Leaves the program, which must go well.
  func leave(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try send(Program.leave)
    #expect(try wait() == 0, sourceLocation: sourceLocation)
  }
}
