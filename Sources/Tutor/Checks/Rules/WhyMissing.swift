/// Every question has an explanation.
enum WhyMissing: FileRule {
  static let code = "no-why"

  static func findings(in file: CourseFile) -> [Placed<CheckFinding>] {
    file.asks(without: "why").map { Placed(.whyMissing, at: $0) }
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
      hint: What has it sent?
      ```

      """)
  ]

  static let said = """
    x.md:8:4: warning[no-why]: the question has no explanation
        8 | ```ask
          |    ^~~
      remedy: add `why: …`, what the answer follows from

    """
}
