/// What breaks a rule that files of the course must keep; each case belongs to one ``Rule``.
package enum CheckFinding: Hashable, Sendable {
  // Questions
  case hintMissing
  case whyMissing
  /// A hint before the last says what is right.
  case hintTells(String)
  /// The words of a question say what is right.
  case askTells(String)
  case optionsEqual(firstLine: Int)
  case optionRightAndWrong(rightLine: Int)
  /// An option has a sign in it at which answers are cut.
  case optionCut(String)
  /// An option, when it is typed, is taken for something else.
  case optionUnreachable(String, Capture)
  /// An answer has a reason already.
  case reasonTwice(String, firstLine: Int)

  // What is read and drawn
  case stateInvented(String, nearest: String?)
  case ladderTooWide
  /// A line that is printed as it stands, with its margin.
  case lineTooWide(cells: Int, margin: Int)

  // The course
  case linkDangling(String, nearest: String?)
  case needUnknown(String, nearest: String?)
  case needsCircular([String])
  case idShared(String, file: String, line: Int)
  case idUnlisted(String)
  case idRecycled(String)
  /// An id of the list that no file has any more.
  case idLost(String)
  case idsUnsorted(String, after: String)
  case translationMissing(String)
  case languagesDiffer(here: String, there: String, file: String, line: Int)

  // The glossary, and the names of files
  case termMisnamed(String, file: String)
  case termUnknown(String, nearest: String?)
  case cardUnknown(String, nearest: String?)
  case nameShared(String, file: String, line: Int)
  case numberShared(String, file: String)

  // Driving
  /// Typed, a right answer is not accepted.
  case rightRefused(String, question: String)
  /// Typed, a wrong answer is accepted.
  case wrongAccepted(String, question: String)
  /// Typed, a wrong answer is not understood, so that it can't be refused.
  case wrongUnread(String, question: String)

  /// What takes a text that was meant as an answer.
  package enum Capture: Hashable, Sendable {
    /// A word of the tutor's, such as `skip`.
    case word
    /// The number of an option.
    case number
  }
}
