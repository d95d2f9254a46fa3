/// How a quiz is held.
package struct QuizRules: Hashable, Sendable {
  /// Whether it is an exam: no hints, one try, and nothing is said before the end.
  package var isExam: Bool
  /// How long it may take, in seconds; for ever without.
  package var limit: Int?
  /// The per cent that are enough.
  package var pass: Int

  /// Creates rules; without arguments those of a quiz for practice.
  package init(isExam: Bool = false, limit: Int? = nil, pass: Int = 80) {
    self.isExam = isExam
    self.limit = limit
    self.pass = pass
  }
}
