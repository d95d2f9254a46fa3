/// When, how and with what something was done.
package struct Occasion: Hashable, Sendable {
  /// When, by the learner's clock, in milliseconds since 1970.
  ///
  /// Clocks are set back: the order of the log is that of its lines.
  package let time: Int64
  /// How many milliseconds it took, since the question was asked or last answered.
  package let taken: Int64
  /// The session.
  package let session: String
  /// The language that was spoken.
  package let language: Language
  /// The version of the program.
  package let build: String
  /// The version of the course.
  package let course: String

  /// Creates an occasion; a clock that was set back took no time.
  package init(
    time: Int64, taken: Int64, session: String, language: Language, build: String, course: String
  ) {
    self.time = time
    self.taken = max(taken, 0)
    self.session = session
    self.language = language
    self.build = build
    self.course = course
  }
}
