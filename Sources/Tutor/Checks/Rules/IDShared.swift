/// No two lessons of a language take the same id, for themselves or for a question.
enum IDShared: CourseRule {
  static let code = "id-shared"

  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>] {
    Language.allCases.flatMap { language -> [InFile<CheckFinding>] in
      var first: [String: (file: String, line: Int)] = [:]
      var found: [InFile<CheckFinding>] = []
      for (_, file) in course.files(of: .lessons, in: language) {
        for id in file.ids {
          guard let (other, line) = first[id.value] else {
            first[id.value] = (file.source.name, id.spot.line)
            continue
          }
          // Twice in one file is found by who reads it.
          guard other != file.source.name else { continue }
          let finding = id.map { CheckFinding.idShared($0, file: other, line: line) }
          found.append(InFile(file: file.source.name, placed: finding))
        }
      }
      return found
    }
  }

  static let good: Example = [
    "Lessons/en/01-a.md": Samples.lesson(Samples.ask("a.1"), id: "a"),
    "Lessons/en/02-b.md": Samples.lesson(Samples.ask("b.1"), id: "b"),
  ]

  static let bad: Example = [
    "Lessons/en/01-a.md": Samples.lesson(Samples.ask("a.1"), id: "a"),
    "Lessons/en/02-b.md": Samples.lesson(Samples.ask("a.1"), id: "b"),
  ]

  static let said = """
    Lessons/en/02-b.md:9:5: error[id-shared]: the id `a.1` is taken by Lessons/en/01-a.md, line 9
        9 | id: a.1
          |     ^~~
      remedy: use another; progress is kept by it

    """
}
