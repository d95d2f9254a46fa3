package import TCP

/// What a session says, before it is drawn.
package enum Output: Sendable {
  /// The first line of a lesson.
  case title(String, help: String)
  case prose([Markdown.Block])
  case verbatim([String])
  case ladder(Ladder, title: String?, blank: Blank?)
  /// The lines of a ladder from one on.
  case continuation([Ladder.Row], from: Int)
  /// A question: its name, its sentence, and what there is to choose from.
  case question(id: String, words: String, options: [String])

  /// Words of the tutor, which may be marked up as Markdown.
  static func said(_ words: String) -> Output { .prose(Markdown.parse(words).blocks.map(\.value)) }

  /// Something to read, as it stands in a lesson.
  init(_ item: Lesson.Item) {
    switch item {
    case .prose(let blocks): self = .prose(blocks)
    case .verbatim(let lines): self = .verbatim(lines)
    case .ladder(let ladder, let title): self = .ladder(ladder, title: title, blank: nil)
    }
  }
}
