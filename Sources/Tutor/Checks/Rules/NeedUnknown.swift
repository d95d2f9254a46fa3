/// The lessons that a lesson needs are lessons of the course.
enum NeedUnknown: CourseRule {
  static let code = "unknown-need"

  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>] {
    Language.allCases.flatMap { language -> [InFile<CheckFinding>] in
      let heads = course.files(of: .lessons, in: language).map { _, file in
        (file.source.name, file.reading.document.head)
      }
      let ids = heads.compactMap { $1.value(of: "id")?.value }
      let known = Set(ids)
      return heads.flatMap { file, head in
        head.values(of: "needs").filter { !known.contains($0.value) }.map { need in
          let nearest = nearest(to: need.value, among: ids)
          return InFile(file: file, placed: need.map { .needUnknown($0, nearest: nearest) })
        }
      }
    }
  }

  static let good: Example = [
    "Lessons/en/01-opening.md": Samples.lesson(Samples.ask("opening.1"), id: "opening"),
    "Lessons/en/02-closing.md": Samples.lesson(
      Samples.ask("closing.1"), id: "closing", needs: "opening"),
  ]

  static let bad: Example = [
    "Lessons/en/01-opening.md": Samples.lesson(Samples.ask("opening.1"), id: "opening"),
    "Lessons/en/02-closing.md": Samples.lesson(
      Samples.ask("closing.1"), id: "closing", needs: "openig"),
  ]

  static let said = """
    Lessons/en/02-closing.md:6:8: error[unknown-need]: there is no lesson `openig`
        6 | needs: openig
          |        ^~~~~~
      remedy: did you mean `opening`?

    """
}
