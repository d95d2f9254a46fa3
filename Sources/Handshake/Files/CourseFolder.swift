import Tutor

/// The folder that holds `Lessons` and `Glossary`.
struct CourseFolder {
  let path: String

  /// Finds the course: where it was asked for, where it was installed, or where it was built.
  ///
  /// - Parameters:
  ///   - option: `--course`.
  ///   - environment: For `HANDSHAKE_COURSE`.
  ///   - program: The path of the running program, for `../share/handshake` beside it.
  init?(option: String?, environment: [String: String], program: String) {
    let bin = program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "."
    let asked = option ?? environment["HANDSHAKE_COURSE"].flatMap { $0.isEmpty ? nil : $0 }
    let candidates = asked.map { [$0] } ?? ["\(bin)/../share/handshake", Self.sourceTree]
    guard let path = candidates.first(where: { File.isFolder("\($0)/Lessons") }) else { return nil }
    self.path = path
  }

  /// The tree that this program was built from.
  private static var sourceTree: String {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(4).joined(separator: "/")
  }

  /// The lesson files of a language, in their order.
  func lessons(in language: Language) -> [String] {
    files(in: "\(path)/Lessons/\(language.rawValue)")
  }

  private func files(in folder: String) -> [String] {
    File.names(in: folder).filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }
  }
}
