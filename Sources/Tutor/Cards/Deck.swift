import TCP

/// The cards of one language.
///
///     Deck(glossary: glossary, language: .english).card(named: "time_wait")
package struct Deck: Sendable {
  private let glossary: Glossary
  private let language: Language

  /// Creates the cards that a glossary gives.
  package init(glossary: Glossary, language: Language) {
    self.glossary = glossary
    self.language = language
  }

  /// The card that a text names: a state by any tool's name, a topic, or a term of the glossary.
  package func card(named text: String) -> Card? {
    if let state = StateName.read(text)?.state { return card(of: state) }
    if let topic = topics[text.folded] { return card(of: topic) }
    guard let term = glossary.term(named: text) else { return nil }
    if let state = StateName.read(term.name)?.state { return card(of: state) }
    if let topic = Topic.allCases.first(where: { $0.ownTerms.contains(term.id) }) {
      return card(of: topic)
    }
    return Card(of: term, language: language)
  }

  /// The name that was perhaps meant.
  package func nearestName(to text: String) -> String? {
    let own = State.allCases.map(\.description) + Topic.allCases.flatMap(names)
    let near = nearest(to: text.folded, among: own.map(\.folded))
    return near.flatMap { near in own.first { $0.folded == near } }
      ?? glossary.nearestName(to: text)
  }

  /// The card that a text names, or what is to be said where there is none.
  func output(named text: String) -> Output {
    card(named: text).map(Output.card) ?? .said(noCard(named: text))
  }

  /// What is to be said where a text names no card.
  func noCard(named text: String) -> String {
    SessionWords(language: language).noCard(text, nearest: nearestName(to: text))
  }

  /// The whole set: the states, then the topics.
  package var cards: [Card] {
    State.allCases.map { card(of: $0) } + Topic.allCases.map { card(of: $0) }
  }

  /// What some of the cards are called together.
  package func title(of cards: [Card]) -> String {
    if cards.count == 1, let card = cards.first { return card.title }
    return CardWords(language: language).deck
  }

  /// The names of all cards, as something to say.
  package var list: Output {
    let own = Set(cards.map(\.id) + Topic.allCases.flatMap(\.ownTerms))
    let terms = glossary.terms.filter { !own.contains($0.id) }
    return .said(
      TopicCardWords(language: language).list(
        states: State.allCases, topics: Topic.allCases, terms: terms))
  }

  private func card(of state: State) -> Card {
    Card(of: state, in: glossary, language: language)
  }

  private func card(of topic: Topic) -> Card {
    Card(of: topic, in: glossary, language: language)
  }

  private func names(of topic: Topic) -> [String] {
    let words = Language.allCases.map { TopicCardWords(language: $0) }
    return [topic.rawValue] + words.flatMap { [$0.title(topic)] + $0.aliases(of: topic) }
  }

  private var topics: [String: Topic] {
    Dictionary(
      Topic.allCases.flatMap { topic in names(of: topic).map { ($0.folded, topic) } },
      uniquingKeysWith: { first, _ in first })
  }
}
