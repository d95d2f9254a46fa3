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

  /// A part of the course: the name of its folder.
  enum Part: String, CaseIterable {
    case lessons = "Lessons"
    case glossary = "Glossary"
  }

  /// The files of a part in a language, in their order.
  func paths(of part: Part, in language: Language) -> [String] {
    let folder = "\(path)/\(part.rawValue)/\(language.rawValue)"
    return File.names(in: folder).filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }
  }
}
