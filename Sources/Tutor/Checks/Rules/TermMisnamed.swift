/// The id of a term is the name of its file, which is what links say.
enum TermMisnamed: CourseRule {
  static let code = "misnamed-term"

  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>] {
    Language.allCases.flatMap { course.files(of: .glossary, in: $0) }.compactMap { path, file in
      guard let id = file.reading.document.head.value(of: "id"), id.value != path.stem else {
        return nil
      }
      let finding = id.map { CheckFinding.termMisnamed($0, file: path.stem) }
      return InFile(file: file.source.name, placed: finding)
    }
  }

  static let good: Example = ["Glossary/en/ack.md": Samples.term("ack")]

  static let bad: Example = ["Glossary/en/ack.md": Samples.term("akc")]

  static let said = """
    Glossary/en/ack.md:3:5: error[misnamed-term]: the id `akc` is not the name of its file
        3 | id: akc
          |     ^~~
      remedy: write `ack`, or rename the file

    """
}
