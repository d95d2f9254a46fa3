import Tutor

/// The families of fonts that cards are printed in.
enum PaperFont: String, CaseIterable {
  case latin = "Lato"
  case chinese = "Noto Sans CJK SC"
  case monospaced = "Noto Sans Mono CJK SC"

  /// The package of Debian that it comes in.
  var package: String {
    switch self {
    case .latin: "fonts-lato"
    case .chinese, .monospaced: "fonts-noto-cjk"
    }
  }
}

/// The looks of letters, whatever their size.
struct Look: Hashable {
  let isBold, isItalic, isMonospaced: Bool

  /// The size in which text is set, to be scaled: a font is looked for once, not once a size.
  static let size = 100.0

  init(_ font: Picture.Font) {
    (isBold, isItalic, isMonospaced) = (font.isBold, font.isItalic, font.isMonospaced)
  }

  /// Where letters are taken from: from the first that has them.
  var families: String {
    let families: [PaperFont] = isMonospaced ? [.monospaced, .latin] : [.latin, .chinese]
    return families.map(\.rawValue).joined(separator: ",")
  }
}
