import Foundation
import Testing
import Tutor

/// What the program draws, in the eyes of a program that we did not write.
@Suite(.enabled(if: Tool.has("xmllint"), "xmllint (libxml2-utils) is not installed"))
struct `An SVG` {
  @Test(arguments: Language.allCases) func `of every card and every term is well-formed XML`(
    _ language: Language
  ) async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let file = folder.url.appending(path: "cards.svg").path
    let terms = try Printed.glossary(in: language).terms.map(\.name)
    for cards in [["all"], terms] {
      let run = try await PipedProgram.run(
        ["card"] + cards + ["--lang", language.rawValue, "-o", file])
      #expect(run.code == 0 && run.errors == "", "\(run.errors)")
      let lint = try Tool.run("xmllint", "--noout", "--nonet", file)
      #expect(lint.code == 0 && lint.output == "", "\(lint.output)")
    }
  }
}
