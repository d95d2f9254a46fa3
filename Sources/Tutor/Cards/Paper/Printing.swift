/// Cards as they stand on sheets of paper.
package struct Printing: Sendable {
  /// The faces, by number.
  package private(set) var faces: [Picture] = []
  /// The sheets, side by side.
  package private(set) var sheets: [Sheet] = []
  /// Where each card is.
  package private(set) var outline: [Entry] = []
  private var titles: [Int: String] = [:]

  /// Where a card is.
  package struct Entry: Hashable, Sendable {
    /// The name of the card.
    package let title: String
    /// The number of its page, from 1, and the place there.
    package let page: Int
    /// How far from the left and from the top it is.
    package let x, y: Double
  }

  /// Lays out cards.
  ///
  /// What does not fit on a card's front goes on its back if backs are printed, else on another
  /// card. The diagram takes a sheet, after the others.
  ///
  /// - Parameters:
  ///   - cards: The cards.
  ///   - measure: What tells how wide text is in the fonts that it will be printed with.
  ///   - size: The size of a card.
  ///   - paper: The paper; without it every card has a page of its own.
  ///   - isDuplex: Whether backs are printed.
  package init(
    _ cards: [Card], measure: Measure, size: CardSize, paper: PaperSize?, isDuplex: Bool
  ) {
    let imposition = Imposition(size: size, paper: paper, isDuplex: isDuplex)
    var items: [Imposition.Item] = []
    var posters: [Picture] = []
    for card in cards {
      if let poster = Poster(card, measure: measure, paper: paper ?? .a4) {
        posters.append(poster.picture)
      } else {
        items += add(CardFaces(card, measure: measure, size: size), isDuplex: isDuplex)
      }
    }
    sheets = imposition.sheets(items)
    for poster in posters {
      titles[faces.count] = poster.title
      sheets.append(Sheet(of: faces.count, paper: paper ?? .a4))
      if isDuplex { sheets.append(Sheet(box: (paper ?? .a4).box.turned, places: [], marks: [])) }
      faces.append(poster)
    }
    outline = entries
  }

  /// Numbers the faces of a card, and puts them on as many cards as they take.
  private mutating func add(_ card: CardFaces, isDuplex: Bool) -> [Imposition.Item] {
    let first = faces.count
    titles[first] = card.faces.first?.title
    faces += card.faces
    let isOnSide = card.faces.contains { $0.width > $0.height }
    return stride(from: 0, to: card.faces.count, by: isDuplex ? 2 : 1).map { index in
      var back: Int?
      if isDuplex {
        if index + 1 == card.faces.count { faces.append(card.name) }
        back = first + index + 1
      }
      return Imposition.Item(front: first + index, back: back, isOnSide: isOnSide)
    }
  }

  private var entries: [Entry] {
    sheets.enumerated().flatMap { number, sheet in
      sheet.places.compactMap { place in
        titles[place.face].map { Entry(title: $0, page: number + 1, x: place.x, y: place.y) }
      }
    }
  }
}
