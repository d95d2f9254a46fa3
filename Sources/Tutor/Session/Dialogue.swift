/// What is held with a learner, line by line: lessons, a quiz, a review.
///
/// A terminal, a pipe, an answers file and the tests all drive it the same way.
package protocol Dialogue {
  /// The language that is spoken.
  var language: Language { get }
  /// The question that is open; `nil` when none is.
  var question: Question? { get }
  /// Whether the learner has left, or nothing is left to do.
  var isOver: Bool { get }

  /// Where the learner is, as the prompt says it; seconds are counted from whenever one likes.
  func prompt(at seconds: Int) -> String

  /// What the text before the cursor can become: words, and answers of the open question's kind.
  ///
  /// Candidates replace the whole text. Case and signs are those of the RFC, whatever was typed.
  func completions(of text: String) -> [String]

  /// Whether a line answers the open question, so that the arrows should not find it later.
  func isAnswer(_ line: String) -> Bool

  /// Says what comes first.
  mutating func begin(at seconds: Int) -> Turn

  /// Takes one input.
  mutating func take(_ input: Session.Input, at seconds: Int) -> Turn
}

extension Dialogue {
  package func isAnswer(_ line: String) -> Bool { answersQuestion(line) }

  func answersQuestion(_ line: String) -> Bool {
    guard Word.read(line.trimmed) == nil, let question else { return false }
    switch question.judge(line.trimmed) {
    case .right, .wrong: return true
    case .unreadable: return false
    }
  }

  /// Follows a line of an answers file.
  ///
  /// - Returns: What came of it, and how it differs from what the file says, if it does.
  package mutating func follow(
    _ line: AnswersFile.Line, at seconds: Int = 0
  ) -> (turn: Turn, mismatch: AnswersMismatch?) {
    let asked = isOver ? nil : question?.id
    if let id = line.id, asked != id {
      return (Turn(), .question(line: line.number, asked: asked, expected: id))
    }
    let turn = isOver ? Turn() : take(.scripted(line.typed), at: seconds)
    guard let expected = line.verdict, turn.verdict != expected else { return (turn, nil) }
    return (turn, .verdict(line: line.number, got: turn.verdict, expected: expected))
  }

  /// Those of some words, and of the open question's answers, that begin as the text does.
  func completions(of text: String, among words: [Word]) -> [String] {
    let start = text.folded
    let answers = question?.completions(in: language) ?? []
    return (words.map { $0.names[0][language] } + answers).filter { $0.folded.hasPrefix(start) }
  }
}
