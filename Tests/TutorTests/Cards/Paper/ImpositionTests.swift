import Testing

@testable import Tutor

@Suite struct `Cards on sheets` {
  private typealias Item = Imposition.Item
  private typealias Place = Sheet.Place

  /// Places with their corners in tenths of a millimetre.
  private static func places(_ sheet: Sheet) -> [Place] {
    sheet.places.map {
      Place(
        face: $0.face, x: ($0.x / 0.1.millimetres).rounded() / 10,
        y: ($0.y / 0.1.millimetres).rounded() / 10, turn: $0.turn)
    }
  }

  @Test func `stand eight on A4, turned to fit, the backs mirrored row by row`() {
    let items = (0..<8).map { Item(front: 2 * $0, back: 2 * $0 + 1) }
    let sheets = Imposition(size: .a7, paper: .a4, isDuplex: true).sheets(items)
    #expect(sheets.map(\.box) == [PaperSize.a4.box, PaperSize.a4.box])
    let front: [Place] = [
      Place(face: 0, x: 0, y: 0.5, turn: .clockwise),
      Place(face: 2, x: 105, y: 0.5, turn: .clockwise),
      Place(face: 4, x: 0, y: 74.5, turn: .clockwise),
      Place(face: 6, x: 105, y: 74.5, turn: .clockwise),
      Place(face: 8, x: 0, y: 148.5, turn: .clockwise),
      Place(face: 10, x: 105, y: 148.5, turn: .clockwise),
      Place(face: 12, x: 0, y: 222.5, turn: .clockwise),
      Place(face: 14, x: 105, y: 222.5, turn: .clockwise),
    ]
    #expect(Self.places(sheets[0]) == front)
    #expect(
      Self.places(sheets[1])
        == front.map {
          Place(face: $0.face + 1, x: 105 - $0.x, y: $0.y, turn: .counterclockwise)
        })
  }

  @Test(arguments: [
    (CardSize.a7, PaperSize.a4, 8), (.a6, .a4, 4), (.a7, .letter, 6), (.a6, .letter, 2),
  ]) func `are as many as there is room for, and none over another or over the edge`(
    _ size: CardSize, _ paper: PaperSize, _ count: Int
  ) {
    let items = (0..<20).map { Item(front: $0) }
    let sheets = Imposition(size: size, paper: paper, isDuplex: false).sheets(items)
    #expect(sheets.flatMap { $0.places.map(\.face) } == Array(0..<20))
    #expect(sheets.dropLast().allSatisfy { $0.places.count == count })
    for sheet in sheets {
      let boxes = sheet.places.map { place in
        let box = place.turn == .none ? size.box : size.box.turned
        return (place.x, place.y, place.x + box.width, place.y + box.height)
      }
      for (index, box) in boxes.enumerated() {
        #expect(box.0 > -0.5 && box.1 > -0.5)
        #expect(box.2 < sheet.box.width + 0.5 && box.3 < sheet.box.height + 0.5)
        for other in boxes[(index + 1)...] {
          let isApart =
            other.0 > box.2 - 0.01 || other.2 < box.0 + 0.01 || other.1 > box.3 - 0.01
            || other.3 < box.1 + 0.01
          #expect(isApart)
        }
      }
    }
  }

  @Test func `have marks at every corner, within their margins`() {
    let items = (0..<4).map { Item(front: $0) }
    let sheet = Imposition(size: .a6, paper: .a4, isDuplex: false).sheets(items)[0]
    #expect(sheet.marks.count == 2 * 9)
    for mark in sheet.marks {
      #expect(abs(mark[0].x - mark[1].x) + abs(mark[0].y - mark[1].y) <= 6.0.millimetres + 0.01)
      for point in mark {
        #expect((0...sheet.box.width).contains(point.x) && (0...sheet.box.height).contains(point.y))
      }
    }
    #expect(sheet.marks.contains { $0.allSatisfy { abs($0.x - sheet.box.width / 2) < 0.01 } })
  }

  @Test func `have pages of their own without paper, on their sides where they are wide`() {
    let items = [Item(front: 0, back: 1), Item(front: 2, isOnSide: true)]
    let box = CardSize.a7.box
    #expect(
      Imposition(size: .a7, paper: nil, isDuplex: true).sheets(items) == [
        Sheet(box: box, places: [Place(face: 0, x: 0, y: 0, turn: .none)], marks: []),
        Sheet(box: box, places: [Place(face: 1, x: 0, y: 0, turn: .none)], marks: []),
        Sheet(box: box.turned, places: [Place(face: 2, x: 0, y: 0, turn: .none)], marks: []),
        Sheet(box: box.turned, places: [], marks: []),
      ])
  }

  @Test func `are turned only where they do not lie as their place does`() {
    let items = [Item(front: 0, back: 1, isOnSide: true), Item(front: 2, back: 3)]
    let turns = Imposition(size: .a7, paper: .a4, isDuplex: true).sheets(items)
      .map { $0.places.map(\.turn) }
    #expect(turns == [[.none, .clockwise], [.none, .counterclockwise]])
  }
}
