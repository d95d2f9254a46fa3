/// No two options of a question mean the same to whoever types them.
enum OptionsEqual: FileRule {
  static let code = "equal-options"

  static func findings(in file: CourseFile) -> [Placed<CheckFinding>] {
    file.reading.asks.flatMap { ask in
      [true, false].flatMap { findings(among: ask.options(right: $0)) }
    }
  }

  private static func findings(among options: [Placed<String>]) -> [Placed<CheckFinding>] {
    var lines: [String: Int] = [:]
    return options.compactMap { option in
      let folded = option.value.folded
      guard let first = lines[folded] else {
        lines[folded] = option.spot.line
        return nil
      }
      return option.map { _ in .optionsEqual(firstLine: first) }
    }
  }

  static let good: Example = [
    "x.md": Samples.lesson(Samples.choose("right: A FIN", "wrong: A SYN", "wrong: A RST"))
  ]

  static let bad: Example = [
    "x.md": Samples.lesson(Samples.choose("right: A FIN", "wrong: A SYN", "wrong: a_syn"))
  ]

  static let said = """
    x.md:14:8: error[equal-options]: this option is the same as that of line 13
       14 | wrong: a_syn
          |        ^~~~~
      remedy: change a word: case, blanks, `-` and `_` do not tell answers apart

    """
}
