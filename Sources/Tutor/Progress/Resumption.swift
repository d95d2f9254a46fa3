/// What an earlier session has left: where the learner was, and how far with the open question.
package struct Resumption: Hashable, Sendable {
  /// Where the learner was.
  package let bookmark: Bookmark
  /// The hints that had been read at the open question.
  package let hints: Int
  /// The wrong answers that had been given to it.
  package let misses: Int
  /// The questions that are still to come back, in the order of their ids.
  package let again: [Bookmark]

  /// Creates what was left.
  package init(bookmark: Bookmark, hints: Int = 0, misses: Int = 0, again: [Bookmark] = []) {
    self.bookmark = bookmark
    self.hints = hints
    self.misses = misses
    self.again = again
  }
}
