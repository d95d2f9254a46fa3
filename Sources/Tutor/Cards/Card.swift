package import TCP

/// A reference card: everything about one thing, small enough to be pinned to a wall.
///
/// What it says does not depend on how it is drawn: on a page, as Markdown, as a picture.
package struct Card: Sendable {
  /// The name by which it is asked for, the same in every language.
  package let id: String
  /// What it is about.
  package let title: String
  /// What stands beside the title.
  package let aside: String
  /// What it says, from the top.
  package let parts: [Part]
  /// Where its facts stand.
  package let sources: [String]
  /// The language of its words.
  package let language: Language

  /// A part of a card.
  package enum Part: Sendable {
    /// Prose, with what it is about in a word.
    case prose(label: String?, [Markdown.Block])
    /// Edges that lead into the state or out of it.
    case ways(label: String, [Way])
    /// An exchange.
    case ladder(title: String?, Ladder, size: LadderSize)
    /// The state diagram, with how well each edge is known, where that is shown.
    case diagram(levels: [Edge: Level]?)
    /// The header of a segment.
    case header
  }
}
