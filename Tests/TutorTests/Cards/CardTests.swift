import TCP
import Testing
import Tutor

@Suite struct `A card` {
  struct Form: CustomTestStringConvertible, Sendable {
    let name: String
    let page: Page
    var testDescription: String { name }
  }

  static let forms = Language.allCases.flatMap { language -> [Form] in
    let tag = language.rawValue
    return [40, 60, 80].map {
      Form(name: "\(tag)-\($0)", page: Page(columns: $0, language: language))
    }
      + [
        Form(name: "\(tag)-80-ascii", page: Page(glyphs: .ascii, language: language)),
        Form(name: "\(tag)-plain", page: Page(isPlain: true, language: language)),
      ]
  }

  @Test(arguments: forms) func `is what it was in text`(_ form: Form) throws {
    let cards = try Repository.deck(in: form.page.language).cards
    try expectGolden(
      cards.map { $0.text(on: form.page) }.joined(separator: "\n"), "\(form.name).txt")
  }

  @Test(arguments: forms) func `is no wider than its page, save what is to be typed`(
    _ form: Form
  ) throws {
    for card in try Repository.deck(in: form.page.language).cards {
      for line in CardDrawing(card, on: form.page).lines
      where line.cells > form.page.columns {
        #expect(line.contains { $0.style == .code }, "\(card.id): \(line.text)")
      }
    }
  }

  @Test(arguments: Language.allCases) func `is what it was in Markdown`(
    _ language: Language
  ) throws {
    let cards = try Repository.deck(in: language).cards
    try expectGolden(
      cards.map { CardMarkdown($0).text }.joined(separator: "\n"), "\(language.rawValue).md")
  }

  @Test(
    arguments: Language.allCases, ["time-wait", "both-at-once", "header", "diagram"])
  func `is what it was as a picture`(_ language: Language, _ name: String) throws {
    let card = try #require(try Repository.deck(in: language).card(named: name))
    try expectGolden(card.svg, "\(language.rawValue)-\(name).svg")
  }

  @Test(arguments: Language.allCases, State.allCases)
  func `of a state says what the glossary says of its timer and of many of it`(
    _ language: Language, _ state: State
  ) throws {
    let card = try #require(try Repository.deck(in: language).card(named: "\(state)"))
    let labelled = card.parts.compactMap { part -> [Markdown.Block]? in
      guard case .prose(_?, let blocks) = part else { return nil }
      return blocks
    }
    #expect(labelled.count == 6, "names, who, knows, awaits, timer, pile-up")
    for blocks in labelled {
      let isSaid = blocks.contains { block in
        if case .paragraph(let text) = block { !text.text.isEmpty } else { false }
      }
      #expect(isSaid)
    }
    #expect(!card.sources.isEmpty)
  }

  @Test(arguments: Language.allCases) func `is told by every term of the glossary`(
    _ language: Language
  ) throws {
    let glossary = try Repository.glossary(in: language)
    let deck = Deck(glossary: glossary, language: language)
    for term in glossary.terms {
      let card = try #require(deck.card(named: term.name))
      #expect(!card.parts.isEmpty && !card.sources.isEmpty, "\(term.id)")
    }
  }
}
