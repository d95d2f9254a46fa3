/// A drawing of text, lines and boxes at their places, in points from the top left.
///
/// It is laid out by what measures text, and painted by something else: as SVG, or on paper.
package struct Picture: Sendable {
  /// How wide it is.
  package var width: Double
  /// How high it is.
  package var height = 0.0
  /// What is drawn, what comes first lying below.
  package private(set) var marks: [Mark] = []
  /// What it is of.
  package let title: String
  /// What it shows, for those who have it read to them.
  package let description: String
  /// The language of its words.
  package let language: Language

  /// A thing that is drawn.
  package enum Mark: Hashable, Sendable {
    /// Text on a line, from a point on its baseline.
    case text([Run], at: Point, anchor: Anchor)
    /// A line from point to point, perhaps with an arrow's head at its end.
    case line([Point], Stroke, hasHead: Bool)
    /// A box with round corners.
    case box(Box, Stroke?, fill: Ink?, radius: Double)
  }

  /// A point.
  package struct Point: Hashable, Sendable {
    /// How far it is from the left and from the top.
    package var x, y: Double

    /// Creates a point.
    package init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
  }

  /// A rectangle.
  package struct Box: Hashable, Sendable {
    /// Its left, its top and its size.
    package var x, y, width, height: Double

    /// Creates a rectangle.
    package init(x: Double, y: Double, width: Double, height: Double) {
      (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }
  }

  /// The side of a text that is at its point.
  package enum Anchor: Hashable, Sendable {
    case start, middle, end
  }

  /// How dark something is; the one tint is dark, so that black and white lose nothing.
  package enum Ink: Hashable, Sendable {
    case black, tint, gray, pale, white
  }

  /// The looks of a line.
  package struct Stroke: Hashable, Sendable {
    /// How wide it is, in points.
    package var width: Double
    /// How dark it is.
    package var ink: Ink
    /// Whether the line is only partly there.
    package var isDotted = false

    /// Creates the looks of a line.
    package init(width: Double, ink: Ink, isDotted: Bool = false) {
      (self.width, self.ink, self.isDotted) = (width, ink, isDotted)
    }
  }

  /// Text in one font.
  package struct Run: Hashable, Sendable {
    /// The text.
    package var text: String
    /// The looks of its letters.
    package var font: Font
    /// How dark it is.
    package var ink = Ink.black
  }

  /// The looks of letters.
  package struct Font: Hashable, Sendable {
    /// The size in points.
    package var size: Double
    /// Whether the letters are bold.
    package var isBold = false
    /// Whether they are slanted.
    package var isItalic = false
    /// Whether all letters are equally wide.
    package var isMonospaced = false
  }

  init(width: Double, title: String, description: String, language: Language) {
    self.width = width
    self.title = title
    self.description = description
    self.language = language
  }

  mutating func draw(_ mark: Mark) { marks.append(mark) }

  /// Draws below all that is there.
  mutating func drawBelow(_ mark: Mark) { marks.insert(mark, at: 0) }
}

extension Picture {
  /// The corners of an arrow's head, and its line, shortened so that it does not blunt the tip.
  package static func arrow(
    _ points: [Point], _ stroke: Stroke
  ) -> (line: [Point], head: [Point]) {
    guard let tip = points.last, points.count > 1 else { return (points, []) }
    let before = points[points.count - 2]
    let length = 3.5 + 3 * stroke.width
    let step = (x: sign(tip.x - before.x), y: sign(tip.y - before.y))
    let base = Point(tip.x - step.x * length, tip.y - step.y * length)
    let half = length * 0.4
    return (
      points.dropLast() + [base],
      [
        tip, Point(base.x + step.y * half, base.y + step.x * half),
        Point(base.x - step.y * half, base.y - step.x * half),
      ]
    )
  }

  private static func sign(_ number: Double) -> Double { number > 0 ? 1 : number < 0 ? -1 : 0 }
}

extension Picture.Mark {
  /// The same mark further right and down.
  func moved(by offset: Picture.Point) -> Self {
    func move(_ point: Picture.Point) -> Picture.Point {
      Picture.Point(point.x + offset.x, point.y + offset.y)
    }
    switch self {
    case .text(let runs, let point, let anchor):
      return .text(runs, at: move(point), anchor: anchor)
    case .line(let points, let stroke, let hasHead):
      return .line(points.map(move), stroke, hasHead: hasHead)
    case .box(var box, let stroke, let fill, let radius):
      (box.x, box.y) = (box.x + offset.x, box.y + offset.y)
      return .box(box, stroke, fill: fill, radius: radius)
    }
  }
}
