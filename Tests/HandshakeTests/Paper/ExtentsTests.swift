import Foundation
import Testing

@testable import Handshake
@testable import Tutor

/// Pango is asked what it would paint: its boxes, not those of our own arithmetic.
@Suite(.enabled(if: Printed.isPossible, "pango or a font is not installed"))
struct `What pango paints` {
  @Test(
    arguments: Language.allCases, CardSize.allCases)
  func `leaves no card, no margin, and overlaps nothing`(
    _ language: Language, _ size: CardSize
  ) throws {
    let pdf = try PangoCairo(language)
    let printing = Printing(
      try Printed.deck(in: language).cards, measure: pdf.measure, size: size, paper: nil,
      isDuplex: true)
    for face in printing.faces {
      // Italics and accents reach a little beyond their advance.
      let margin = 5 * 72 / 25.4 - 0.6
      let boxes = face.marks.flatMap { $0.inkBoxes(pdf) }
      for (index, (box, text)) in boxes.enumerated() {
        #expect(box.x >= margin && box.y >= margin, "\(face.title): \(text)")
        #expect(box.x + box.width <= face.width - margin, "\(face.title): \(text)")
        #expect(box.y + box.height <= face.height - margin, "\(face.title): \(text)")
        for (other, words) in boxes[(index + 1)...] where box.overlaps(other) {
          Issue.record("\(face.title): \(text) over \(words)")
        }
      }
    }
    #expect(throws: Never.self) { try pdf.finish() }
  }

  @Test func `has a word for a character that no font has`() throws {
    let pdf = try PangoCairo(.english)
    _ = pdf.width(of: "a\u{10FFFD}", Picture.Font(size: 7))
    #expect(throws: PaperFailure.noGlyph("a\u{10FFFD}")) { try pdf.finish() }
  }
}

/// Letters that share a glyph.
@Suite struct `Clusters of glyphs` {
  @Test(
    arguments: [
      ([0, 1, 2], 3, [[1, 1], [1, 1], [1, 1]]), ([0, 3, 6], 9, [[3, 1], [3, 1], [3, 1]]),
      ([0, 1, 3], 4, [[1, 1], [2, 1], [1, 1]]), ([0, 0, 3], 5, [[3, 2], [2, 1]]), ([], 0, []),
      ([4, 2, 0], 6, [[6, 3]]),
    ] as [([Int32], Int32, [[Int32]])])
  func `are read from where they begin`(
    _ starts: [Int32], _ length: Int32, _ clusters: [[Int32]]
  ) {
    #expect(
      GlyphCluster.all(starts: starts, length: length).map { [$0.bytes, $0.glyphs] } == clusters)
  }
}

/// What the tests of printing have in common.
enum Printed {
  static let isPossible = Language.allCases.allSatisfy { (try? PangoCairo($0)) != nil }

  /// The cards of the course.
  static func deck(in language: Language) throws -> Deck {
    Deck(glossary: try glossary(in: language), language: language)
  }

  /// The terms of the course.
  static func glossary(in language: Language) throws -> Glossary {
    let folder = try #require(
      CourseFolder(option: nil, environment: [:], program: "/nowhere/bin/handshake"))
    return folder.glossary(in: language)
  }
}

extension Picture.Mark {
  /// The boxes around the ink of a text.
  fileprivate func inkBoxes(_ pdf: PangoCairo) -> [(box: Picture.Box, text: String)] {
    guard case .text(let runs, let point, let anchor) = self else { return [] }
    let width = runs.reduce(0) { $0 + pdf.width(of: $1.text, $1.font) }
    var x = point.x - width * anchor.share
    var ink: [Picture.Box] = []
    for run in runs {
      let box = pdf.ink(of: run.text, run.font)
      ink.append(
        Picture.Box(x: x + box.x, y: point.y + box.y, width: box.width, height: box.height))
      x += pdf.width(of: run.text, run.font)
    }
    return zip(ink, runs.map(\.text)).filter { $0.0.width > 0 }.map { ($0, $1) }
  }
}

extension Picture.Box {
  /// Whether it overlaps another by more than kerning would.
  fileprivate func overlaps(_ other: Picture.Box) -> Bool {
    let play = 0.3
    return x + play < other.x + other.width && other.x + play < x + width
      && y + play < other.y + other.height && other.y + play < y + height
  }
}
