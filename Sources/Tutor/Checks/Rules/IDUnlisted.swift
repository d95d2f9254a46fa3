/// Every id of a lesson, a question or a walk stands in the list of all ids.
enum IDUnlisted: CourseRule {
  static let code = "unlisted-id"

  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>] {
    guard let source = course.ids else { return [] }
    // An id that is missing is reported once, not once a language.
    var known = Set(IDList(source).entries.map(\.id.value))
    return course.files.flatMap { file in
      file.ids.filter { known.insert($0.value).inserted }.map { id in
        InFile(file: file.source.name, placed: id.map { .idUnlisted($0) })
      }
    }
  }

  static let good: Example = [
    "Lessons/en/01-a.md": Samples.lesson(Samples.ask("a.1"), id: "a"),
    "Lessons/ids.txt": "a\na.1\n",
  ]

  static let bad: Example = [
    "Lessons/en/01-a.md": Samples.lesson(Samples.ask("a.2"), id: "a"),
    "Lessons/ids.txt": "a\na.1 retired\n",
  ]

  static let said = """
    Lessons/en/01-a.md:9:5: error[unlisted-id]: the id `a.2` is not in the list of all ids
        9 | id: a.2
          |     ^~~
      remedy: add the line `a.2` to Lessons/ids.txt, in its order

    """
}
