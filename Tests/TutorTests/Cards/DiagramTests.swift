import TCP
import Testing

@testable import Tutor

@Suite struct `The state diagram` {
  private typealias Point = StateDiagram.Point

  @Test func `shows every edge that changes the state, once`() {
    let changes = Edge.all.filter { $0.state != $0.to }
    let shown = StateDiagram.routes.compactMap(\.edge) + StateDiagram.gatheredEdges
    #expect(shown.count == changes.count)
    #expect(Set(shown) == Set(changes))
    #expect(StateDiagram.routes.allSatisfy { $0.edge != nil })
    #expect(Set(StateDiagram.boxes.map(\.state)) == Set(State.allCases))
  }

  @Test(arguments: StateDiagram.routes.filter { !$0.points.isEmpty }.map(\.id))
  func `joins a state to the next by upright and level lines`(_ id: String) throws {
    let route = try #require(StateDiagram.routes.first { $0.id == id })
    let edge = try #require(route.edge)
    let first = try #require(route.points.first)
    let last = try #require(route.points.last)
    #expect(Self.state(beside: first) == edge.state)
    #expect(Self.state(beside: last) == edge.to)
    for (from, to) in zip(route.points, route.points.dropFirst()) {
      #expect((from.x == to.x) != (from.y == to.y))
    }
  }

  /// The state whose box a place touches.
  private static func state(beside point: Point) -> State? {
    let neighbours = [
      Point(point.x - 1, point.y), Point(point.x + 1, point.y), Point(point.x, point.y - 1),
      Point(point.x, point.y + 1),
    ]
    return StateDiagram.boxes.first { box in neighbours.contains { box.contains($0) } }?.state
  }

  /// Without levels, and with one.
  static let looks: [Level?] = [nil, .solid]

  @Test(arguments: looks) func `has labels that overlap nothing`(_ level: Level?) {
    var taken: [Point: String] = [:]
    for box in StateDiagram.boxes {
      for x in 0..<StateDiagram.columns {
        for y in 0..<StateDiagram.rows where box.contains(Point(x, y)) {
          taken[Point(x, y)] = "\(box.state)"
        }
      }
    }
    for route in StateDiagram.routes {
      for (from, to) in zip(route.points, route.points.dropFirst()) {
        for x in min(from.x, to.x)...max(from.x, to.x) {
          for y in min(from.y, to.y)...max(from.y, to.y) {
            #expect(taken[Point(x, y)] == nil || taken[Point(x, y)]?.contains("/") == true)
            taken[Point(x, y)] = route.id
          }
        }
      }
    }
    for route in StateDiagram.routes {
      for (line, text) in route.label(level: level, .boxDrawing).enumerated() {
        let start = route.start(of: text, line: line)
        for x in start.x..<start.x + text.cells {
          #expect(taken[Point(x, start.y)] == nil, "\(route.id) over \(x), \(start.y)")
          #expect((0..<StateDiagram.columns).contains(x))
          taken[Point(x, start.y)] = "label of \(route.id)"
        }
        // Nothing that could be read as a part of it stands beside it.
        #expect(taken[Point(start.x + text.cells, start.y)]?.hasPrefix("label") != true)
      }
    }
  }

  @Test(arguments: Language.allCases, [Glyphs.boxDrawing, .ascii])
  func `fits a terminal of 80 by 40, title and all`(_ language: Language, _ glyphs: Glyphs) throws {
    let card = try #require(Deck(glossary: Glossary(), language: language).card(named: "diagram"))
    let lines = CardDrawing(card, on: Page(glyphs: glyphs, language: language)).lines
    #expect(lines.count <= 40)
    #expect(lines.allSatisfy { $0.cells <= 80 })
    if glyphs == .ascii, language == .english {
      #expect(lines.dropFirst().allSatisfy { $0.text.allSatisfy(\.isASCII) })
    }
  }

  @Test(arguments: [Page(columns: 40), Page(columns: 60), Page(isPlain: true)])
  func `is a list where it does not fit`(_ page: Page) throws {
    let card = try #require(Deck(glossary: Glossary(), language: .english).card(named: "diagram"))
    let text = card.text(on: page)
    for edge in Edge.all where edge.state != edge.to {
      #expect(text.contains(edge.label) && text.contains("\(edge.clause)"), "\(edge.id)")
    }
  }
}

extension StateDiagram.Box {
  /// Whether a place lies in the box.
  fileprivate func contains(_ point: StateDiagram.Point) -> Bool {
    (origin.x..<origin.x + Self.width).contains(point.x)
      && (origin.y..<origin.y + Self.height).contains(point.y)
  }
}
