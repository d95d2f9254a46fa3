import Tutor

extension FuzzTarget {
  /// Files of answers that sessions are driven with.
  static let answersFile = FuzzTarget(
    name: "answers-file",
    seeds: {
      [
        """
        three-way-handshake.1\tSYN,ACK\twrong
        three-way-handshake.1\thint\thint

        -\tSYN\tright
        -\tnonsense\tasked-again\r
        -\t?\tshown
        three-way-handshake.3\tskip\tskipped
        -\tSYN,ACK\t-
        """, "\n\n-\t\t-\n", "-\tnext\t-\n-\tquit\t-",
      ].map { Array($0.utf8) }
    },
    words: Turn.Verdict.allCases.map(\.rawValue) + [
      "-\t", "\t-\n", "\tright\n", "three-way-handshake.2\t", "SYN", "next", "lesson 1", "undo",
    ],
    count: 300
  ) { input, trial in
    let lines = input.split(separator: 0x0A, omittingEmptySubsequences: false).count
    do throws(AnswersFile.Malformed) {
      let file = try AnswersFile(input)
      let written = file.lines.map(\.written).joined(separator: "\n")
      let again = try AnswersFile(Array(written.utf8))
      trial.expect(again.lines.map(\.written) == file.lines.map(\.written), "it is read back")
      trial.expect(file.lines.allSatisfy { (1...lines).contains($0.number) }, "lines are its own")
      trial.follow(file)
    } catch {
      for language in Language.allCases { trial.expectPrintable(error.words[language]) }
      switch error {
      case .notUTF8: trial.show("not UTF-8")
      case .parts(let line), .verdict(let line, _):
        trial.show(String("\(error)".prefix { $0 != "(" }))
        trial.expect((1...lines).contains(line), "line \(line) is in the file")
      }
    }
  }
}

extension AnswersFile.Line {
  /// The line as it can be read again.
  fileprivate var written: String { "\(id ?? "-")\t\(typed)\t\(verdict?.rawValue ?? "-")" }
}

extension Trial {
  /// Goes through a session as a file says.
  fileprivate mutating func follow(_ file: AnswersFile) {
    let lessons = [FuzzTarget.firstLesson].compactMap(\.self)
    guard var session = Session(of: Course(lessons, in: .english)) else {
      return expect(false, "the course can be opened")
    }
    _ = session.begin()
    for line in file.lines.prefix(40) where !session.isOver {
      let (turn, mismatch) = session.follow(line, at: 0)
      expectPrintable(turn.outputs)
      show("\(turn.verdict?.rawValue ?? "-") \(mismatch == nil)")
      for language in Language.allCases { expectPrintable(mismatch?.words[language] ?? "") }
    }
  }
}
