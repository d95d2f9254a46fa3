import TCP

// What can be looked up beside any question, at no cost.

extension Course {
  /// A term, or without a name all of them, and the question once more.
  func explanation(of name: String, before question: [Output]) -> [Output] {
    let glossary = glossary
    guard !name.isEmpty else { return [glossary.list(in: language)] + question }
    guard let term = glossary.term(named: name) else {
      let nearest = glossary.nearestName(to: name)
      return [.said(SessionWords(language: language).noTerm(name, nearest: nearest))]
    }
    return Explanation(of: term, from: glossary, in: language).outputs + question
  }

  /// A card, or without a name that of the state that is asked about, and the question once more.
  func card(_ name: String, at asked: Question?, before question: [Output]) -> [Output] {
    let deck = Deck(glossary: glossary, language: language)
    let wanted = name.isEmpty ? asked?.task.moment?.step?.from.description ?? "" : name
    guard let card = deck.card(named: wanted) else { return [.said(deck.noCard(named: name))] }
    return [.card(card)] + question
  }
}
