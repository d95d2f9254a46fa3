/// Where what is drawn on one long face is cut into faces.
struct FaceCuts {
  typealias Cut = PictureFlow.Cut

  /// Where the part for each face begins.
  let starts: [Double]
  /// How much is torn apart by it.
  let tear: Int

  /// Finds the cuts; `nil` when something is too high for any face.
  ///
  /// The faces are as few as can be; then as little is torn apart as can be, and all are equally
  /// full.
  init?(_ flow: PictureFlow, room: Double) {
    let end = Cut(end: flow.y, start: flow.y, kind: .sides)
    let cuts = [Cut(end: 0, start: 0, kind: .sides)] + flow.cuts + [end]
    var best: [(cost: Double, before: Int)?] = [(0, 0)]
    for last in cuts.indices.dropFirst() {
      var found: (cost: Double, before: Int)?
      for first in 0..<last {
        guard let before = best[first] else { continue }
        let height = cuts[last].end - cuts[first].start
        guard height <= room + 0.01 else { continue }
        let cost = before.cost + Self.cost(of: cuts[last].kind, free: 1 - height / room)
        if cost < found?.cost ?? .infinity { found = (cost, first) }
      }
      best.append(found)
    }
    guard var last = best.indices.last, best[last] != nil else { return nil }
    var parts: [Cut] = []
    while last > 0, let before = best[last]?.before {
      parts.insert(cuts[before], at: 0)
      last = before
    }
    starts = parts.map(\.start)
    tear = parts.reduce(0) { $0 + $1.kind.rawValue }
  }

  /// What a face costs: far more than any cut, a cut by what it tears apart.
  private static func cost(of kind: Cut.Kind, free: Double) -> Double {
    1_000 + Double(kind.rawValue) * 2 + free * free
  }
}

extension Picture.Mark {
  /// The mark where it begins on a part of a picture; a line upright goes on over several.
  func cut(from top: Double, to bottom: Double) -> Self? {
    switch self {
    case .text(_, let point, _): return (top..<bottom).contains(point.y) ? self : nil
    case .box(let box, _, _, _): return (top..<bottom).contains(box.y) ? self : nil
    case .line(var points, let stroke, let hasHead):
      let heights = points.map(\.y)
      guard let high = heights.min(), let low = heights.max(), high < bottom, low >= top else {
        return nil
      }
      for index in points.indices { points[index].y = min(max(points[index].y, top), bottom) }
      return .line(points, stroke, hasHead: hasHead)
    }
  }
}
