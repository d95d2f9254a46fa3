import TCP

/// A card that is not of a single state.
enum Topic: String, CaseIterable, Hashable, Sendable {
  case opening = "three-way-handshake"
  case closing = "four-step-close"
  case bothAtOnce = "both-at-once"
  case diagram, header, msl, names, counting

  /// The terms of the glossary that it is made of; their names are its names.
  var terms: [String] {
    switch self {
    case .opening, .closing, .msl: [rawValue]
    case .bothAtOnce: ["simultaneous-open", "simultaneous-close"]
    case .counting: ["ss", "netstat", "proc-net-tcp"]
    case .diagram, .header, .names: []
    }
  }

  /// The terms that are found under its name, and have no other card.
  var ownTerms: [String] { self == .counting ? [] : terms }
}

extension Card {
  /// The card of a topic.
  init(of topic: Topic, in glossary: Glossary, language: Language) {
    let words = TopicCardWords(language: language)
    let terms = topic.terms.compactMap { glossary.term(named: $0) }
    id = topic.rawValue
    title = words.title(topic)
    // The diagram needs every line there is.
    let isDiagram = topic == .diagram
    let places = words.sources(topic) + terms.flatMap(\.sources)
    aside = isDiagram ? places.joined() : ""
    self.language = language
    sources = isDiagram ? [] : places
    parts = Self.parts(of: topic, terms: terms, glossary: glossary, language: language)
  }

  private static func parts(
    of topic: Topic, terms: [Term], glossary: Glossary, language: Language
  ) -> [Part] {
    let words = TopicCardWords(language: language)
    let leads = terms.map { Part.prose(label: nil, Passage(of: $0).lead) }
    switch topic {
    case .opening: return leads + exchange(.opening, words)
    case .closing: return leads + exchange(.closing, words)
    case .bothAtOnce:
      return zip(topic.terms, [Scene.bothOpen, .bothClose]).flatMap { id, scene -> [Part] in
        let term = glossary.term(named: id)
        return [.prose(label: nil, Passage(of: term).lead), .ladder(of: scene, title: term?.name)]
      }
    case .diagram: return [.diagram(levels: nil)]
    case .header:
      return [.header, .prose(label: nil, [words.bits(from: glossary)])]
    case .msl: return leads + [.prose(label: nil, [words.systems]), .said(words.disagreement)]
    case .names: return [.prose(label: nil, [words.names])]
    case .counting:
      return terms.flatMap { term -> [Part] in
        let passage = Passage(of: term)
        return [.prose(label: nil, passage.lead + passage.code)]
      }
    }
  }

  /// A scene, and the clauses that rule it.
  private static func exchange(_ scene: Scene, _ words: TopicCardWords) -> [Part] {
    [.ladder(of: scene), .prose(label: nil, [words.steps(scene)])]
  }

  /// The card of a term that has no other: its text as it stands in the glossary.
  init(of term: Term, language: Language) {
    id = term.id
    title = term.name
    aside = ExplanationWords(language: language).also(term)
    self.language = language
    sources = term.sources
    parts = term.body.flatMap { item -> [Part] in
      switch item {
      case .prose(let blocks): [.prose(label: nil, blocks)]
      case .verbatim(let lines):
        [.prose(label: nil, [.code(language: "sh", text: lines.joined(separator: "\n"))])]
      case .ladder(let ladder, let title): [.ladder(title: title, ladder, size: .full)]
      case .card: []
      }
    }
  }
}
