/// What tells how wide text is.
package struct Measure: Sendable {
  /// The width in points of text on one line.
  package let width: @Sendable (String, Picture.Font) -> Double

  /// Creates a measure.
  package init(width: @escaping @Sendable (String, Picture.Font) -> Double) { self.width = width }

  /// For fonts that are not known: as wide as the widest of the common ones.
  ///
  /// DejaVu Sans and its bold; Verdana is as wide, and Arial, Helvetica, Noto Sans and the systems'
  /// own are narrower. Laid out so, nothing overlaps whichever of them is there.
  package static let widest = Measure { text, font in
    let widths = font.isBold ? bold : regular
    let sum = text.unicodeScalars.reduce(0) { sum, scalar in
      sum + units(of: scalar, in: widths, isMonospaced: font.isMonospaced)
    }
    return Double(sum) * font.size / 1_000
  }

  private static func units(
    of scalar: Unicode.Scalar, in widths: [Int], isMonospaced: Bool
  ) -> Int {
    let cells = Character(scalar).cells
    guard cells == 1 else { return cells * 500 }
    if isMonospaced { return 602 }
    let place = Int(scalar.value) - 32
    return widths.indices.contains(place) ? widths[place] : 838
  }

  /// The widths of U+0020 to U+007E in DejaVu Sans 2.37, in thousandths of the size.
  private static let regular = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]

  /// The same of DejaVu Sans Bold.
  private static let bold = [
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696,
    696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683,
    683, 821, 837, 372, 372, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771,
    724, 725, 457, 365, 457, 838, 500, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665,
    343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
  ]

  /// The width of runs one after the other.
  func width(of runs: [Picture.Run]) -> Double {
    runs.reduce(0) { $0 + width($1.text, $1.font) }
  }
}
