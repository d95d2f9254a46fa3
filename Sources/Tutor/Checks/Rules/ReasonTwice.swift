/// No answer of a question has two reasons: the second would never be said.
enum ReasonTwice: FileRule {
  static let code = "second-reason"

  static func findings(in file: CourseFile) -> [Placed<CheckFinding>] {
    file.reading.asks.flatMap { ask -> [Placed<CheckFinding>] in
      guard let question = ask.value else { return [] }
      let arguments = ask.fields.named("wrong").compactMap(\.argument)
      // Where one of them is no wrong answer, that has been said, and comes first.
      guard arguments.count == question.reasons.count else { return [] }
      var lines: [Answer: Int] = [:]
      return zip(arguments, question.reasons.map(\.answer)).compactMap { argument, answer in
        guard let first = lines[answer] else {
          lines[answer] = argument.spot.line
          return nil
        }
        return argument.map { .reasonTwice($0, firstLine: first) }
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
      wrong LISTEN: It does not listen.
      wrong CLOSED: It has been.
      hint: What has it sent?
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
      wrong SYN-RECEIVED: It has received nothing.
      wrong syn_rcvd: It has received nothing at all.
      hint: What has it sent?
      why: It has sent its SYN.
      ```

      """)
  ]

  static let said = """
    x.md:14:7: error[second-reason]: the answer `syn_rcvd` has its reason in line 13 already
       14 | wrong syn_rcvd: It has received nothing at all.
          |       ^~~~~~~~
      remedy: keep one of them: the second is never said

    """
}
