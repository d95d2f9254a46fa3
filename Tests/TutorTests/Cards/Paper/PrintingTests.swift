import TCP
import Testing

@testable import Tutor

@Suite struct `Cards on paper` {
  private static let all = Language.allCases.flatMap { language in
    CardSize.allCases.map { (language, $0) }
  }

  private static func printing(
    _ language: Language, _ size: CardSize, isDuplex: Bool = false
  ) throws -> Printing {
    let cards = try Repository.deck(in: language).cards
    return Printing(cards, measure: .widest, size: size, paper: .a4, isDuplex: isDuplex)
  }

  @Test(arguments: all) func `are as large as they are to be, and keep their margins free`(
    _ language: Language, _ size: CardSize
  ) throws {
    for face in try Self.printing(language, size).faces where !face.isPoster {
      let box = PaperBox(width: face.width, height: face.height)
      #expect(box == size.box || box == size.box.turned)
      for mark in face.marks {
        for point in mark.points {
          #expect(point.x >= 5.0.millimetres - 0.01, "\(face.title)")
          #expect(point.x <= face.width - 5.0.millimetres + 0.01, "\(face.title)")
          #expect(point.y >= 5.0.millimetres - 0.01, "\(face.title)")
          #expect(point.y <= face.height - 5.0.millimetres + 0.01, "\(face.title)")
        }
      }
    }
  }

  @Test(arguments: all) func `have letters that can be read`(
    _ language: Language, _ size: CardSize
  ) throws {
    for face in try Self.printing(language, size).faces {
      for run in face.runs {
        let isChinese = run.text.contains { $0.cells == 2 }
        #expect(run.font.size >= (isChinese ? 8 : 7) - 0.01, "\(face.title): \(run.text)")
      }
    }
  }

  @Test(arguments: all) func `lose nothing of what they say`(
    _ language: Language, _ size: CardSize
  ) throws {
    let deck = try Repository.deck(in: language)
    for card in deck.cards where card.id != Topic.diagram.rawValue && !card.hasNumbers {
      let faces = CardFaces(card, measure: .widest, size: size).faces
      let printed = faces.flatMap(\.runs).map(\.text).joined().letters
      let shown = CardPicture(card).picture.runs.map(\.text).joined().letters
      // What is there more are the titles, and the numbers of the faces.
      let lost = shown.filter { printed[$0.key, default: 0] < $0.value }
      #expect(lost == [:], "\(card.id)")
    }
  }

  @Test func `begin a back with what else there is to know`() throws {
    let card = try #require(try Repository.deck(in: .english).card(named: "TIME-WAIT"))
    let faces = CardFaces(card, measure: .widest, size: .a7).faces
    #expect(faces.count == 2)
    #expect(faces[1].runs.map(\.text).prefix(3) == ["TIME-WAIT", "2/2", "Names"])
  }

  @Test func `have a front and a back each, the diagram a sheet`() throws {
    let printing = try Self.printing(.english, .a7, isDuplex: true)
    let numbers = printing.sheets.map { $0.places.map(\.face) }
    #expect(Set(numbers.joined()).count == printing.faces.count)
    for pair in stride(from: 0, to: numbers.count - 2, by: 2) {
      #expect(numbers[pair].count == numbers[pair + 1].count)
    }
    #expect(printing.sheets.suffix(2).map(\.places.count) == [1, 0])
    #expect(printing.outline.map(\.title) == (try Repository.deck(in: .english).titles))
    #expect(printing.outline.last?.page == printing.sheets.count - 1)
  }
}

extension Deck {
  /// The titles of all cards, that of the diagram being the last.
  fileprivate var titles: [String] {
    cards.filter { $0.id != "diagram" }.map(\.title)
      + cards.filter { $0.id == "diagram" }.map(\.title)
  }
}

extension Card {
  /// Whether it has a ladder with numbers, which are left out where there is no room for them.
  fileprivate var hasNumbers: Bool {
    parts.contains { if case .ladder(_, _, .fitting) = $0 { true } else { false } }
  }
}

extension Picture {
  fileprivate var isPoster: Bool {
    PaperBox(width: width, height: height) == PaperSize.a4.box.turned
  }

  fileprivate var runs: [Run] {
    marks.flatMap { mark -> [Run] in
      guard case .text(let runs, _, _) = mark else { return [] }
      return runs
    }
  }
}

extension Picture.Mark {
  /// The points that it reaches: of text those of its baseline.
  fileprivate var points: [Picture.Point] {
    switch self {
    case .line(let points, _, _): points
    case .box(let box, _, _, _):
      [
        Picture.Point(box.x, box.y), Picture.Point(box.x + box.width, box.y + box.height),
      ]
    case .text(let runs, let point, let anchor):
      switch anchor {
      case .start: [point, Picture.Point(point.x + Measure.widest.width(of: runs), point.y)]
      case .end: [Picture.Point(point.x - Measure.widest.width(of: runs), point.y), point]
      case .middle:
        [-0.5, 0.5].map {
          Picture.Point(point.x + $0 * Measure.widest.width(of: runs), point.y)
        }
      }
    }
  }
}

extension String {
  /// How often each letter is in it.
  fileprivate var letters: [Character: Int] {
    reduce(into: [:]) { if $1 != " " { $0[$1, default: 0] += 1 } }
  }
}
