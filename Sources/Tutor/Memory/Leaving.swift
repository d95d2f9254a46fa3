/// How a question was left, as far as it tells what was remembered.
///
/// The time taken is not part of it: FSRS makes no use of it, and who is slow but right is right.
package struct Leaving: Hashable, Sendable {
  /// What ended the question.
  package let ending: Ending
  /// How many wrong answers came first.
  package let misses: Int
  /// How many hints had been read.
  package let hints: Int
  /// How sure the learner was, told before the verdict; `nil` when nothing was told.
  package let confidence: Confidence?
  /// Whether it was asked to place the learner, and never before.
  package let isPlacement: Bool

  /// What ends a question.
  package enum Ending: Hashable, Sendable, CaseIterable {
    /// A right answer.
    case right
    /// A wrong answer, after which there was no other try.
    case wrong
    /// The answer was shown; "don't know" asks for that too.
    case shown
    case skipped
    /// No answer came in time.
    case timedOut
  }

  /// How sure a learner is of an answer.
  package enum Confidence: Hashable, Sendable, CaseIterable {
    case guess, sure
  }

  /// Creates the record of a question that was left.
  package init(
    _ ending: Ending, misses: Int = 0, hints: Int = 0, confidence: Confidence? = nil,
    isPlacement: Bool = false
  ) {
    self.ending = ending
    self.misses = misses
    self.hints = hints
    self.confidence = confidence
    self.isPlacement = isPlacement
  }

  /// The grade of what was remembered.
  ///
  /// Only what came without help from the answer counts as remembered. The first hint of a question
  /// is its vaguest, a cue; the further ones tell part of the answer.
  package var grade: Grade {
    // A guess that is right scores, but nothing was remembered.
    guard ending == .right, misses == 0, hints <= 1, confidence != .guess else { return .again }
    if hints == 1 { return .hard }
    // Never easy otherwise: given twice in a day it would put a thing off for years.
    return isPlacement && confidence == .sure ? .easy : .good
  }
}
