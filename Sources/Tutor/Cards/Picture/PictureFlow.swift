/// A picture that grows downwards, thing by thing.
struct PictureFlow {
  private(set) var picture: Picture
  let setter: Typesetter
  /// Where lines begin, and how long they are.
  var x: Double
  var width: Double
  /// Where the next thing begins.
  var y: Double

  init(_ picture: Picture, _ setter: Typesetter, x: Double, y: Double, width: Double) {
    self.picture = picture
    self.setter = setter
    self.x = x
    self.y = y
    self.width = width
  }

  mutating func draw(_ mark: Picture.Mark) { picture.draw(mark) }

  /// Leaves room of so many lines.
  mutating func skip(_ lines: Double) { y += (lines * setter.leading).rounded() }

  /// Sets text from `x` on, or in another column, and goes on below it.
  mutating func set(
    _ spans: [Span], at column: Double = 0, width: Double? = nil, anchor: Picture.Anchor = .start,
    with setter: Typesetter? = nil
  ) {
    let setter = setter ?? self.setter
    for line in setter.lines(spans, width: width ?? self.width - column) {
      if !line.isEmpty {
        let point = Picture.Point(x + column, y + setter.ascent)
        draw(.text(line, at: point, anchor: anchor))
      }
      y += setter.leading
    }
  }

  /// Draws things side by side: each begins where this one does, and the longest counts.
  mutating func beside(_ columns: [(inout PictureFlow) -> Void]) {
    let top = y
    var bottom = y
    for draw in columns {
      y = top
      draw(&self)
      bottom = max(bottom, y)
    }
    y = bottom
  }

  /// Draws with a margin to the left.
  mutating func inset(by margin: Double, _ draw: (inout PictureFlow) -> Void) {
    (x, width) = (x + margin, width - margin)
    draw(&self)
    (x, width) = (x - margin, width + margin)
  }
}
