import Foundation
import Testing

@Suite struct `The cards as a command` {
  @Test(arguments: [
    (["TIME-WAIT"], "TIME-WAIT"), (["06", "--lang", "zh"], "TIME-WAIT"),
    (["simultaneous", "close"], "Both at once"), (["--list"], "States: "), ([], "States: "),
    (["diagram", "--format", "md"], "# The state diagram"),
    (["diagram", "--format", "svg"], "<?xml version=\"1.0\""),
  ]) func `go to standard output`(_ arguments: [String], _ start: String) async throws {
    let run = try await PipedProgram.run(["card"] + arguments)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix(start), "\(run.output.prefix(80))")
  }

  @Test(arguments: [40, 60, 80]) func `are as wide as they are asked to be`(
    _ width: Int
  ) async throws {
    let run = try await PipedProgram.run("card", "TIME-WAIT", "CLOSE-WAIT", "--width", "\(width)")
    let rule = String(repeating: "─", count: width)
    #expect(run.lines.filter { $0 == rule }.count == 2, "one below each title")
  }

  @Test(arguments: [
    ("card.svg", "<?xml"), ("card.MD", "# TIME-WAIT"), ("card.txt", "TIME-WAIT\n"),
  ]) func `go to a file in the form that its name says`(
    _ name: String, _ start: String
  ) async throws {
    let folder = try Folder()
    defer { folder.remove() }
    // What is there is replaced, and nothing is left beside it.
    let file = try folder.write(Data(repeating: 0x78, count: 100_000), as: name)
    let run = try await PipedProgram.run("card", "TIME-WAIT", "-o", file.path)
    #expect(run.code == 0)
    #expect(run.output == "")
    #expect(String(decoding: try folder.read(name), as: UTF8.self).hasPrefix(start))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [name])
  }

  @Test func `replace what a link leads to, and write to what is no file`() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let file = try folder.write(Data(), as: "card.md")
    let link = folder.url.appending(path: "link.md")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
    #expect(try await PipedProgram.run("card", "RST", "-o", link.path).code == 0)
    #expect(!(try folder.read("card.md").isEmpty))
    #expect(try link.resourceValues(forKeys: [.isSymbolicLinkKey]).isSymbolicLink == true)
    let null = try await PipedProgram.run("card", "RST", "-o", "/dev/null", "--format", "md")
    #expect(null.code == 0)
  }

  @Test(arguments: [
    (["TIME-WIAT"], 66, "There is no card TIME-WIAT. Did you mean TIME-WAIT?"),
    (["CLOSE", "WIAT"], 66, "There is no card CLOSE WIAT. Did you mean CLOSE-WAIT?"),
    (["xyzzy"], 66, "There is no card xyzzy; `handshake card --list` lists them."),
    (["RST", "-o", "/nowhere/a.md"], 73, "/nowhere/a.md could not be written"),
    (["RST", "-o", "a.doc"], 64, "The file must end in .txt, .md, .svg or .pdf"),
    (["RST", "--width", "50"], 64, "Text is 40, 60 or 80 cells wide."),
  ]) func `say what is wrong`(_ arguments: [String], _ code: Int32, _ words: String) async throws {
    let run = try await PipedProgram.run(["card"] + arguments)
    #expect(run.code == code)
    #expect(run.output == "")
    #expect(run.errors.contains(words), "\(run.errors)")
  }
}
