/// An id that is retired is not used again: what was learned is kept by it.
enum IDRecycled: CourseRule {
  static let code = "recycled-id"

  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>] {
    guard let source = course.ids else { return [] }
    let retired = Set(IDList(source).entries.filter(\.isRetired).map(\.id.value))
    return course.files.flatMap { file in
      file.ids.filter { retired.contains($0.value) }.map { id in
        InFile(file: file.source.name, placed: id.map { .idRecycled($0) })
      }
    }
  }

  static let good: Example = [
    "Lessons/en/01-a.md": Samples.lesson(Samples.ask("a.2"), id: "a"),
    "Lessons/ids.txt": "a\na.1 retired\na.2\n",
  ]

  static let bad: Example = [
    "Lessons/en/01-a.md": Samples.lesson(Samples.ask("a.1"), id: "a"),
    "Lessons/ids.txt": "a\na.1 retired\n",
  ]

  static let said = """
    Lessons/en/01-a.md:9:5: error[recycled-id]: the id `a.1` was another question's, which is retired
        9 | id: a.1
          |     ^~~
      remedy: use a new one; what was learned of the other is kept by it

    """
}
