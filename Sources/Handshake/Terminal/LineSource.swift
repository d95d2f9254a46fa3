import Tutor

/// Where a session's lines come from.
protocol LineSource {
  /// Reads a line; `prompt` says where the learner is, without its sign.
  mutating func read(prompt: String, in session: Session) -> Session.Input

  /// Keeps what is to be kept when the learner leaves, and says what that was.
  func end() -> Phrase?
}
