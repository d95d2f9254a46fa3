/// A name in the glossary is that of one term, however it is written.
enum NameShared: CourseRule {
  static let code = "shared-name"

  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>] {
    Language.allCases.flatMap { language -> [InFile<CheckFinding>] in
      var first: [String: (file: String, line: Int)] = [:]
      var found: [InFile<CheckFinding>] = []
      for (_, file) in course.files(of: .glossary, in: language) {
        let head = file.reading.document.head
        for name in ["id", "term", "alias"].flatMap({ head.values(of: $0) }) {
          let folded = name.value.folded
          guard let (other, line) = first[folded] else {
            first[folded] = (file.source.name, name.spot.line)
            continue
          }
          guard other != file.source.name else { continue }
          let finding = name.map { CheckFinding.nameShared($0, file: other, line: line) }
          found.append(InFile(file: file.source.name, placed: finding))
        }
      }
      return found
    }
  }

  static let good: Example = [
    "Glossary/en/ack.md": Samples.term("ack", "alias: A_C_K", "alias: ack"),
    "Glossary/zh-Hans/ack.md": Samples.term("ack", "alias: 确认"),
  ]

  static let bad: Example = [
    "Glossary/en/ack.md": Samples.term("ack", "alias: acknowledgment"),
    "Glossary/en/syn.md": Samples.term("syn", "alias: SY-N", "alias: Acknowledgment"),
  ]

  static let said = """
    Glossary/en/syn.md:6:8: error[shared-name]: `Acknowledgment` is a name in Glossary/en/ack.md, \
    line 5, as well
        6 | alias: Acknowledgment
          |        ^~~~~~~~~~~~~~
      remedy: take it out of one of them: `explain` finds only one

    """
}
