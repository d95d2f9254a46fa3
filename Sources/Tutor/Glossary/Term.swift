/// A term of the glossary: what it is called, and what it means.
package struct Term: Sendable {
  /// The name of its file, the same in every language; lessons link to it.
  package let id: String
  /// The term as it is written.
  package let name: String
  /// What else it is called.
  package let aliases: [String]
  /// The ids of related terms.
  package let related: [String]
  /// Where its facts stand.
  package let sources: [String]
  /// One plain sentence, then the precise statement.
  package let body: [Lesson.Item]

  /// Everything by which it is found.
  package var names: [String] { [name, id] + aliases }
}

/// The terms of one language.
package struct Glossary: Sendable {
  /// The terms, by their ids.
  package let terms: [Term]
  private let placeByName: [String: Int]

  /// Creates a glossary; of two terms with one name the first is found.
  package init(_ terms: [Term] = []) {
    self.terms = terms.sorted { $0.id < $1.id }
    placeByName = Dictionary(
      self.terms.enumerated().flatMap { place, term in term.names.map { ($0.folded, place) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The term that a text names, however it is written: `TIME_WAIT`, `time wait`, `时间等待`.
  package func term(named text: String) -> Term? {
    placeByName[text.folded].map { terms[$0] }
  }

  /// The name that was perhaps meant.
  package func nearestName(to text: String) -> String? {
    let folded = nearest(to: text.folded, among: placeByName.keys.sorted())
    return folded.flatMap { placeByName[$0] }.map { terms[$0].name }
  }
}
