import TCP

/// What `explain` says of a term: its text, and for the terms about the wait what the machine plays.
package struct Explanation: Sendable {
  private let term: Term
  private let glossary: Glossary
  private let language: Language
  private let system: System?
  private let msl: UInt64?

  /// Prepares the explanation of a term.
  ///
  /// - Parameters:
  ///   - term: The term.
  ///   - glossary: Where the names of related terms stand.
  ///   - system: The system whose numbers count; the RFC's without one.
  ///   - msl: Another MSL in milliseconds, from which the wait follows as 2MSL.
  ///   - language: The language of the tutor's words.
  package init(
    of term: Term, from glossary: Glossary, on system: System? = nil, msl: UInt64? = nil,
    in language: Language
  ) {
    self.term = term
    self.glossary = glossary
    self.system = system
    self.msl = msl
    self.language = language
  }

  /// The terms with which timelines are played.
  private static let timed: Set = ["msl", "2msl", "time-wait"]

  /// What is said, in order.
  package var outputs: [Output] {
    let words = ExplanationWords(language: language)
    let title = [Output.title(term.name, help: words.also(term))]
    let isTimed = Self.timed.contains(term.id) || system != nil || msl != nil
    let body = term.body.map { Output($0, from: Deck(glossary: glossary, language: language)) }
    return title + body + (isTimed ? timelines : [])
      + [.said(words.references(of: term, in: glossary))]
  }

  /// The numbers that count.
  private var knobs: Knobs {
    var knobs = (system ?? .rfc).knobs
    if let msl {
      knobs.msl = msl
      knobs.timeWait = .msl(2)
    }
    return knobs
  }

  private var timelines: [Output] {
    let words = TimelineWords(language: language, system: system ?? .rfc, msl: msl, knobs: knobs)
    return [.said(words.numbers)]
      + Timeline.Scene.allCases.flatMap { scene -> [Output] in
        guard let timeline = Timeline(scene, knobs: knobs) else { return [] }
        return [
          .said(words.beginning(of: timeline)),
          .continuation(timeline.rows, from: timeline.firstNumber),
          .said(words.end(of: timeline)),
        ]
      }
  }
}
