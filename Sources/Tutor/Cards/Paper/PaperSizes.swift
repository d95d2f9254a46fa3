/// The size of a card on paper.
package enum CardSize: String, CaseIterable, Sendable {
  /// 74 × 105 mm: eight on A4.
  case a7
  /// 105 × 148 mm: four on A4.
  case a6

  /// How large it is, upright.
  package var box: PaperBox {
    switch self {
    case .a7: PaperBox(millimetres: 74, 105)
    case .a6: PaperBox(millimetres: 105, 148)
    }
  }
}

/// The size of a sheet of paper.
package enum PaperSize: String, CaseIterable, Sendable {
  case a4, letter

  /// How large it is, upright.
  package var box: PaperBox {
    switch self {
    case .a4: PaperBox(millimetres: 210, 297)
    case .letter: PaperBox(width: 612, height: 792)
    }
  }
}

/// The width and the height of something on paper, in points.
package struct PaperBox: Hashable, Sendable {
  /// How wide and how high it is.
  package let width, height: Double

  init(width: Double, height: Double) { (self.width, self.height) = (width, height) }

  init(millimetres width: Double, _ height: Double) {
    self.init(width: width.millimetres, height: height.millimetres)
  }

  /// The same on its side.
  var turned: PaperBox { PaperBox(width: height, height: width) }
}

extension Double {
  /// So many millimetres in points.
  var millimetres: Double { self * 72 / 25.4 }
}
