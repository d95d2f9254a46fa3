package import TCP

/// What became of the questions of a quiz.
package struct Score: Hashable, Sendable {
  /// Each question with what was made of it, in the order in which they were asked.
  package let marks: [Mark]

  /// What was made of a question.
  package struct Mark: Hashable, Sendable {
    /// The question's name.
    package let id: String
    /// The edge that it is about.
    package let edge: Edge?
    /// How many answers there were to choose from; 0 where the answer is typed.
    package let optionCount: Int
    /// What was answered, by its meaning.
    package internal(set) var answers: [String] = []
    /// How often an answer was wrong.
    package internal(set) var misses = 0
    /// How many hints were given.
    package internal(set) var hints = 0
    /// Whether the right answer was given in the end.
    package internal(set) var isRight = false

    /// Creates the mark of a question that has not been answered.
    package init(_ question: Question) {
      id = question.id
      edge = question.edge
      // An order is made of its options; it is not one of them.
      optionCount = question.kind == .order ? 0 : question.options.count
    }

    /// The points, counted in halves: 2 for what was right first time, 1 for what took just one hint or
    /// just one wrong try.
    package var halves: Int { isRight ? max(2 - misses - hints, 0) : 0 }
  }

  /// Adds up marks.
  package init(_ marks: [Mark]) { self.marks = marks }

  /// How many questions there were.
  package var count: Int { marks.count }
  /// The points, counted in halves.
  package var halves: Int { marks.reduce(0) { $0 + $1.halves } }
  /// How many were right first time.
  package var firstTime: Int { marks.count { $0.halves == 2 } }
  /// How many earned half a point.
  package var withHelp: Int { marks.count { $0.halves == 1 } }
  /// How many earned nothing, be it that they were not answered.
  package var missed: Int { marks.count { $0.halves == 0 } }

  /// The points in per cent of the questions, rounded half up; 0 of no questions.
  package var percent: Int { count == 0 ? 0 : (100 * halves + count) / (2 * count) }

  /// Whether the exact ratio reaches so many per cent.
  package func passes(_ percent: Int) -> Bool { 100 * halves >= percent * 2 * count }

  /// What guessing would give in per cent, rounded half up: the mean of 1 over the number of options.
  ///
  /// Nobody guesses what has to be typed.
  package var guessingPercent: Int {
    guard count > 0 else { return 0 }
    let sum = marks.reduce(0.0) { $0 + ($1.optionCount > 0 ? 1 / Double($1.optionCount) : 0) }
    return Int((100 * sum / Double(count)).rounded(.toNearestOrAwayFromZero))
  }

  /// The edges of what was not right first time, each once.
  package var again: [Edge] {
    marks.reduce(into: []) { edges, mark in
      guard mark.halves < 2, let edge = mark.edge, !edges.contains(edge) else { return }
      edges.append(edge)
    }
  }
}
