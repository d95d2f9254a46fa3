/// Every question has a hint.
enum HintMissing: FileRule {
  static let code = "no-hint"

  static func findings(in file: CourseFile) -> [Placed<CheckFinding>] {
    file.asks(without: "hint").map { Placed(.hintMissing, at: $0) }
  }

  static let good: Example = ["x.md": Samples.lesson(Samples.ask())]

  static let bad: Example = [
    "x.md": Samples.lesson(
      """
      ```ask
      id: x.1
      kind: next-state
      script: client open
      end: client
      why: It has sent its SYN.
      ```

      """)
  ]

  static let said = """
    x.md:8:4: warning[no-hint]: the question has no hint
        8 | ```ask
          |    ^~~
      remedy: add lines `hint: …`, the vaguest first

    """
}
