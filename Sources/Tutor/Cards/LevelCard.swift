package import TCP

extension Card {
  /// The state diagram, with how well a learner knows each edge.
  ///
  /// - Parameters:
  ///   - levels: How well each edge is known; one that is not among them is new.
  ///   - language: The language of its words.
  package init(showing levels: [Edge: Level], in language: Language) {
    let words = ProgressWords(language: language)
    id = "progress"
    title = words.cardTitle
    aside = words.counts(StateDiagram.edges.map { levels[$0] ?? .new })
    self.language = language
    sources = []
    parts = [.diagram(levels: levels)]
  }
}

extension Glyphs {
  /// A sign that fills as something becomes known.
  func sign(of level: Level) -> String {
    let isASCII = self == .ascii
    switch level {
    case .new: return isASCII ? "-" : "○"
    case .learning: return isASCII ? "1" : "◔"
    case .familiar: return isASCII ? "2" : "◑"
    case .solid: return isASCII ? "3" : "●"
    }
  }
}
