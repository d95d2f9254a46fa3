package import TCP

/// What a session says, before it is drawn.
package enum Output: Sendable {
  /// The first line of a lesson.
  case title(String, help: String)
  case prose([Markdown.Block])
  case verbatim([String])
  case ladder(Ladder, title: String?)
  /// The ladder of a question, with what is asked for left out, and an opening that is not asked about.
  case exhibit(Ladder, blank: Blank?)
  /// The lines of a ladder from one on.
  case continuation([Ladder.Row], from: Int)
  /// A question: its name, its sentence, what there is to choose from, and what an answer looks like.
  case question(id: String, words: String, options: [String], form: String?)
  /// A reference card.
  case card(Card)
  /// The states with how well each edge is known.
  case map(ProgressMap)
  /// What is known by topics and lessons, and what falls due.
  case summary(ProgressMap)

  /// Words of the tutor, which may be marked up as Markdown.
  static func said(_ words: String) -> Output { .prose(Markdown.parse(words).blocks.map(\.value)) }

  /// What a question is about, for the learner to look at; `nil` where its words say it all.
  init?(exhibitOf task: Task) {
    switch task {
    case .nextState(let moment), .reply(let moment):
      self = .exhibit(moment.ladder, blank: Blank(task))
    case .numbers(let numbers):
      self = .exhibit(numbers.moment.ladder, blank: Blank(task))
    case .illegal(let alteration): self = .ladder(alteration.ladder, title: nil)
    case .duration(let stay): self = .exhibit(stay.ladder, blank: nil)
    case .tally(let tally): self = .verbatim(tally.lines)
    case .order, .choose: return nil
    }
  }

  /// Something to read, as it stands in a lesson or in a term of the glossary.
  ///
  /// - Parameters:
  ///   - item: What is to be read.
  ///   - deck: The cards, which are asked for only where there is one to show.
  init(_ item: Lesson.Item, from deck: @autoclosure () -> Deck) {
    switch item {
    case .prose(let blocks): self = .prose(blocks)
    case .verbatim(let lines): self = .verbatim(lines)
    case .ladder(let ladder, let title): self = .ladder(ladder, title: title)
    case .card(let name): self = deck().output(named: name)
    }
  }
}
