/// The lessons that a lesson needs are lessons of the course.
enum NeedUnknown: CourseRule {
  static let code = "unknown-need"

  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>] {
    course.unknownIDs(behind: "needs", of: .lessons).map { file, id, nearest in
      InFile(file: file, placed: id.map { .needUnknown($0, nearest: nearest) })
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
