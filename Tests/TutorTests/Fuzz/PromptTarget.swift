import Tutor

extension FuzzTarget {
  /// Lines that are typed in a lesson.
  static let prompt = FuzzTarget(
    name: "prompt",
    seeds: {
      [
        `A session as it is seen`.english, `A session as it is seen`.chinese,
        `A session as it is seen`.kinds, ["sim", "client open", "deliver all", "quit", "undo"],
        ["card TIME-WAIT", "explain msl", "lesson 2", "lang zh", "report", "progress", "forget 1"],
      ].map { Array($0.joined(separator: "\n").utf8) }
    },
    words: [
      "hint\n", "why\n", "show\n", "skip\n", "next\n", "back\n", "undo\n", "sim\n", "lesson 1\n",
      "lang zh\n", "lang en\n", "card diagram\n", "map\n", "report\n", "forget\n", "yes\n",
      "help\n",
      "SYN,ACK\n", "ESTABLISHED\n", "1\n", "2 3\n", "seq=300 ack=101\n", "quiz\n", "review\n",
    ],
    count: 120
  ) { input, trial in
    let courses = try Courses.both.get()
    guard
      var session = Session(
        of: courses[0], courses: { language in courses.first { $0.language == language } })
    else { return trial.expect(false, "the course can be opened") }
    trial.expectPrintable(session.begin().outputs)
    for line in input.split(separator: 0x0A).prefix(60) where !session.isOver {
      let text = String(validating: line, as: UTF8.self)
      let turn = session.take(text.map { .line($0) } ?? .notUTF8)
      let page = Page(isPlain: line.count.isMultiple(of: 2), language: session.language)
      trial.expectPrintable(turn.outputs, on: page)
      trial.expectPrintable(session.prompt())
      trial.show("\(turn.verdict?.rawValue ?? "-") \(turn.outputs.count)")
    }
  }
}

/// A course of the question kinds and the first lesson, in both languages.
private enum Courses {
  static let both = Result {
    try Language.allCases.map { language in
      let kinds = LessonReader(SourceFile(name: "kinds.md", text: Kinds.lesson)).lesson
      let first = try Repository.lesson("01", in: language)
      return Course([kinds, first].compactMap(\.self), in: language)
    }
  }
}
