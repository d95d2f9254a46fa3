import Foundation
import Testing
import Tutor

/// Broken files, each with its diagnostics beside it, word by word.
///
/// `RECORD_GOLDENS=1` writes the diagnostics anew and fails, so that they are looked at.
@Suite struct `A broken file` {
  private static let folder = Repository.root.appending(path: "Tests/TutorTests/Checks/Corpus")

  private static let names: [String] = {
    let all = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (all ?? []).filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
  }()

  @Test func `is one of sixty or more`() { #expect(Self.names.count >= 60) }

  @Test(arguments: names) func `is diagnosed word by word`(_ name: String) throws {
    let bytes = Array(try Data(contentsOf: Self.folder.appending(path: "\(name).md")))
    let report = CourseFile(SourceFile(name: "\(name).md", bytes: bytes)).checked()
    #expect(!report.diagnostics.isEmpty)
    let golden = Self.folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try Data(report.text.utf8).write(to: golden)
      Issue.record("recorded \(name)")
    } else {
      #expect(report.text == (try String(contentsOf: golden, encoding: .utf8)))
    }
  }
}
