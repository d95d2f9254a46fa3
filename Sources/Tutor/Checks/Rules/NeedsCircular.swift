/// No lesson needs itself, by way of whatever others.
enum NeedsCircular: CourseRule {
  static let code = "circular-needs"

  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>] {
    Language.allCases.flatMap { language -> [InFile<CheckFinding>] in
      let lessons = course.files(of: .lessons, in: language).map { _, file in
        (name: file.source.name, head: file.reading.document.head)
      }
      let needs = Dictionary(
        lessons.compactMap { lesson in
          lesson.head.value(of: "id").map { ($0.value, lesson.head.values(of: "needs")) }
        }, uniquingKeysWith: { first, _ in first })
      var known: Set<String> = []
      return lessons.compactMap { lesson in
        guard let id = lesson.head.value(of: "id")?.value, !known.contains(id),
          let circle = way(from: id, to: id, by: needs),
          let need = needs[id]?.first(where: { $0.value == circle.first })
        else { return nil }
        known.formUnion(circle)
        return InFile(file: lesson.name, placed: need.map { _ in .needsCircular([id] + circle) })
      }
    }
  }

  /// The shortest way from a lesson to another that it needs, without its beginning.
  private static func way(
    from start: String, to end: String, by needs: [String: [Placed<String>]]
  ) -> [String]? {
    var ways: [[String]] = [[start]]
    var seen: Set<String> = []
    while !ways.isEmpty {
      let way = ways.removeFirst()
      for need in (way.last.flatMap { needs[$0] } ?? []).map(\.value) {
        if need == end { return Array(way.dropFirst()) + [need] }
        if seen.insert(need).inserted { ways.append(way + [need]) }
      }
    }
    return nil
  }

  static let good: Example = [
    "Lessons/en/01-a.md": Samples.lesson(Samples.ask("a.1"), id: "a"),
    "Lessons/en/02-b.md": Samples.lesson(Samples.ask("b.1"), id: "b", needs: "a"),
    "Lessons/en/03-c.md": Samples.lesson(Samples.ask("c.1"), id: "c", needs: "a\nneeds: b"),
  ]

  static let bad: Example = [
    "Lessons/en/01-a.md": Samples.lesson(Samples.ask("a.1"), id: "a", needs: "c"),
    "Lessons/en/02-b.md": Samples.lesson(Samples.ask("b.1"), id: "b", needs: "a"),
    "Lessons/en/03-c.md": Samples.lesson(Samples.ask("c.1"), id: "c", needs: "b"),
  ]

  static let said = """
    Lessons/en/01-a.md:6:8: error[circular-needs]: this lesson needs itself: a → c → b → a
        6 | needs: c
          |        ^
      remedy: take out one of these needs

    """
}
