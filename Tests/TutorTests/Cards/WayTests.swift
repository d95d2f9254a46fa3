import TCP
import Testing

@testable import Tutor

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

  @Test(arguments: Language.allCases)
  func `stand on the cards when the machine is asked event by event`(_ language: Language) throws {
    let deck = try Repository.deck(in: language)
    for standpoint in Standpoint.all {
      for event in EventClass.allCases {
        guard let happening = event.event(at: standpoint.connection) else { continue }
        let transition = standpoint.connection.after(happening, in: Standpoint.environment)
        let (from, to) = (standpoint.connection.state, transition.connection.state)
        guard from != to else { continue }
        for state in [from, to] {
          let card = try #require(deck.card(named: "\(state)"))
          let edge = card.edges.first { edge in
            edge.state == from && edge.event == event
              && (edge.origin == nil || edge.origin == standpoint.origin)
          }
          #expect(edge?.to == to && edge?.sends == transition.segment?.bits, "\(from) \(event)")
          #expect(edge?.clause == transition.clause, "\(from) \(event)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases, State.allCases)
  func `are printed as they are in the machine, and nothing else is`(
    _ language: Language, _ state: State
  ) throws {
    let card = try #require(try Repository.deck(in: language).card(named: "\(state)"))
    let blocks = Markdown.parse(CardMarkdown(card).text).blocks.map(\.value)
    let tables = blocks.compactMap { block -> [[String]]? in
      guard case .table(_, _, let rows) = block else { return nil }
      return rows.map { row in row.map { $0.spans().text } }
    }
    let directions: [Way.Direction] = [.into, .outOf].filter { !Way.all($0, state).isEmpty }
    #expect(tables.count == directions.count)
    for (direction, rows) in zip(directions, tables) {
      // A row has several states where one event leads there from each of them.
      let printed = rows.flatMap { row in
        row[1].split(separator: language == .english ? ", " : "、").flatMap { other in
          row[2].split(separator: language == .english ? "; " : "；").map { clause in
            [row[0], String(other.prefix { !" （".contains($0) }), String(clause)]
          }
        }
      }
      let edges = Self.changes.filter { (direction == .into ? $0.to : $0.state) == state }
      for edge in edges {
        #expect(printed.contains(edge.row(direction, in: language)), "\(edge.id)")
      }
      let rowsOfEdges = Set(edges.map { $0.row(direction, in: language) })
      for row in rows {
        #expect(rowsOfEdges.contains { $0[0] == row[0] }, "\(row)")
      }
      let states = Set(edges.map { $0.row(direction, in: language)[1] })
      #expect(Set(printed.map { $0[1] }) == states)
      #expect(
        Set(printed.map { $0[2] })
          == Set(edges.map { ClauseWords(language: language).place($0.clause) }))
    }
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
        // Chinese may be broken anywhere.
        let clause = ClauseWords(language: language).place(edge.clause).filter { $0 != " " }
        #expect(form.filter { $0 != " " }.contains(clause), "\(edge.id)")
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

extension Edge {
  /// What a table of ways says of it: the event and what is sent, the other state, the clause.
  fileprivate func row(_ direction: Way.Direction, in language: Language) -> [String] {
    // In FIN-WAIT-2 every FIN acknowledges this end's.
    let name = state == .finWait2 && event == .finAck ? "rcv FIN" : event.rawValue
    let sent = sends.map { " / \($0)" } ?? ""
    return [
      name + sent, "\(direction == .into ? state : to)",
      ClauseWords(language: language).place(clause),
    ]
  }
}

extension String {
  /// The text without tags, and with one blank wherever a line was broken.
  fileprivate var onOneLine: String {
    replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
