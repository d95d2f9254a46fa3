/// No hint but the last one names the answer.
enum HintTells: FileRule {
  static let code = "hint-tells"

  static func findings(in file: CourseFile) -> [Placed<CheckFinding>] {
    file.reading.asks.flatMap { ask -> [Placed<CheckFinding>] in
      guard let giveaway = ask.value.map({ Giveaway(task: $0.task) }) else { return [] }
      return ask.fields.named("hint").dropLast().compactMap { hint in
        giveaway.place(in: hint.lines)?.map { .hintTells($0) }
      }
    }
  }

  static let good: Example = [
    "x.md": Samples.lesson(
      """
      ```ask
      id: x.1
      kind: next-state
      script: client open
      end: client
      hint: It is no longer CLOSED.
      hint: A SYN was sent: SYN-SENT.
      why: It has sent its SYN.
      ```

      """)
  ]

  static let bad: Example = [
    "x.md": Samples.lesson(
      """
      ```ask
      id: x.1
      kind: next-state
      script: client open
      end: client
      hint: 想一想：是 SYN_SENT 吗？
      hint: It has sent a SYN.
      why: It has sent its SYN.
      ```

      """)
  ]

  static let said = """
    x.md:13:13: error[hint-tells]: this hint gives the answer away: `SYN_SENT`
       13 | hint: 想一想：是 SYN_SENT 吗？
          |                  ^~~~~~~~
      remedy: only the last hint may say it

    """
}
