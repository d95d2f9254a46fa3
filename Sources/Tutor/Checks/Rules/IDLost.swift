/// An id of the list is still used, or marked as retired.
enum IDLost: CourseRule {
  static let code = "lost-id"

  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>] {
    guard let source = course.ids else { return [] }
    let used = Set(course.files.flatMap(\.ids).map(\.value))
    return IDList(source).entries.filter { !$0.isRetired && !used.contains($0.id.value) }.map {
      InFile(file: source.name, placed: $0.id.map { .idLost($0) })
    }
  }

  static let good: Example = [
    "Lessons/en/01-a.md": Samples.lesson(Samples.ask("a.2"), id: "a"),
    "Lessons/ids.txt": "a\na.1 retired\na.2\n",
  ]

  static let bad: Example = [
    "Lessons/en/01-a.md": Samples.lesson(Samples.ask("a.2"), id: "a"),
    "Lessons/ids.txt": "a\na.1\na.2\n",
  ]

  static let said = """
    Lessons/ids.txt:2:1: error[lost-id]: no lesson has the id `a.1` any more
        2 | a.1
          | ^~~
      remedy: write `a.1 retired`, so that it is never used again

    """
}
