/// How large the letters of cards are on paper.
struct PaperStyle {
  let size: CardSize
  let language: Language

  /// Printers and scissors come so near to the edge.
  let margin = 5.0.millimetres

  /// The sizes of letters, the largest first; the smallest is what can be read.
  var sizes: [Double] {
    switch (size, language) {
    case (.a7, .english): [8, 7.5, 7]
    case (.a7, .simplifiedChinese): [9, 8.5, 8]
    case (.a6, .english): [10, 9.5, 9, 8.5, 8, 7.5, 7]
    case (.a6, .simplifiedChinese): [10.5, 10, 9.5, 9, 8.5, 8]
    }
  }

  /// The size of titles, the same on every card.
  var title: Double {
    switch size {
    case .a7: 11
    case .a6: 15
    }
  }

  /// How letters are set.
  var setting: Typesetter.Paper {
    switch language {
    case .english: Typesetter.Paper(least: sizes[sizes.count - 1], spacing: 1.25, latin: 1)
    case .simplifiedChinese:
      Typesetter.Paper(least: sizes[sizes.count - 1], spacing: 1.27, latin: 0.9)
    }
  }
}
