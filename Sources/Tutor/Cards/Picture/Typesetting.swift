/// Sets text in lines.
struct Typesetter {
  let measure: Measure
  /// The size of the letters, in points.
  let size: Double

  /// The distance from one baseline to the next.
  var leading: Double { (size * 1.45).rounded() }
  /// The distance from the top of a line to its baseline.
  var ascent: Double { (size * 1.1).rounded() }

  /// The looks that a style has.
  func run(_ span: Span) -> Picture.Run {
    var font = Picture.Font(size: size)
    switch span.style {
    case .plain, .learning, .familiar, .solid: return Picture.Run(text: span.text, font: font)
    case .strong, .heading, .state: font.isBold = true
    case .emphasis, .accent: font.isItalic = true
    case .code:
      font.isMonospaced = true
      font.size = size * 0.92
    case .dim: return Picture.Run(text: span.text, font: font, ink: .gray)
    }
    return Picture.Run(text: span.text, font: font)
  }

  func width(of spans: [Span]) -> Double { measure.width(of: spans.map(run)) }

  /// The lines that text takes in a width, broken where a page would break it.
  func lines(_ spans: [Span], width: Double) -> [[Picture.Run]] {
    var lines: [[Picture.Run]] = []
    for paragraph in spans.breakable {
      var line: [Span] = []
      for piece in paragraph {
        let longer = line + (line.isEmpty ? [] : piece.gap) + piece.body
        if !line.isEmpty, self.width(of: longer) > width {
          lines.append(line.joined.map(run))
          line = piece.body
        } else {
          line = longer
        }
      }
      lines.append(line.joined.map(run))
    }
    return lines
  }

  /// The width below which text would have to be broken inside a piece.
  func widestPiece(_ spans: [Span]) -> Double {
    spans.breakable.joined().map { width(of: $0.body) }.max() ?? 0
  }
}

extension [Span] {
  /// The same text with neighbours of one style made one.
  fileprivate var joined: [Span] { reduce(into: []) { $0.append($1.text, $1.style) } }
}
