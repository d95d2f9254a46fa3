import Tutor

extension CourseFile {
  /// Reads the file at a path.
  ///
  /// - Throws: An exit with the words, when there is no such file or it cannot be read.
  init(path: String, in language: Language) throws {
    do {
      self.init(SourceFile(name: path, bytes: try File.bytes(of: path)))
    } catch {
      throw Failure.file(error).exit(in: language)
    }
  }
}

extension CourseFolder {
  /// The lessons of a language that have no errors, in their order.
  ///
  /// A file with errors is not loaded, which is said, but does not keep anyone from the others.
  func lessons(in language: Language) throws -> [Lesson] {
    try files(of: .lessons, in: language).compactMap(\.lesson)
  }

  /// The terms of a language that have no errors.
  func glossary(in language: Language) throws -> Glossary {
    Glossary(try files(of: .glossary, in: language).compactMap(\.term))
  }

  private func files(of part: Part, in language: Language) throws -> [CourseFile] {
    try paths(of: part, in: language).map { path in
      let file = try CourseFile(path: path, in: language)
      if file.lesson == nil, file.term == nil { StandardError.write(file.report) }
      return file
    }
  }
}
