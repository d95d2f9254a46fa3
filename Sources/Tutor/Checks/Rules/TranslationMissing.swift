/// Every file is there in every language, if the course has any in that language.
enum TranslationMissing: CourseRule {
  static let code = "missing-translation"

  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>] {
    CoursePath.Folder.allCases.flatMap { folder -> [InFile<CheckFinding>] in
      let languages = Language.allCases.map { ($0, course.files(of: folder, in: $0)) }
        .filter { !$1.isEmpty }
      return languages.flatMap { other, files -> [InFile<CheckFinding>] in
        let names = Set(files.map(\.path.name))
        return languages.flatMap { _, files in
          files.filter { !names.contains($0.path.name) }.map { path, file in
            let missing = "\(folder.rawValue)/\(other.rawValue)/\(path.name)"
            let finding = CheckFinding.translationMissing(missing)
            return InFile(
              file: file.source.name, placed: Placed(finding, at: file.source.firstLine))
          }
        }
      }
    }
  }

  static let good: Example = [
    "Glossary/en/ack.md": Samples.term("ack"), "Glossary/zh-Hans/ack.md": Samples.term("ack"),
    "Lessons/en/01-x.md": Samples.lesson(Samples.ask()),
  ]

  static let bad: Example = [
    "Glossary/en/ack.md": Samples.term("ack"), "Glossary/en/syn.md": Samples.term("syn"),
    "Glossary/zh-Hans/ack.md": Samples.term("ack"),
  ]

  static let said = """
    Glossary/en/syn.md:1:1: error[missing-translation]: there is no Glossary/zh-Hans/syn.md
        1 | ---
          | ^~~
      remedy: write it, with the same blocks and ids; only words differ

    """
}

extension SourceFile {
  /// The first line, for what is to be said of the file as a whole.
  var firstLine: Spot { Spot(line: 1, bytes: 0..<(lines.first?.utf8.count ?? 0)) }
}
