/// The words around a term of the glossary.
struct ExplanationWords {
  let language: Language

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  /// Other names of the term, as many as go into a line.
  func also(_ term: Term) -> String {
    let names = term.aliases.filter { $0.folded != term.name.folded }.prefix(3)
    return names.joined(separator: " · ")
  }

  /// Where the facts stand, and what is related.
  func references(of term: Term, in glossary: Glossary) -> String {
    let related = term.related.compactMap { glossary.term(named: $0)?.name }
    let sources = say("Source: ", "出处：") + term.sources.joined(separator: say("; ", "；"))
    guard !related.isEmpty else { return sources }
    return sources + "\n\n" + say("See also: ", "参见：")
      + related.joined(separator: say(", ", "、"))
  }

  /// The list of all terms, for those who ask for none.
  func list(of glossary: Glossary) -> String {
    let names = glossary.terms.map(\.name)
    return say("\(names.count) terms: ", "共 \(names.count) 个术语：")
      + names.joined(separator: say(", ", "、"))
  }
}

extension Glossary {
  /// The names of all terms, as something to say.
  package func list(in language: Language) -> Output {
    .said(ExplanationWords(language: language).list(of: self))
  }
}
