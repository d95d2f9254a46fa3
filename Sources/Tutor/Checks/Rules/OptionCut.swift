/// No option has a sign in it at which typed answers are cut into several.
enum OptionCut: FileRule {
  static let code = "cut-option"

  static func findings(in file: CourseFile) -> [Placed<CheckFinding>] {
    file.reading.asks.flatMap(\.options).flatMap { option in
      [";", "；"].compactMap { sign in
        option.map { $0[...] }.find(sign)?.map { _ in .optionCut(sign) }
      }
    }
  }

  static let good: Example = [
    "x.md": Samples.lesson(Samples.choose("right: A FIN, then an ACK", "wrong: A SYN"))
  ]

  static let bad: Example = [
    "x.md": Samples.lesson(Samples.choose("right: 先 FIN；后 ACK", "wrong: A SYN"))
  ]

  static let said = """
    x.md:12:13: error[cut-option]: there is a `；` in this option, and answers are cut there
       12 | right: 先 FIN；后 ACK
          |              ^~
      remedy: write a comma, a colon or two sentences

    """
}
