/// The list of ids has each of them once, in order, so that two who add to it do not meet.
enum IDsUnsorted: CourseRule {
  static let code = "unsorted-ids"

  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>] {
    guard let source = course.ids else { return [] }
    let ids = IDList(source).entries.map(\.id)
    return zip(ids, ids.dropFirst()).filter { $0.value >= $1.value }.map { above, id in
      InFile(file: source.name, placed: id.map { .idsUnsorted($0, after: above.value) })
    }
  }

  static let good: Example = [
    "Lessons/en/01-a.md": Samples.lesson(Samples.ask("a.1"), id: "a"),
    "Lessons/ids.txt": "a\na.1\na.10 retired\na.2 retired\n",
  ]

  static let bad: Example = [
    "Lessons/en/01-a.md": Samples.lesson(Samples.ask("a.1"), id: "a"),
    "Lessons/ids.txt": "a.1\na\n",
  ]

  static let said = """
    Lessons/ids.txt:2:1: error[unsorted-ids]: `a` does not belong behind `a.1`
        2 | a
          | ^
      remedy: keep each id once, in the order of `LC_ALL=C sort`

    """
}
