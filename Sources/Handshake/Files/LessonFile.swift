import Tutor

/// A lesson file that has been read, and all that is wrong with it.
struct LessonFile {
  let source: SourceFile
  let reader: LessonReader

  /// Reads the file at a path.
  ///
  /// - Throws: An exit with the words, when there is no such file or it cannot be read.
  init(path: String, in language: Language) throws {
    do {
      source = SourceFile(name: path, bytes: try File.bytes(of: path))
    } catch {
      throw Failure.file(error).exit(in: language)
    }
    reader = LessonReader(source)
  }

  var diagnostics: [Diagnostic] { source.diagnostics(of: reader.findings) }

  /// The diagnostics for people.
  var report: String { diagnostics.map { $0.text(quoting: source) }.joined() }

  /// The lesson; a lesson with errors is not loaded, not even in part.
  func lesson(in language: Language) throws -> Lesson {
    guard let lesson = reader.lesson else {
      StandardError.write(report)
      throw Failure.badLesson(source.name).exit(in: language)
    }
    return lesson
  }
}
