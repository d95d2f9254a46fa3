/// How well something is known, as a bar that fills: readable without colours.
struct LevelPicture {
  let level: Level
  /// The size of the text beside it.
  let size: Double

  var width: Double { (size * 0.8).rounded() }
  /// The room between the bar and the text.
  var gap: Double { (size * 0.35).rounded() }

  /// The bar beside text whose baseline begins, or ends, at a point.
  func marks(at point: Picture.Point) -> [Picture.Mark] {
    let height = (size * 0.45).rounded()
    let frame = Picture.Box(x: point.x, y: point.y - height - 1, width: width, height: height)
    var bar = frame
    bar.width *= fill
    let outline = Picture.Stroke(width: 0.75, ink: .black)
    return [.box(frame, nil, fill: .white, radius: 0)]
      + (fill > 0 ? [.box(bar, nil, fill: .black, radius: 0)] : [])
      + [.box(frame, outline, fill: nil, radius: 0)]
  }

  private var fill: Double {
    switch level {
    case .new: 0
    case .learning: 1 / 3
    case .familiar: 2 / 3
    case .solid: 1
    }
  }

  /// The line of an edge that is known so well.
  var stroke: Picture.Stroke {
    switch level {
    case .new: Picture.Stroke(width: 0.75, ink: .gray, isDotted: true)
    case .learning: Picture.Stroke(width: 0.75, ink: .black)
    case .familiar: Picture.Stroke(width: 1.5, ink: .black)
    case .solid: Picture.Stroke(width: 3, ink: .black)
    }
  }
}
