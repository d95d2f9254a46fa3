import Foundation
import Testing
import Tutor

/// Files of the course with bytes changed at random.
///
/// `FUZZ_MINUTES=10` goes on for so long, and prints how many files were read.
@Suite struct `Mutated files of the course` {
  private typealias Mutation = `Mutated lessons`

  private static let files: [[UInt8]] = {
    let names = try? FileManager.default.subpathsOfDirectory(atPath: Repository.root.path)
      .filter { $0.hasSuffix(".md") && ($0.hasPrefix("Lessons/") || $0.hasPrefix("Glossary/")) }
    return (names ?? []).sorted().compactMap { name in
      (try? Data(contentsOf: Repository.root.appending(path: name))).map { Array($0) }
    }
  }()

  private static let minutes =
    ProcessInfo.processInfo.environment["FUZZ_MINUTES"].flatMap { Int($0) }

  @Test(.enabled(if: !files.isEmpty, "there is no course")) func `are read without a crash`() {
    var generator = Mutation.Generator(
      state: Self.minutes.map { _ in .random(in: 0 ... .max) } ?? 1)
    let deadline = ContinuousClock.now + .seconds(60 * (Self.minutes ?? 0))
    var executions = 0
    while executions < 200 || ContinuousClock.now < deadline {
      var bytes = Self.files.randomElement(using: &generator) ?? []
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        Mutation.mutate(&bytes, with: &generator)
      }
      let file = CourseFile(SourceFile(name: "x.md", bytes: bytes))
      let hasErrors = file.diagnostics.contains { $0.finding.words.severity == .error }
      #expect(hasErrors == (file.lesson == nil && file.term == nil))
      for diagnostic in file.diagnostics { Mutation.check(diagnostic.place, in: file.source) }
      executions += 1
    }
    if Self.minutes != nil { print("\(executions) files were read") }
  }
}
