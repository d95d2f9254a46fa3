/// The cards that lessons show are there: of a state, of a topic, or of a term of the course.
enum CardUnknown: CourseRule {
  static let code = "unknown-card"

  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>] {
    Language.allCases.flatMap { language -> [InFile<CheckFinding>] in
      let glossary = Glossary(course.files(of: .glossary, in: language).compactMap(\.file.term))
      return course.files(of: .lessons, in: language).flatMap { _, file in
        findings(in: file, glossary).map { InFile(file: file.source.name, placed: $0) }
      }
    }
  }

  /// What is found in a file that may lie in no course.
  static func findings(
    in file: CourseFile, _ glossary: @autoclosure () -> Glossary
  ) -> [Placed<CheckFinding>] {
    let names = file.reading.document.parts.compactMap { part -> Placed<String>? in
      guard case .block(let block) = part, block.word.value == .card else { return nil }
      return block.fields.value(of: "card")
    }
    guard !names.isEmpty else { return [] }
    let deck = Deck(glossary: glossary(), language: file.language ?? .english)
    return names.filter { deck.card(named: $0.value) == nil }.map { name in
      name.map { .cardUnknown($0, nearest: deck.nearestName(to: $0)) }
    }
  }

  private static func lesson(_ cards: String...) -> String {
    Samples.lesson(cards.map { "```card\ncard: \($0)\n```\n\n" }.joined() + Samples.ask())
  }

  static let good: Example = [
    "Lessons/en/01-x.md": lesson("ack", "diagram", "TIME_WAIT"),
    "Glossary/en/ack.md": Samples.term("ack"),
  ]

  static let bad: Example = ["Lessons/en/01-x.md": lesson("diagrm")]

  static let said = """
    Lessons/en/01-x.md:9:7: error[unknown-card]: there is no card `diagrm`
        9 | card: diagrm
          |       ^~~~~~
      remedy: did you mean `diagram`?

    """
}
