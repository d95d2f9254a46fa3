/// No two lessons of a language have the same number, which is their place in the course.
enum NumberShared: CourseRule {
  static let code = "shared-number"

  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>] {
    Language.allCases.flatMap { language -> [InFile<CheckFinding>] in
      var first: [Substring: String] = [:]
      return course.files(of: .lessons, in: language).compactMap { path, file in
        let number = path.name.prefix { $0.isNumber }
        guard !number.isEmpty, let other = first.updateValue(path.name, forKey: number) else {
          return nil
        }
        let finding = CheckFinding.numberShared(String(number), file: other)
        return InFile(file: file.source.name, placed: Placed(finding, at: file.source.firstLine))
      }
    }
  }

  static let good: Example = [
    "Lessons/en/01-a.md": Samples.lesson(Samples.ask("a.1"), id: "a"),
    "Lessons/en/02-b.md": Samples.lesson(Samples.ask("b.1"), id: "b"),
  ]

  static let bad: Example = [
    "Lessons/en/01-a.md": Samples.lesson(Samples.ask("a.1"), id: "a"),
    "Lessons/en/01-b.md": Samples.lesson(Samples.ask("b.1"), id: "b"),
  ]

  static let said = """
    Lessons/en/01-b.md:1:1: error[shared-number]: the number `01` is that of 01-a.md as well
        1 | ---
          | ^~~
      remedy: rename the file; lessons are taught in this order

    """
}
