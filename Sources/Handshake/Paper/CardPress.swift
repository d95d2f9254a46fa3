import Tutor

/// Prints cards.
struct CardPress {
  let size: CardSize
  /// The paper; without it every card has a page of its own.
  let paper: PaperSize?
  let isDuplex: Bool

  /// The cards as a PDF.
  func pdf(of cards: [Card], title: String, in language: Language) throws(PaperFailure) -> [UInt8] {
    let pdf = try PangoCairo(language)
    let printing = printing(of: cards, measure: pdf.measure)
    for sheet in printing.sheets { pdf.paint(sheet, faces: printing.faces) }
    pdf.describe(title: title, subject: cards.map(\.title).joined(separator: ", "))
    for entry in printing.outline {
      pdf.outline(entry.title, page: entry.page, x: entry.x, y: entry.y)
    }
    return try pdf.finish()
  }

  /// The faces, and the sheets on which they stand.
  func printing(of cards: [Card], measure: Measure) -> Printing {
    Printing(cards, measure: measure, size: size, paper: paper, isDuplex: isDuplex)
  }
}
