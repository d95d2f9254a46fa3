import Foundation
import TCP
import Testing

@testable import Tutor

@Suite struct `A card as a picture` {
  @Test(arguments: Language.allCases) func `has text that overlaps no other and leaves no card`(
    _ language: Language
  ) throws {
    let levels = Card(showing: `A card of what is known`.levels, in: language)
    let deck = try Repository.deck(in: language)
    let terms = try Repository.glossary(in: language).terms.compactMap { deck.card(named: $0.name) }
    for card in deck.cards + terms + [levels] {
      let picture = CardPicture(card).picture
      let boxes = picture.marks.compactMap(\.textBox)
      for (index, (box, text)) in boxes.enumerated() {
        #expect(box.x >= 0 && box.x + box.width <= picture.width, "\(card.id): \(text)")
        #expect(box.y >= 0 && box.y + box.height <= picture.height, "\(card.id): \(text)")
        for (other, words) in boxes[(index + 1)...] where box.overlaps(other) {
          Issue.record("\(card.id): \(text) over \(words)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases) func `keeps the diagram's labels off its lines`(
    _ language: Language
  ) throws {
    let card = try #require(try Repository.deck(in: language).card(named: "diagram"))
    for card in [card, Card(showing: `A card of what is known`.levels, in: language)] {
      let marks = CardPicture(card).picture.marks
      let lines = marks.flatMap(\.sides)
      let texts = marks.compactMap(\.textBox)
      let bars = marks.compactMap(\.barBox)
      for (box, text) in texts {
        #expect(!(lines + bars).contains { $0.overlaps(box) }, "\(text)")
      }
      for bar in bars { #expect(!lines.contains { $0.overlaps(bar) }) }
    }
  }

  @Test(arguments: Language.allCases) func `says all that the text says`(
    _ language: Language
  ) throws {
    let deck = try Repository.deck(in: language)
    for state in State.allCases {
      let card = try #require(deck.card(named: "\(state)"))
      let svg = card.svg
      #expect(svg.contains("<title>\(state)</title>"))
      #expect(svg.contains("<desc>\(state)"))
      #expect(svg == card.svg)
    }
    let diagram = try #require(deck.card(named: "diagram")).svg
    for state in State.allCases { #expect(diagram.contains(">\(state)</text>")) }
  }

  @Test func `escapes what XML would read`() {
    var picture = Picture(
      width: 10, title: "a < b & \"c\"", description: "\u{1B}[2J\n>", language: .english)
    picture.height = 10
    let text = SVG([picture]).text
    #expect(text.contains("<title>a &lt; b &amp; &quot;c&quot;</title>"))
    #expect(text.contains("<desc>␛[2J\n&gt;</desc>"))
  }
}

extension Picture.Mark {
  /// The room that a text takes, from the top of its capitals to its baseline.
  fileprivate var textBox: (box: Picture.Box, text: String)? {
    guard case .text(let runs, let point, let anchor) = self else { return nil }
    let width = Measure.widest.width(of: runs)
    let size = runs.map(\.font.size).max() ?? 0
    let x =
      switch anchor {
      case .start: point.x
      case .middle: point.x - width / 2
      case .end: point.x - width
      }
    let box = Picture.Box(x: x, y: point.y - size * 0.75, width: width, height: size * 0.75)
    return (box, runs.map(\.text).joined())
  }

  /// The room of a bar that shows a level.
  fileprivate var barBox: Picture.Box? {
    guard case .box(let box, _, _, let radius) = self, radius == 0, box.width < 12 else {
      return nil
    }
    return box
  }

  /// The sides of a line, as boxes of no width.
  fileprivate var sides: [Picture.Box] {
    guard case .line(let points, let stroke, _) = self, stroke.ink != .white else { return [] }
    return zip(points, points.dropFirst()).map { from, to in
      Picture.Box(
        x: min(from.x, to.x), y: min(from.y, to.y), width: abs(to.x - from.x),
        height: abs(to.y - from.y))
    }
  }
}

extension Picture.Box {
  fileprivate func overlaps(_ other: Picture.Box) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height
      && other.y < y + height
  }
}
