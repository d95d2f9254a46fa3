/// Whoever types an option is understood to mean it.
enum OptionUnreachable: FileRule {
  static let code = "unreachable-option"

  static func findings(in file: CourseFile) -> [Placed<CheckFinding>] {
    file.reading.asks.flatMap { ask in
      let options = ask.options
      return options.compactMap { option in
        capture(of: option.value, among: options.count).map { capture in
          option.map { CheckFinding.optionUnreachable($0, capture) }
        }
      }
    }
  }

  private static func capture(of option: String, among count: Int) -> CheckFinding.Capture? {
    // Most options are too long, and begin with no word that anything may follow.
    let first = option.utf8.prefix { !$0.isBlank }
    guard option.utf8.count <= 24 || first.count <= 24 && Word(String(Substring(first))) != nil
    else { return nil }
    if Word.read(option) != nil { return .word }
    let digits = option.unified.filter { !" ,>→.".contains($0) }
    // `312` are three numbers, where there are so many options.
    let areNumbers =
      !digits.isEmpty
      && digits.allSatisfy { digit in
        digit.isASCII && (digit.wholeNumberValue.map { (1...count).contains($0) } ?? false)
      }
    return areNumbers ? .number : nil
  }

  static let good: Example = [
    "x.md": Samples.lesson(Samples.choose("right: One", "wrong: 60", "wrong: Skip it"))
  ]

  static let bad: Example = [
    "x.md": Samples.lesson(Samples.choose("right: 2", "wrong: Skip"))
  ]

  static let said = """
    x.md:12:8: error[unreachable-option]: whoever types `2` means the number of an option
       12 | right: 2
          |        ^
      remedy: write words with it, or ask in the kind `tally` or `numbers`
    x.md:13:8: error[unreachable-option]: whoever types `Skip` means the tutor's word
       13 | wrong: Skip
          |        ^~~~
      remedy: say it in other words; `help` lists those that are taken

    """
}
