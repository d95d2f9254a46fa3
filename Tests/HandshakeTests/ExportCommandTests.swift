import Foundation
import Testing

@Suite struct `The export as a command` {
  @Test(arguments: [
    ("json", "{\"format\":1,\"questions\":[\n{\"id\":\"closing.1\",\"language\":\"en\""),
    ("csv", "id,language,lesson,kind,item,ask,"),
    ("anki", "#separator:tab\n#html:true\n#notetype:Basic\n#guid column:1\n"),
    ("gift", "$CATEGORY: $course$/TCP handshake/English/02 Closing"),
  ]) func `goes to standard output or to a file`(_ form: String, _ start: String) async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let path = folder.url.appending(path: "out").path
    let run = try await PipedProgram.run("export", "closing", "--to", form)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix(start), "\(run.output.prefix(80))")
    let filed = try await PipedProgram.run("export", "closing", "--to", form, "-o", path)
    #expect(filed.output == "")
    #expect(try folder.read("out") == Data(run.output.utf8))
  }

  private func ids(_ arguments: String...) async throws -> [String: [String]] {
    let run = try await PipedProgram.run(["export", "--to", "json"] + arguments)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let questions = try #require((object as? [String: Any])?["questions"] as? [[String: Any]])
    return Dictionary(grouping: questions) { $0["language"] as? String ?? "" }
      .mapValues { $0.compactMap { $0["id"] as? String } }
  }

  @Test func `has both languages, or the one that is asked for`() async throws {
    let both = try await ids("resets")
    #expect(both["en"] == both["zh-Hans"])
    #expect(both["en"]?.isEmpty == false)
    #expect(try await ids("resets", "--lang", "zh_CN.UTF-8") == ["zh-Hans": both["en"] ?? []])
  }

  @Test func `has lessons and topics`() async throws {
    let two = try await ids("resets", "loss", "--lang", "en")
    #expect(Set(two["en"]?.compactMap { $0.split(separator: ".").first } ?? []).count > 1)
    let lesson = try await ids("5", "--lang", "en")["en"] ?? []
    #expect(lesson.allSatisfy { $0.hasPrefix("counting.") })
    // A lesson and a topic have this name.
    let both = try await ids("counting", "--lang", "en")["en"] ?? []
    #expect(Set(both).isSuperset(of: lesson + ["three-way-handshake.14"]))
    #expect(!both.contains("three-way-handshake.1"))
  }

  @Test func `has the log as a learner left it`() async throws {
    let data = try Folder()
    defer { data.remove() }
    let environment = ["XDG_DATA_HOME": data.url.path]
    let empty = try await PipedProgram.run(
      ["export", "--to", "json", "--what", "results"], environment: environment)
    #expect(empty.output == "{\"format\":1,\"results\":[]}\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: data.url.path) == [])
    let typed = Data("ACK\nSYN\nundo\n".utf8)
    _ = try await PipedProgram.run(["study"], input: typed, environment: environment)
    let run = try await PipedProgram.run(
      ["export", "--to", "csv", "--what", "results"], environment: environment)
    #expect(run.code == 0)
    let rows = run.output.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.map { $0[3] } == ["wrong", "right", "retracted"])
    #expect(rows.map { $0[8] } == ["ACK", "SYN", "undo"])
    #expect(rows.map { $0[$0.count - 4] } == ["true", "false", "true"])
  }

  @Test func `fails when the log can't be read`() async throws {
    let data = try Folder()
    defer { data.remove() }
    let store = data.url.appending(path: "handshake/progress.sqlite")
    try FileManager.default.createDirectory(at: store, withIntermediateDirectories: true)
    let run = try await PipedProgram.run(
      ["export", "--to", "json", "--what", "results"],
      environment: ["XDG_DATA_HOME": data.url.path])
    #expect(run.code == 74)
    #expect(run.output == "")
    #expect(run.errors.contains("progress.sqlite"))
  }

  @Test(arguments: [
    ([], 64, "Missing expected argument '--to <to>'"),
    (["--to", "xlsx"], 64, "The value 'xlsx' is invalid"),
    (["xyzzy", "--to", "csv"], 64, "There is no topic \u{201C}xyzzy\u{201D}"),
    (["--to", "anki", "--what", "results"], 64, "Results are exported as json or csv."),
    (["loss", "--to", "csv", "--what", "results"], 64, "leave the names out"),
    (["loss", "--to", "csv", "-o", "/nowhere/a.csv"], 73, "/nowhere/a.csv could not be written"),
    (["--to", "csv", "--course", "/nowhere"], 66, "There is no folder Lessons in /nowhere."),
  ]) func `says what is wrong`(_ arguments: [String], _ code: Int32, _ words: String) async throws {
    let run = try await PipedProgram.run(["export"] + arguments)
    #expect(run.code == code)
    #expect(run.output == "")
    #expect(run.errors.contains(words), "\(run.errors)")
  }
}
