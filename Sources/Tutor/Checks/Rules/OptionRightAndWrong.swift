/// No option is right and wrong at once.
enum OptionRightAndWrong: FileRule {
  static let code = "right-and-wrong"

  static func findings(in file: CourseFile) -> [Placed<CheckFinding>] {
    file.reading.asks.flatMap { ask in
      let right = ask.options(right: true).map { ($0.value.folded, $0.spot.line) }
      let lines = Dictionary(right, uniquingKeysWith: { first, _ in first })
      guard !lines.isEmpty else { return [Placed<CheckFinding>]() }
      return ask.options(right: false).compactMap { option in
        lines[option.value.folded].map { line in
          option.map { _ in .optionRightAndWrong(rightLine: line) }
        }
      }
    }
  }

  static let good: Example = [
    "x.md": Samples.lesson(Samples.choose("right: A FIN", "wrong: A SYN"))
  ]

  static let bad: Example = [
    "x.md": Samples.lesson(Samples.choose("right: A FIN", "wrong: A SYN", "wrong: a FIN"))
  ]

  static let said = """
    x.md:14:8: error[right-and-wrong]: this wrong option stands in line 12 as a right one
       14 | wrong: a FIN
          |        ^~~~~
      remedy: take out one of them

    """
}
