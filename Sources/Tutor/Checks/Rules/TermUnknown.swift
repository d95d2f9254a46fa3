/// The terms that a term refers to are there.
enum TermUnknown: CourseRule {
  static let code = "unknown-term"

  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>] {
    Language.allCases.flatMap { language -> [InFile<CheckFinding>] in
      let heads = course.files(of: .glossary, in: language).map { _, file in
        (file.source.name, file.reading.document.head)
      }
      let ids = heads.compactMap { $1.value(of: "id")?.value }
      let known = Set(ids)
      return heads.flatMap { file, head in
        head.values(of: "see").filter { !known.contains($0.value) }.map { other in
          let nearest = nearest(to: other.value, among: ids)
          return InFile(file: file, placed: other.map { .termUnknown($0, nearest: nearest) })
        }
      }
    }
  }

  static let good: Example = [
    "Glossary/en/ack.md": Samples.term("ack", see: "syn"),
    "Glossary/en/syn.md": Samples.term("syn"),
  ]

  static let bad: Example = [
    "Glossary/en/ack.md": Samples.term("ack", see: "sin"),
    "Glossary/en/syn.md": Samples.term("syn"),
  ]

  static let said = """
    Glossary/en/ack.md:5:6: error[unknown-term]: there is no term `sin`
        5 | see: sin
          |      ^~~
      remedy: did you mean `syn`?

    """
}
