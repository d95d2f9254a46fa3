import Foundation
import Testing

@testable import Tutor

/// Questions to be exported.
enum Exported {
  /// The lesson that is made of what other formats read as orders; it asks in every kind.
  static func torture(in language: Language) throws -> [ExportedQuestion] {
    let path = Repository.root.appending(path: "Tests/Interop/torture.md")
    let source = SourceFile(name: "torture.md", bytes: Array(try Data(contentsOf: path)))
    let reader = LessonReader(source)
    #expect(source.diagnostics(of: reader.findings).isEmpty)
    return questions(of: try #require(reader.lesson), number: 1, in: language)
  }

  /// All questions of the shipped course in a language; read once.
  static func course(in language: Language) throws -> [ExportedQuestion] {
    switch language {
    case .english: try english.get()
    case .simplifiedChinese: try chinese.get()
    }
  }

  private static let english = Result { try read(.english) }
  private static let chinese = Result { try read(.simplifiedChinese) }

  private static func read(_ language: Language) throws -> [ExportedQuestion] {
    try Repository.lessonNumbers.enumerated().flatMap { index, number in
      questions(
        of: try Repository.lesson(number, in: language), number: index + 1, in: language)
    }
  }

  private static func questions(
    of lesson: Lesson, number: Int, in language: Language
  ) -> [ExportedQuestion] {
    lesson.steps.map {
      ExportedQuestion($0, of: lesson, number: number, on: Page(language: language))
    }
  }
}
