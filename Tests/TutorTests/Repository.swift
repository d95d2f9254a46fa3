import Foundation
import Testing
import Tutor

/// The checkout that the tests run in.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The numbers with which the files of the English lessons begin.
  static let lessonNumbers: [String] = {
    let folder = root.appending(path: "Lessons/en").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.map { String($0.prefix(2)) }.sorted()
  }()

  /// A lesson of the course, by the beginning of its file's name.
  static func lesson(_ prefix: String, in language: Language) throws -> Lesson {
    let folder = root.appending(path: "Lessons/\(language.rawValue)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let name = try #require(names.first { $0.hasPrefix(prefix) })
    let bytes = try Data(contentsOf: folder.appending(path: name))
    let source = SourceFile(name: name, bytes: Array(bytes))
    let reader = LessonReader(source)
    #expect(source.diagnostics(of: reader.findings).isEmpty)
    return try #require(reader.lesson)
  }
}
