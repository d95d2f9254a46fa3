/// A card as it stands on paper: on as few faces as hold it, in letters that can be read.
///
/// What it is and where it leads come first, what else there is to know of it after that; so a card
/// of two faces has a front and a back.
package struct CardFaces: Sendable {
  /// The faces.
  package let faces: [Picture]
  /// What may stand on a back that would be empty: its name, to recall the front by.
  package let name: Picture

  /// Lays out a card.
  ///
  /// - Parameters:
  ///   - card: The card.
  ///   - measure: What tells how wide text is in the fonts that it will be printed with.
  ///   - size: The size of the paper; a card with a wide table lies on its side.
  package init(_ card: Card, measure: Measure, size: CardSize) {
    let style = PaperStyle(size: size, language: card.language)
    let layout = { FaceLayout(card, measure: measure, letters: $0, style) }
    // The smallest letters tell how few faces there can be, and how little has to be torn apart;
    // the largest ones that need no more win.
    let least = layout(style.sizes[style.sizes.count - 1])
    let larger = style.sizes.dropLast().lazy.map(layout)
    let chosen = larger.first { !least.isBetter(than: $0) } ?? least
    faces = chosen.faces
    name = chosen.name
  }
}
