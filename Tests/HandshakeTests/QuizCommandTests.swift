import Foundation
import Testing

@Suite struct `The quiz as a command` {
  /// What `quiz --json` prints for what is typed.
  private func quiz(
    _ arguments: String..., typing lines: [String] = []
  ) async throws -> (run: PipedProgram.Outcome, result: [String: Any]) {
    let input = Data(lines.map { "\($0)\n" }.joined().utf8)
    let arguments = ["quiz", "--seed", "4", "--questions", "4", "--json"] + arguments
    let run = try await PipedProgram.run(arguments, input: input)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return (run, try #require(object as? [String: Any]))
  }

  private func keys(_ result: [String: Any]) throws -> [(id: String, key: String)] {
    let items = try #require(result["items"] as? [[String: Any]])
    return try items.map {
      (try #require($0["id"] as? String), try #require($0["key"] as? String))
    }
  }

  @Test func `exits with 1 when it was left, and with 0 when it was passed`() async throws {
    let left = try await quiz()
    #expect(left.run.code == 1)
    #expect(left.result["missed"] as? Int == 4)
    let passed = try await quiz(typing: keys(left.result).map(\.key))
    #expect(passed.run.code == 0)
    #expect(passed.result["passed"] as? Bool == true)
    #expect(passed.result["points"] as? Int == 4)
    #expect(passed.run.output.split(separator: "\n").count == 1)
    #expect(passed.run.errors.contains("4 of 4 (100 %): 4 first time, 0 with help, 0 missed, 0 s"))
    // Enough right, but not to the end.
    let early = try await quiz("--pass", "20", typing: [keys(left.result)[0].key, "quit"])
    #expect(early.run.code == 1)
    #expect(early.result["passed"] as? Bool == true)
  }

  @Test func `is answered from a file`() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let keys = try keys(try await quiz().result)
    let lines = keys.map { "\($0.id)\t\($0.key)\tright\n" }
    let all = try folder.write(Data(lines.joined().utf8), as: "all").path
    #expect(try await quiz("--answers", all).run.code == 0)
    let some = try folder.write(Data(lines[..<3].joined().utf8), as: "some").path
    let run = try await quiz("--pass", "0", "--answers", some).run
    #expect(run.code == 1)
    #expect(run.errors.hasSuffix("Line 4: the file ends, but \(keys[3].id) is still open.\n"))
  }

  @Test func `keeps an exam in a file, marks it again, and refuses an altered one`() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let path = folder.url.appending(path: "exam.json").path
    let typed = try keys(try await quiz().result).map(\.key)
    let exam = try await quiz("--exam", "-o", path, typing: typed)
    #expect(exam.run.code == 0)
    let marked = try await PipedProgram.run("quiz", "--mark", path, "--json")
    #expect(marked.code == 0)
    #expect(marked.output == exam.run.output)
    let again = try await PipedProgram.run("quiz", "--exam", "-o", path)
    #expect(again.code == 73)
    let text = String(decoding: try folder.read("exam.json"), as: UTF8.self)
    let altered = Data(text.replacing("\"points\":4", with: "\"points\":3").utf8)
    let other = try folder.write(altered, as: "altered.json").path
    let refused = try await PipedProgram.run("quiz", "--mark", other)
    #expect(refused.code == 65)
    #expect(refused.errors.hasSuffix("The file has been altered: its checksum is wrong.\n"))
    #expect(refused.output == "")
  }

  @Test(
    arguments: [
      ["--topic", "nonsense"], ["--questions", "0"], ["--pass", "101"], ["--minutes", "0"],
      ["-o", "x"], ["--seed", "-1"],
    ])
  func `is not held with options that make no sense`(_ options: [String]) async throws {
    let run = try await PipedProgram.run(["quiz"] + options)
    #expect(run.code == 64)
    #expect(run.output == "")
  }

  @Test func `cannot mark what is not there`() async throws {
    #expect(try await PipedProgram.run("quiz", "--mark", "/nowhere/x.json").code == 66)
    #expect(try await PipedProgram.run("quiz", "--answers", "/nowhere/x").code == 66)
  }
}
