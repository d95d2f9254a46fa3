import Foundation
import TCP
import Testing
import Tutor

extension Repository {
  /// The terms of the course.
  static func glossary(in language: Language) throws -> Glossary {
    try #require(glossaries[language])
  }

  private static let glossaries = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { ($0, Glossary(terms(in: $0))) })

  private static func terms(in language: Language) -> [Term] {
    let folder = root.appending(path: "Glossary/\(language.rawValue)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.compactMap { name in
      guard let bytes = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
      return TermReader(SourceFile(name: name, bytes: Array(bytes))).term
    }
  }

  /// The cards of the course.
  static func deck(in language: Language) throws -> Deck {
    Deck(glossary: try glossary(in: language), language: language)
  }
}

extension Card {
  /// The card as a page shows it, without the blanks at the ends of lines.
  func text(on page: Page) -> String {
    CardDrawing(self, on: page).lines.map { line in
      String(line.text.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }

  /// Every edge among its ways.
  var edges: [Edge] {
    parts.flatMap { part -> [Edge] in
      guard case .ways(_, let ways) = part else { return [] }
      return ways.flatMap(\.edges)
    }
  }

  /// The card as a document of its own.
  var svg: String { SVG([CardPicture(self).picture]).text }
}
