import TCP
import Testing
import Tutor

@Suite struct `Ways in and out` {
  /// What the cards are held to: asked of the machine, not of the cards.
  static let changes = Set(Edge.all.filter { $0.state != $0.to })

  @Test(arguments: State.allCases) func `of a state are all that the machine has, and no others`(
    _ state: State
  ) {
    #expect(Set(Way.all(.into, state).flatMap(\.edges)) == Self.changes.filter { $0.to == state })
    #expect(
      Set(Way.all(.outOf, state).flatMap(\.edges)) == Self.changes.filter { $0.state == state })
  }

  @Test(arguments: Language.allCases) func `stand on the cards, every one from both sides`(
    _ language: Language
  ) throws {
    let deck = try Repository.deck(in: language)
    var printed: [Edge: Int] = [:]
    for state in State.allCases {
      let card = try #require(deck.card(named: "\(state)"))
      for edge in card.edges { printed[edge, default: 0] += 1 }
    }
    #expect(printed == Dictionary(uniqueKeysWithValues: Self.changes.map { ($0, 2) }))
  }

  @Test(arguments: Language.allCases, State.allCases)
  func `can be read in every form, with state and clause`(
    _ language: Language, _ state: State
  ) throws {
    let card = try #require(try Repository.deck(in: language).card(named: "\(state)"))
    let forms = [
      card.text(on: Page(columns: 40, language: language)), card.text(on: Page(language: language)),
      card.text(on: Page(isPlain: true, language: language)), CardMarkdown(card).text, card.svg,
    ].map(\.onOneLine)
    for edge in card.edges {
      let sent = edge.sends.map { " / \($0)" } ?? ""
      let event = edge.event == .finAck && edge.state == .finWait2 ? "rcv FIN" : edge.event.rawValue
      let other = edge.state == state ? edge.to : edge.state
      for form in forms {
        #expect(form.contains(event + sent) && form.contains("\(other)"), "\(edge.id)")
        #expect(form.contains("\(edge.clause)"), "\(edge.id)")
      }
    }
  }

  @Test func `begin with the twenty of Figure 5`() {
    let drawn = Self.changes.filter(\.isInFigure5)
    #expect(drawn.count == 20)
    for state in State.allCases {
      let isDrawn = Way.all(.outOf, state).flatMap(\.edges).map(\.isInFigure5)
      #expect(isDrawn == isDrawn.filter(\.self) + isDrawn.filter { !$0 }, "\(state)")
    }
  }
}

extension String {
  /// The text without tags, and with one blank wherever a line was broken.
  fileprivate var onOneLine: String {
    replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
