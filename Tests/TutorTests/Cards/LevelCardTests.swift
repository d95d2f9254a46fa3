import TCP
import Testing

@testable import Tutor

@Suite struct `A card of what is known` {
  /// Every level, one after the other.
  static let levels = Dictionary(
    uniqueKeysWithValues: zip(StateDiagram.edges, (0...).lazy).map { edge, index in
      (edge, Level.allCases[index % Level.allCases.count])
    })

  @Test(arguments: `A card`.forms) func `is what it was in text`(
    _ form: `A card`.Form
  ) throws {
    let card = Card(showing: Self.levels, in: form.page.language)
    try expectGolden(card.text(on: form.page), "levels-\(form.name).txt")
  }

  @Test(arguments: Language.allCases) func `is what it was as a picture`(
    _ language: Language
  ) throws {
    try expectGolden(
      Card(showing: Self.levels, in: language).svg, "\(language.rawValue)-levels.svg")
  }

  @Test(arguments: Language.allCases) func `counts every edge that changes the state, once`(
    _ language: Language
  ) throws {
    let edge = try #require(Edge.all.first { $0.state != $0.to })
    let stay = try #require(Edge.all.first { $0.state == $0.to })
    let words = ProgressWords(language: language)
    let count = Edge.all.count { $0.state != $0.to }
    #expect(
      Card(showing: [:], in: language).aside == words.counts(.init(repeating: .new, count: count)))
    let card = Card(showing: [edge: .solid, stay: .solid], in: language)
    #expect(card.aside == words.counts([.solid] + .init(repeating: .new, count: count - 1)))
  }

  @Test(arguments: Language.allCases) func `says each level in a word where it is read aloud`(
    _ language: Language
  ) {
    let words = ProgressWords(language: language)
    let card = Card(showing: Self.levels, in: language)
    let text = card.text(on: Page(columns: 100, isPlain: true, language: language))
    for edge in StateDiagram.edges {
      let level = Self.levels[edge] ?? .new
      #expect(text.contains(CardWords(language: language).sentence(edge, level)), "\(edge.id)")
      #expect(text.contains(words.level(level)))
    }
  }

  @Test(arguments: Language.allCases, [Glyphs.boxDrawing, .ascii])
  func `fits a terminal of 80 by 40`(_ language: Language, _ glyphs: Glyphs) {
    let card = Card(showing: Self.levels, in: language)
    let lines = CardDrawing(card, on: Page(glyphs: glyphs, language: language)).lines
    #expect(lines.count <= 40)
    #expect(lines.allSatisfy { $0.cells <= 80 })
    for level in Level.allCases {
      let count = lines.map { $0.text.split(separator: glyphs.sign(of: level)).count - 1 }
      #expect(count.reduce(0, +) >= 12, "\(level)")
    }
  }

  @Test func `tells levels apart without colours`() {
    let pictures = Level.allCases.map { LevelPicture(level: $0, size: 13) }
    #expect(Set(pictures.map(\.stroke)).count == 4)
    #expect(Set(pictures.map { $0.marks(at: Picture.Point(0, 0)) }).count == 4)
  }
}
