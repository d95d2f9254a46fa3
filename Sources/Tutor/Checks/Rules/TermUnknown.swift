/// The terms that a term refers to are there.
enum TermUnknown: CourseRule {
  static let code = "unknown-term"

  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>] {
    course.unknownIDs(behind: "see", of: .glossary).map { file, id, nearest in
      InFile(file: file, placed: id.map { .termUnknown($0, nearest: nearest) })
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
