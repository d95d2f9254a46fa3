/// Pictures as a document of scalable vector graphics, one below the other.
///
/// Text stays text: it can be searched, copied and read aloud. Same pictures, same bytes.
package struct SVG {
  private let pictures: [Picture]
  private let gap = 16.0

  /// Prepares a document.
  package init(_ pictures: [Picture]) { self.pictures = pictures }

  /// The document.
  package var text: String {
    let width = pictures.map(\.width).max() ?? 0
    let height = pictures.reduce(-gap) { $0 + $1.height + gap }
    var parts: [String] = []
    var y = 0.0
    for picture in pictures {
      parts.append(group(picture, y: y))
      y += picture.height + gap
    }
    let language = pictures.first?.language ?? .english
    let titles = pictures.map(\.title).joined(separator: Phrase(", ", "、")[language])
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(number(width))" height="\(number(height))" \
      viewBox="0 0 \(number(width)) \(number(height))" xml:lang="\(language.rawValue)" role="img" \
      font-family="\(language.family)">
      <title>\(titles.escaped)</title>
      \(parts.joined(separator: "\n"))
      </svg>

      """
  }

  private static let monospacedFamily =
    "Noto Sans Mono, Menlo, Consolas, Noto Sans Mono CJK SC, monospace"

  private func group(_ picture: Picture, y: Double) -> String {
    let marks = picture.marks.map(element).joined(separator: "\n")
    let place = y == 0 ? "" : " transform=\"translate(0 \(number(y)))\""
    return """
      <g\(place)>
      <title>\(picture.title.escaped)</title>
      <desc>\(picture.description.escaped)</desc>
      \(marks)
      </g>
      """
  }

  private func element(_ mark: Picture.Mark) -> String {
    switch mark {
    case .text(let runs, let point, let anchor): text(runs, at: point, anchor)
    case .line(let points, let stroke, let hasHead): line(points, stroke, hasHead: hasHead)
    case .box(let box, let stroke, let fill, let radius):
      "<rect x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\" "
        + "height=\"\(number(box.height))\"" + (radius > 0 ? " rx=\"\(number(radius))\"" : "")
        + " fill=\"\(fill?.color ?? "none")\"" + (stroke.map(attributes) ?? "") + "/>"
    }
  }

  // MARK: Text

  private func text(
    _ runs: [Picture.Run], at point: Picture.Point, _ anchor: Picture.Anchor
  ) -> String {
    let side =
      switch anchor {
      case .start: ""
      case .middle: " text-anchor=\"middle\""
      case .end: " text-anchor=\"end\""
      }
    let text = runs.map(\.text).joined()
    // Else blanks at the beginning and in a row would vanish.
    let space = text.hasPrefix(" ") || text.contains("  ") ? " xml:space=\"preserve\"" : ""
    let start = "<text x=\"\(number(point.x))\" y=\"\(number(point.y))\"\(side)\(space)"
    guard runs.count > 1 else {
      return runs.first.map { "\(start)\(attributes($0))>\($0.text.escaped)</text>" } ?? ""
    }
    let spans = runs.map { "<tspan\(attributes($0))>\($0.text.escaped)</tspan>" }.joined()
    return "\(start)>\(spans)</text>"
  }

  private func attributes(_ run: Picture.Run) -> String {
    " font-size=\"\(number(run.font.size))\""
      + (run.font.isBold ? " font-weight=\"bold\"" : "")
      + (run.font.isItalic ? " font-style=\"italic\"" : "")
      + (run.font.isMonospaced ? " font-family=\"\(Self.monospacedFamily)\"" : "")
      + (run.ink == .black ? "" : " fill=\"\(run.ink.color)\"")
  }

  // MARK: Lines

  private func line(_ points: [Picture.Point], _ stroke: Picture.Stroke, hasHead: Bool) -> String {
    let arrow = hasHead ? Picture.arrow(points, stroke) : (line: points, head: [])
    let line =
      "<polyline points=\"\(places(arrow.line))\" fill=\"none\"\(attributes(stroke))/>"
    guard hasHead else { return line }
    return line + "<polygon points=\"\(places(arrow.head))\" fill=\"\(stroke.ink.color)\"/>"
  }

  private func places(_ points: [Picture.Point]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  private func attributes(_ stroke: Picture.Stroke) -> String {
    " stroke=\"\(stroke.ink.color)\" stroke-width=\"\(number(stroke.width))\""
      + (stroke.isDotted ? " stroke-dasharray=\"3 2\"" : "")
  }

  /// A number with at most two decimals.
  private func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    let digits = rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)"
    return "\(sign)\(whole).\(digits)"
  }
}

extension Language {
  /// Fonts that systems come with; each language's own first, since Chinese fonts set `§` too wide.
  fileprivate var family: String {
    switch self {
    case .english: "Noto Sans, Helvetica, Arial, sans-serif"
    case .simplifiedChinese:
      "Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif"
    }
  }
}

extension Picture.Ink {
  fileprivate var color: String {
    switch self {
    case .black: "#111"
    case .tint: "#17476e"
    case .gray: "#666"
    case .pale: "#eee"
    case .white: "#fff"
    }
  }
}

extension String {
  /// The text as it may stand in XML and HTML, in elements as in attributes.
  var escaped: String {
    var result = ""
    // By scalars: a sign with a mark over it is another Character, and still a sign.
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": result += "\n"
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result += String(scalar).visible
      }
    }
    return result
  }
}
