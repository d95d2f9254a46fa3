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
  /// The course in a language; its lessons and glossary are read when they are opened.
  func course(in language: Language) -> Course {
    let found = paths(of: .lessons, in: language).compactMap { path -> (String, Course.Heading)? in
      guard let bytes = try? File.bytes(of: path, upTo: Self.headLimit) else { return nil }
      return Course.Heading(SourceFile(name: path, bytes: bytes)).map { (path, $0) }
    }
    let shelf = Shelf()
    return Course(
      in: language, headings: found.map(\.1),
      lesson: { index in
        guard found.indices.contains(index) else { return nil }
        return shelf.lesson(at: found[index].0) { read($0)?.lesson }
      },
      glossary: { glossary(in: language) })
  }

  /// More than the head of any lesson needs.
  private static let headLimit = 2_048

  /// The terms of a language that have no errors.
  func glossary(in language: Language) -> Glossary {
    Glossary(paths(of: .glossary, in: language).compactMap { read($0)?.term })
  }

  /// Reads a file; one with errors is not loaded, which is said, but keeps nobody from the others.
  private func read(_ path: String) -> CourseFile? {
    guard let bytes = try? File.bytes(of: path) else { return nil }
    let file = CourseFile(SourceFile(name: path, bytes: bytes))
    if file.lesson == nil, file.term == nil { StandardError.write(file.report) }
    return file
  }
}
