/// Which card stands at which place of which sheet.
package struct Imposition {
  private let size: CardSize
  private let paper: PaperSize?
  private let isDuplex: Bool

  /// Prepares the sheets.
  ///
  /// - Parameters:
  ///   - size: The size of a card.
  ///   - paper: The paper, which holds as many cards as fit; without it each has a page of its own.
  ///   - isDuplex: Whether backs are printed, the paper being flipped on its long edge.
  package init(size: CardSize, paper: PaperSize?, isDuplex: Bool) {
    self.size = size
    self.paper = paper
    self.isDuplex = isDuplex
  }

  /// A card to be cut out.
  package struct Item: Hashable, Sendable {
    /// What is printed on it, by number.
    package let front, back: Int?
    /// Whether it is to be read lying on its side.
    package let isOnSide: Bool

    /// Creates a card.
    package init(front: Int, back: Int? = nil, isOnSide: Bool = false) {
      self.front = front
      self.back = back
      self.isOnSide = isOnSide
    }
  }

  /// The sheets, a sheet's back following its front.
  package func sheets(_ items: [Item]) -> [Sheet] {
    guard let grid else { return items.flatMap(pages) }
    return stride(from: 0, to: items.count, by: grid.count).flatMap { first -> [Sheet] in
      let items = Array(items[first..<min(first + grid.count, items.count)])
      let front = grid.sheet(items, isBack: false)
      return isDuplex ? [front, grid.sheet(items, isBack: true)] : [front]
    }
  }

  private var grid: SheetGrid? { paper.map { SheetGrid(card: size.box, sheet: $0.box) } }

  /// The pages of a card that has them for itself.
  private func pages(_ item: Item) -> [Sheet] {
    let box = item.isOnSide ? size.box.turned : size.box
    return (isDuplex ? [item.front, item.back] : [item.front]).map { face in
      let places = face.map { [Sheet.Place(face: $0, x: 0, y: 0, turn: .none)] }
      return Sheet(box: box, places: places ?? [], marks: [])
    }
  }
}

/// One side of a sheet of paper.
package struct Sheet: Hashable, Sendable {
  /// How large it is.
  package let box: PaperBox
  /// What is printed on it.
  package let places: [Place]
  /// The lines that show where to cut.
  package let marks: [[Picture.Point]]

  /// Where a face is printed.
  package struct Place: Hashable, Sendable {
    /// The number of the face.
    package let face: Int
    /// Where its box begins, from the top left.
    package let x, y: Double
    /// How it is turned within its box.
    package let turn: Turn
  }

  /// A quarter of a turn, or none.
  package enum Turn: Hashable, Sendable {
    case none, clockwise, counterclockwise
  }

  /// A sheet on its side with nothing else on it.
  package init(of face: Int, paper: PaperSize) {
    self.init(
      box: paper.box.turned, places: [Place(face: face, x: 0, y: 0, turn: .none)], marks: [])
  }

  init(box: PaperBox, places: [Place], marks: [[Picture.Point]]) {
    self.box = box
    self.places = places
    self.marks = marks
  }
}
