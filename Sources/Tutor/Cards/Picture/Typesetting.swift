/// Sets text in lines.
struct Typesetter {
  let measure: Measure
  /// The size of the letters, in points.
  let size: Double
  /// How letters are set on paper; `nil` on a screen, where lines lie on whole points.
  var paper: Paper?

  /// How letters are set on paper.
  struct Paper {
    /// The size in points below which letters are hard to read.
    let least: Double
    /// The distance of two baselines, in sizes.
    let spacing: Double
    /// How large text is that is Latin throughout; Chinese letters must be larger to be read.
    let latin: Double
  }

  /// The distance from one baseline to the next.
  var leading: Double { paper.map { $0.spacing * size } ?? (size * 1.45).rounded() }
  /// The distance from the top of a line to its baseline.
  var ascent: Double { paper.map { ($0.spacing / 2 + 0.36) * size } ?? (size * 1.1).rounded() }

  /// The same with smaller or larger letters.
  func scaled(by factor: Double) -> Typesetter {
    Typesetter(measure: measure, size: max(size * factor, paper?.least ?? 0), paper: paper)
  }

  /// The same for what is perhaps Latin throughout.
  func fitted(to spans: [Span]) -> Typesetter {
    guard let paper, paper.latin < 1, spans.allSatisfy({ !$0.text.hasWideCharacters }) else {
      return self
    }
    // What is Latin is not fitted once more.
    let latin = Paper(least: paper.least * paper.latin, spacing: paper.spacing, latin: 1)
    return Typesetter(measure: measure, size: size * paper.latin, paper: latin)
  }

  /// A line that goes with letters of this size; 13 points are those of a screen.
  func stroke(_ width: Double, _ ink: Picture.Ink, isDotted: Bool = false) -> Picture.Stroke {
    Picture.Stroke(width: width * size / 13, ink: ink, isDotted: isDotted)
  }

  /// A span in the looks that its style has.
  func run(_ span: Span) -> Picture.Run { fitted(to: [span]).look(span) }

  private func look(_ span: Span) -> Picture.Run {
    var run = Picture.Run(text: span.text, font: Picture.Font(size: size))
    switch span.style {
    case .plain, .learning, .familiar, .solid: break
    case .strong, .state: run.font.isBold = true
    case .heading: (run.font.isBold, run.ink) = (true, .tint)
    case .emphasis, .accent: run.font.isItalic = true
    case .code: (run.font.isMonospaced, run.font.size) = (true, max(size * 0.92, paper?.least ?? 0))
    case .dim: run.ink = .gray
    }
    return run
  }

  func width(of spans: [Span]) -> Double {
    let fitted = fitted(to: spans)
    return measure.width(of: spans.map(fitted.look))
  }

  /// The lines that text takes in a width, broken where a page would break it.
  ///
  /// The first may be shorter by an indent.
  func lines(_ spans: [Span], width: Double, indent: Double = 0) -> [[Picture.Run]] {
    let fitted = fitted(to: spans)
    return fitted.broken(spans, width: width, indent: indent).map { $0.joined.map(fitted.look) }
  }

  private func broken(_ spans: [Span], width: Double, indent: Double) -> [[Span]] {
    // Numbers that were added up in another order are as good as equal.
    let width = width + 0.001
    var lines: [[Span]] = []
    for paragraph in spans.breakable {
      var (line, used) = ([Span](), lines.isEmpty ? indent : 0)
      for piece in paragraph {
        let (gap, body) = (room(piece.gap), room(piece.body))
        if !line.isEmpty, used + gap + body > width {
          lines.append(line)
          (line, used) = ([], 0)
        }
        guard body <= width else {
          let broken = torn(piece.body, width: width)
          lines += broken.dropLast()
          (line, used) = (broken.last ?? [], room(broken.last ?? []))
          continue
        }
        used += body + (line.isEmpty ? 0 : gap)
        line += (line.isEmpty ? [] : piece.gap) + piece.body
      }
      lines.append(line)
    }
    return lines
  }

  /// A piece that is wider than a line, broken where it must be.
  private func torn(_ piece: [Span], width: Double) -> [[Span]] {
    var lines: [[Span]] = [[]]
    for span in piece {
      for character in span.text {
        let last = lines.count - 1
        let longer = lines[last] + [Span(String(character), span.style)]
        if !lines[last].isEmpty, room(longer) > width {
          lines.append([longer[longer.count - 1]])
        } else {
          lines[last] = longer.joined
        }
      }
    }
    return lines
  }

  /// The width below which text would have to be broken inside a piece.
  func widestPiece(_ spans: [Span]) -> Double {
    let fitted = fitted(to: spans)
    return spans.breakable.joined().map { fitted.room($0.body) }.max() ?? 0
  }

  /// The width in letters of just this size.
  private func room(_ spans: [Span]) -> Double { measure.width(of: spans.map(look)) }
}

extension [Span] {
  /// The same text with neighbours of one style made one.
  fileprivate var joined: [Span] { reduce(into: []) { $0.append($1.text, $1.style) } }
}

extension String {
  fileprivate var hasWideCharacters: Bool {
    // No wide character begins with a smaller byte.
    utf8.contains { $0 >= 0xE1 } && contains { $0.cells == 2 }
  }
}
