import Foundation
import Testing
import Tutor

@testable import Handshake

/// What a session looks like on different terminals, byte for byte.
@Suite struct `The looks of a session` {
  private static let goldens = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")
  private static let typed = """
    established
    hint
    syn_rcvd
    why
    1 2
    show
    2
    seq=101 ack=301
    quit

    """

  /// A session with the lesson beside the goldens.
  private static func session(
    _ options: [String] = [], _ variables: [String: String] = [:],
    in language: Language = .english
  ) async throws -> String {
    let lesson = goldens.appending(path: "lesson-\(language.rawValue).md").path
    let run = try await PipedProgram.run(
      ["study", lesson, "--lang", language.rawValue] + options, input: Data(typed.utf8),
      environment: variables)
    #expect(run.code == 0)
    #expect(run.errors == "")
    return run.output
  }

  /// The text without attributes, as `sed` would take them away.
  private static func plain(_ text: String) -> String {
    text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }

  // MARK: Goldens

  @Test(arguments: Language.allCases, [80, 40])
  func `is black and white in a pipe`(_ language: Language, _ columns: Int) async throws {
    let text = try await Self.session([], ["COLUMNS": "\(columns)"], in: language)
    #expect(text.split(separator: "\n").allSatisfy { $0.cells <= columns })
    try expectGolden(text, "\(language.rawValue)-\(columns).txt")
  }

  @Test(arguments: Language.allCases, [80, 40])
  func `has colours where they are forced`(_ language: Language, _ columns: Int) async throws {
    let variables = ["COLUMNS": "\(columns)", "CLICOLOR_FORCE": "1"]
    let text = try await Self.session([], variables, in: language)
    #expect(Self.plain(text).split(separator: "\n").allSatisfy { $0.cells <= columns })
    try expectGolden(text, "\(language.rawValue)-\(columns)-dark.txt")
  }

  @Test(arguments: Language.allCases)
  func `has others on a light background`(_ language: Language) async throws {
    let variables = ["CLICOLOR_FORCE": "1", "HANDSHAKE_THEME": "light"]
    try expectGolden(
      await Self.session([], variables, in: language), "\(language.rawValue)-80-light.txt")
  }

  @Test(arguments: Language.allCases, [80, 40])
  func `is made of sentences where it is read aloud`(
    _ language: Language, _ columns: Int
  ) async throws {
    let text = try await Self.session(["--plain"], ["COLUMNS": "\(columns)"], in: language)
    #expect(!text.contains { "─▶◀│┌".contains($0) })
    try expectGolden(text, "\(language.rawValue)-\(columns)-plain.txt")
  }

  // MARK: What decides

  @Test(
    arguments: [
      (["CLICOLOR_FORCE": "1"], true), (["CLICOLOR_FORCE": "1", "TERM": "dumb"], true),
      (["CLICOLOR_FORCE": "0"], false), (["CLICOLOR_FORCE": ""], false),
      (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
      (["CLICOLOR_FORCE": "1", "NO_COLOR": ""], true), ([:], false),
    ] as [([String: String], Bool)])
  func `has colours in a pipe only by force`(
    _ variables: [String: String], _ isColoured: Bool
  ) async throws {
    #expect(try await Self.session([], variables).contains("\u{1B}") == isColoured)
  }

  @Test(
    arguments: [
      ([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true), (["TERM": "dumb"], false),
      (["TERM": ""], false), (["TERM": "dumb", "CLICOLOR_FORCE": "1"], true),
    ] as [([String: String], Bool)])
  func `has colours at a terminal unless it can't or must not`(
    _ variables: [String: String], _ isColoured: Bool
  ) throws {
    let terminal = try PseudoTerminal(Program.path, ["sim"], environment: variables)
    try terminal.expect(Program.prompt)
    try terminal.send("client open\r")
    try terminal.expect("SYN")
    try terminal.expect(Program.prompt)
    // Dim is the prompt, and the editor of lines never makes anything so.
    #expect(terminal.sequences.contains("[2m") == isColoured)
    try terminal.leave()
  }

  @Test func `differs in colour alone`() async throws {
    let coloured = try await Self.session([], ["CLICOLOR_FORCE": "1"])
    let marked = try await Self.session()
    // What colour can't say in black and white is said by signs.
    #expect(Self.plain(coloured) == marked.replacing("`", with: ""))
  }

  @Test(
    arguments: [["HANDSHAKE_PLAIN": "1"], ["HANDSHAKE_PLAIN": "yes"]])
  func `is made of sentences by the environment as well`(_ variables: [String: String]) async throws
  {
    let option = try await Self.session(["--plain"])
    #expect(try await Self.session([], variables) == option)
    #expect(try await Self.session([], ["HANDSHAKE_PLAIN": ""]) != option)
  }

  @Test(arguments: [
    (["HANDSHAKE_THEME": "light"], Theme.light), (["HANDSHAKE_THEME": "Dark"], .dark), ([:], .dark),
    (["COLORFGBG": "0;15"], .light), (["COLORFGBG": "15;0"], .dark),
    (["COLORFGBG": "0;default;15"], .light), (["COLORFGBG": "12;8"], .dark),
    (["COLORFGBG": "0;7"], .light), (["COLORFGBG": "default"], .dark),
    (["HANDSHAKE_THEME": "dark", "COLORFGBG": "0;15"], .dark),
  ]) func `takes the theme from the environment`(_ variables: [String: String], _ theme: Theme) {
    #expect(Theme(environment: variables) == theme)
  }
}
