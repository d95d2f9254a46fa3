import TCP

extension Card {
  /// The card of a state, worked out by the machine and quoted from the glossary.
  init(of state: State, in glossary: Glossary, language: Language) {
    let term = glossary.term(named: state.description)
    let words = StateCardWords(language: language)
    let cards = CardWords(language: language)
    let passage = Passage(of: term)
    id = term?.id ?? state.description.lowercased()
    title = state.description
    aside = ""
    self.language = language
    sources = term?.sources ?? []
    let facts: [(String, String)] = [
      (cards.label(.names), words.names(of: state)),
      (cards.label(.who), words.roles(state.roles)),
      (cards.label(.knows), state.stay.map { words.knowledge($0.1.knowledge) } ?? ""),
      (cards.label(.waits), words.events(awaitedIn: state)),
    ]
    let pileUp = passage.rest(from: words.pileUpMarks)
    parts =
      [.prose(label: nil, passage.lead)]
      + facts.filter { !$1.isEmpty }.map { Part.said($1, label: $0) }
      + [
        .ways(label: cards.label(.into), Way.all(.into, state)),
        .ways(label: cards.label(.outOf), Way.all(.outOf, state)),
        .prose(
          label: cards.label(.timer), words.timer(of: state, from: passage, besides: pileUp)),
        .prose(label: cards.label(.pileUp), pileUp),
      ] + Part.ladder(with: state)
  }
}

extension Card.Part {
  /// Words of the tutor, which may be marked up as Markdown.
  static func said(_ words: String, label: String? = nil) -> Self {
    .prose(label: label, Markdown.parse(words).blocks.map(\.value))
  }

  /// The ladder of a scene.
  static func ladder(
    of scene: Scene, title: String? = nil, size: LadderSize = .fitting
  ) -> Self {
    .ladder(title: title, Ladder(rows: scene.performance.rows), size: size)
  }

  /// The scene in which an end gets into a state, which is marked where it does.
  fileprivate static func ladder(with state: State) -> [Self] {
    state.stay.map { [.ladder(of: $0.scene, size: .small(mark: state))] } ?? []
  }
}
