/// A picture that grows downwards, thing by thing.
struct PictureFlow {
  private(set) var picture: Picture
  var setter: Typesetter
  /// Where lines begin, and how long they are.
  var x: Double
  var width: Double
  /// Where the next thing begins.
  var y: Double
  /// Where it may be cut.
  private(set) var cuts: [Cut] = []
  private var isWhole = false

  /// A place at which what follows may go on elsewhere.
  struct Cut: Hashable {
    /// Where that ends which is above, and that begins which is below.
    var end, start: Double
    let kind: Kind

    /// What is parted; the least that is lost by it comes first.
    enum Kind: Int, Hashable {
      case sides, parts, blocks, rows, lines
    }
  }

  init(_ picture: Picture, _ setter: Typesetter, x: Double, y: Double, width: Double) {
    self.picture = picture
    self.setter = setter
    self.x = x
    self.y = y
    self.width = width
  }

  mutating func draw(_ mark: Picture.Mark) { picture.draw(mark) }

  /// Leaves room of so many lines, which vanishes where it is cut.
  mutating func skip(_ lines: Double, cut kind: Cut.Kind? = nil) {
    let end = y
    y += setter.paper == nil ? (lines * setter.leading).rounded() : lines * setter.leading
    if let kind { allowCut(kind, from: end) }
  }

  /// Says that what follows may go on elsewhere.
  mutating func allowCut(_ kind: Cut.Kind, from end: Double? = nil) {
    if !isWhole { cuts.append(Cut(end: end ?? y, start: y, kind: kind)) }
  }

  /// Draws what is not to be cut.
  mutating func whole(_ draw: (inout PictureFlow) -> Void) {
    let wasWhole = isWhole
    isWhole = true
    draw(&self)
    isWhole = wasWhole
  }

  /// Sets text from `x` on, or in another column, and goes on below it.
  ///
  /// Two lines at least stay together at either end.
  mutating func set(
    _ spans: [Span], at column: Double = 0, indent: Double = 0, width: Double? = nil,
    anchor: Picture.Anchor = .start, with setter: Typesetter? = nil
  ) {
    let setter = (setter ?? self.setter).fitted(to: spans)
    let lines = setter.lines(spans, width: width ?? self.width - column, indent: indent)
    for (index, line) in lines.enumerated() {
      if index >= 2, index <= lines.count - 2 { allowCut(.lines) }
      if !line.isEmpty {
        let point = Picture.Point(
          x + column + (index == 0 ? indent : 0), y + setter.ascent)
        draw(.text(line, at: point, anchor: anchor))
      }
      y += setter.leading
    }
  }

  /// Draws things side by side: each begins where this one does, and the longest counts.
  mutating func beside(_ columns: [(inout PictureFlow) -> Void]) {
    let top = y
    var bottom = y
    whole { flow in
      for draw in columns {
        flow.y = top
        draw(&flow)
        bottom = max(bottom, flow.y)
      }
    }
    y = bottom
  }

  /// Draws a label, and beside it what goes on below it and may be cut there.
  mutating func label(
    _ label: [Span], margin: Double, _ draw: (inout PictureFlow) -> Void
  ) {
    let top = y
    whole { $0.set(label) }
    let bottom = y
    y = top
    inset(by: margin, draw)
    y = max(y, bottom)
  }

  /// Draws with a margin to the left.
  mutating func inset(by margin: Double, _ draw: (inout PictureFlow) -> Void) {
    (x, width) = (x + margin, width - margin)
    draw(&self)
    (x, width) = (x - margin, width + margin)
  }
}
