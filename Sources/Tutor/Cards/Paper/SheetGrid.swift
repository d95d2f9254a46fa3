/// The rows and columns in which cards stand on a sheet, close together in its middle.
struct SheetGrid {
  private let sheet: PaperBox
  private let place: PaperBox
  private let columns, rows: Int

  /// Fits in as many cards as there is room for, upright or on their sides.
  init(card: PaperBox, sheet: PaperBox) {
    func fit(_ place: PaperBox) -> (columns: Int, rows: Int) {
      // Paper is cut no more exactly than this.
      let slack = 0.5
      return (Int((sheet.width + slack) / place.width), Int((sheet.height + slack) / place.height))
    }
    let (upright, turned) = (fit(card), fit(card.turned))
    let isTurned = turned.columns * turned.rows > upright.columns * upright.rows
    self.sheet = sheet
    place = isTurned ? card.turned : card
    (columns, rows) = isTurned ? turned : upright
  }

  /// How many cards a sheet holds.
  var count: Int { columns * rows }

  /// A side of the sheet.
  ///
  /// Flipped on its long edge, the sheet shows each row from its other end, and what was turned to
  /// the right is turned to the left.
  func sheet(_ items: [Imposition.Item], isBack: Bool) -> Sheet {
    let places = items.enumerated().compactMap { index, item -> Sheet.Place? in
      guard let face = isBack ? item.back : item.front else { return nil }
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      let isTurned = item.isOnSide != (place.width > place.height)
      return Sheet.Place(
        face: face, x: x(isBack ? columns - 1 - column : column), y: y(row),
        turn: !isTurned ? .none : isBack ? .counterclockwise : .clockwise)
    }
    return Sheet(box: sheet, places: places, marks: marks)
  }

  private func x(_ column: Int) -> Double {
    (sheet.width - Double(columns) * place.width) / 2 + Double(column) * place.width
  }

  private func y(_ row: Int) -> Double {
    (sheet.height - Double(rows) * place.height) / 2 + Double(row) * place.height
  }

  /// A cross wherever four corners meet, within the margins of the cards.
  private var marks: [[Picture.Point]] {
    let arm = 3.0.millimetres
    return (0...rows).flatMap { row in
      (0...columns).flatMap { column -> [[Picture.Point]] in
        let (x, y) = (x(column), y(row))
        return [
          [Picture.Point(max(0, x - arm), y), Picture.Point(min(sheet.width, x + arm), y)],
          [Picture.Point(x, max(0, y - arm)), Picture.Point(x, min(sheet.height, y + arm))],
        ]
      }
    }
  }
}
