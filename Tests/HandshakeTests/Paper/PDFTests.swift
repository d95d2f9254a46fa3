import Foundation
import TCP
import Testing

@testable import Handshake
@testable import Tutor

/// What the program prints, in the eyes of programs that we did not write.
@Suite(.enabled(if: Printed.isPossible, "pango or a font is not installed"))
struct `A PDF` {
  private let folder: Folder
  private var path: String { folder.url.appending(path: "cards.pdf").path }

  init() throws { folder = try Folder() }

  @discardableResult
  private func print(_ arguments: String...) async throws -> Data {
    let run = try await PipedProgram.run(["card"] + arguments + ["-o", path])
    #expect(run.code == 0 && run.output == "" && run.errors == "", "\(run.errors)")
    return try folder.read("cards.pdf")
  }

  @Test(
    .enabled(if: Tool.has("pdfinfo"), "pdfinfo (poppler-utils) is not installed"),
    arguments: [
      ([], "209.764 x 297.638 pts"), (["--size", "a6"], "297.638 x 419.528 pts"),
      (["--paper", "a4"], "595.276 x 841.89 pts (A4)"),
      (["--paper", "letter", "--size", "a6"], "612 x 792 pts (letter)"),
    ]) func `has the size of the card or of the paper`(
      _ arguments: [String], _ size: String
    ) async throws
  {
    defer { folder.remove() }
    let run = try await PipedProgram.run(["card", "TIME-WAIT", "-o", path] + arguments)
    #expect(run.code == 0)
    let info = try Tool.run("pdfinfo", path).output
    #expect(info.contains("Page size:       \(size)"), "\(info)")
    #expect(info.contains("Title:           TIME-WAIT\n"))
    #expect(info.contains("Pages:           \(arguments.isEmpty ? 2 : 1)\n"))
  }

  @Test(
    .enabled(
      if: Tool.has("pdftotext", "pdffonts", "pdfinfo", "qpdf"),
      "poppler-utils or qpdf is not installed"),
    arguments: Language.allCases)
  func `of all cards is sound, with its fonts in it and every word to be found`(
    _ language: Language
  ) async throws {
    defer { folder.remove() }
    try await print("all", "--lang", language.rawValue)
    #expect(try Tool.run("qpdf", "--check", path).code == 0)
    let fonts = try Tool.run("pdffonts", path).output.split(separator: "\n").dropFirst(2)
    #expect(fonts.count >= 4)
    for font in fonts { #expect(font.contains(" yes yes yes "), "\(font)") }
    let text = try Tool.run("pdftotext", path, "-").output.onOneLine
    let deck = try Printed.deck(in: language)
    for card in deck.cards { #expect(text.contains(card.title.onOneLine), "\(card.title)") }
    let clauses = ClauseWords(language: language)
    for edge in Edge.all where edge.state != edge.to {
      #expect(text.contains(clauses.place(edge.clause).onOneLine), "\(edge.id)")
    }
    for state in State.allCases { #expect(text.contains("\(state)")) }
    if language == .simplifiedChinese { #expect(text.contains("如果数量很多")) }
  }

  @Test func `is the same every time`() async throws {
    defer { folder.remove() }
    let arguments = ["TIME-WAIT", "MSL", "--lang", "zh-Hans", "--paper", "a4", "--duplex"]
    var all: [Data] = []
    for _ in 0..<2 {
      _ = try await PipedProgram.run(["card"] + arguments + ["-o", path])
      all.append(try folder.read("cards.pdf"))
    }
    #expect(all[0] == all[1])
    #expect(all[0].starts(with: Array("%PDF-1.".utf8)))
  }

  @Test(
    .enabled(
      if: Outlines.areReadable, "qpdf or fontTools (python3-fonttools) is not installed"))
  func `has the outlines of every letter, and no empty box`() async throws {
    defer { folder.remove() }
    try await print("all", "--lang", "zh-Hans")
    let plain = folder.url.appending(path: "plain.pdf").path
    _ = try Tool.run("qpdf", "--qdf", "--object-streams=disable", path, plain)
    let outcome = try Tool.run("python3", Outlines.script, plain)
    #expect(outcome.code == 0, "\(outcome.output)")
    #expect(outcome.output.contains("outlines"))
  }

  @Test(arguments: [
    (Language.english, "Lato", "fonts-lato"), (.simplifiedChinese, "Lato", "fonts-lato"),
  ]) func `is not made without its fonts, and the package is named`(
    _ language: Language, _ font: String, _ package: String
  ) async throws {
    defer { folder.remove() }
    let empty = try folder.write(
      Data("<fontconfig><dir>\(folder.url.path)/fonts</dir></fontconfig>".utf8), as: "fonts.conf")
    let run = try await PipedProgram.run(
      ["card", "TIME-WAIT", "-o", path, "--lang", language.rawValue],
      environment: ["FONTCONFIG_FILE": empty.path])
    #expect(run.code == 66)
    #expect(run.errors.contains(font) && run.errors.contains(package), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: [
    ["TIME-WAIT", "--paper", "a4"], ["TIME-WAIT", "--duplex", "-o", "a.svg"],
    ["TIME-WAIT", "--size", "a5", "-o", "a.pdf"],
  ]) func `is what the options of paper are for`(_ arguments: [String]) async throws {
    defer { folder.remove() }
    #expect(try await PipedProgram.run(["card"] + arguments).code == 64)
  }
}

/// The libraries' own declarations, where they are installed.
@Suite struct `The declarations of pango and cairo` {
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: "/usr/include/pango-1.0/pango/pangocairo.h")
        && Tool.has("pkg-config") && Tool.has("clang"),
      "libpango1.0-dev or clang is not installed"))
  func `are those of the headers`() throws {
    let shim = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/CPangoCairo/shim.h").path
    let folder = try Folder()
    defer { folder.remove() }
    let headers = ["<pango/pangocairo.h>", "<cairo/cairo-pdf.h>", "<cairo/cairo-ft.h>"]
    let source = try folder.write(
      Data((headers + ["\"\(shim)\""]).map { "#include \($0)\n" }.joined().utf8), as: "both.c")
    let outcome = try Tool.run(
      "sh", "-c", "clang -fsyntax-only -Werror $(pkg-config --cflags pangocairo) \(source.path)")
    #expect(outcome.code == 0, "\(outcome.output)")
  }
}

/// Reads the outlines of the fonts in a PDF by another program.
private enum Outlines {
  static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "outlines.py").path
  static let areReadable =
    Tool.has("qpdf", "python3")
    && (try? Tool.run("python3", "-c", "import fontTools").code) == 0
}

extension String {
  /// The text without blanks, for they stand where lines are broken too.
  fileprivate var onOneLine: String { filter { !$0.isWhitespace } }
}
