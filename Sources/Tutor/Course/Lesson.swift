package import TCP

/// A lesson: what is read and asked, in order.
package struct Lesson: Sendable {
  /// The name by which other lessons and the log know it; the same in every language.
  package let id: String
  /// What it is about.
  package let title: String
  /// The lessons that should come first.
  package let needs: [String]
  /// Each question with what leads up to it.
  package let steps: [Step]
  /// What follows the last question.
  package let ending: [Item]

  /// A question, and what is to be read before it.
  package struct Step: Sendable {
    /// What stands before the question.
    package let lead: [Item]
    /// The question.
    package let question: Question
  }

  /// Something to read.
  package enum Item: Sendable {
    case prose([Markdown.Block])
    /// Text that is printed as it stands.
    case verbatim([String])
    case ladder(Ladder, title: String?)
    /// The reference card of this name; none in a term of the glossary.
    case card(named: String)
  }
}
