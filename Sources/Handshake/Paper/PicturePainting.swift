import Tutor

extension PangoCairo {
  /// What measures text as it will be painted.
  var measure: Measure { Measure { self.width(of: $0, $1) } }

  /// Paints a side of a sheet.
  func paint(_ sheet: Sheet, faces: [Picture]) {
    page(width: sheet.box.width, height: sheet.box.height) {
      for place in sheet.places { paint(faces[place.face], at: place) }
      for mark in sheet.marks { stroke(mark, Picture.Stroke(width: 0.25, ink: .black)) }
    }
  }

  private func paint(_ face: Picture, at place: Sheet.Place) {
    // Turned around its top left corner, a face is put back into its box.
    let (x, y, angle) =
      switch place.turn {
      case .none: (place.x, place.y, 0.0)
      case .clockwise: (place.x + face.height, place.y, .pi / 2)
      case .counterclockwise: (place.x, place.y + face.width, -.pi / 2)
      }
    moved(x: x, y: y, angle: angle) { paint(face) }
  }

  private func paint(_ picture: Picture) {
    for mark in picture.marks {
      switch mark {
      case .text(let runs, let point, let anchor): paint(runs, at: point, anchor)
      case .line(let points, let stroke, let hasHead):
        let arrow = hasHead ? Picture.arrow(points, stroke) : (line: points, head: [])
        self.stroke(arrow.line, stroke)
        guard hasHead else { continue }
        trace(arrow.head)
        close()
        fill(stroke.ink.color)
      case .box(let box, let stroke, let fill, let radius):
        if let fill {
          trace(box, radius: radius)
          self.fill(fill.color)
        }
        if let stroke {
          trace(box, radius: radius)
          paint(stroke)
        }
      }
    }
  }

  private func paint(_ runs: [Picture.Run], at point: Picture.Point, _ anchor: Picture.Anchor) {
    let widths = runs.map { width(of: $0.text, $0.font) }
    var x = point.x - widths.reduce(0, +) * anchor.share
    for (run, width) in zip(runs, widths) {
      paint(run, run.ink.color, x: x, y: point.y)
      x += width
    }
  }

  private func stroke(_ points: [Picture.Point], _ stroke: Picture.Stroke) {
    trace(points)
    paint(stroke)
  }

  /// Strokes what was traced; thinner lines than this don't come out of every printer.
  private func paint(_ stroke: Picture.Stroke) {
    self.stroke(
      width: max(0.25, stroke.width),
      dashes: stroke.isDotted ? [stroke.width * 3, stroke.width * 2.5] : [], stroke.ink.color)
  }

  private func trace(_ box: Picture.Box, radius: Double) {
    let radius = min(radius, box.width / 2, box.height / 2)
    let (left, right) = (box.x + radius, box.x + box.width - radius)
    let (top, bottom) = (box.y + radius, box.y + box.height - radius)
    begin()
    for (quarter, (x, y)) in [
      (right, top), (right, bottom), (left, bottom), (left, top),
    ].enumerated() {
      turn(around: Picture.Point(x, y), radius: radius, from: Double(quarter - 1) * .pi / 2)
    }
    close()
  }
}

extension Picture.Anchor {
  /// How much of a text lies before its point.
  var share: Double {
    switch self {
    case .start: 0
    case .middle: 0.5
    case .end: 1
    }
  }
}

extension Picture.Ink {
  /// The tint prints as dark as three quarters of black.
  fileprivate var color: PangoCairo.Color {
    switch self {
    case .black: (0, 0, 0)
    case .tint: (0.09, 0.28, 0.43)
    case .gray: (0.36, 0.36, 0.36)
    case .pale: (0.92, 0.92, 0.92)
    case .white: (1, 1, 1)
    }
  }
}
