/// The faces of a card in letters of one size.
struct FaceLayout {
  private let card: Card
  private let box: PaperBox
  private let setter: Typesetter
  private let style: PaperStyle
  private let flow: PictureFlow
  private let cuts: FaceCuts?

  init(_ card: Card, measure: Measure, letters size: Double, _ style: PaperStyle) {
    self.card = card
    self.style = style
    let setter = Typesetter(measure: measure, size: size, paper: style.setting)
    self.setter = setter
    let least = card.parts.map { $0.leastWidth(setter, language: card.language) }.max() ?? 0
    let upright = style.size.box
    box = least > upright.width - 2 * style.margin ? upright.turned : upright
    flow = card.flow(on: box, setter, margin: style.margin)
    cuts = FaceCuts(flow, room: box.height - 2 * style.margin - style.title * 1.65 - size * 0.6)
  }

  /// Whether another needs more faces, or tears more apart.
  func isBetter(than other: Self) -> Bool {
    guard let cuts else { return false }
    guard let others = other.cuts else { return true }
    return (cuts.starts.count, cuts.tear) < (others.starts.count, others.tear)
  }

  /// The faces.
  var faces: [Picture] {
    let starts = cuts?.starts ?? [0]
    return starts.indices.map { index in
      var face = card.blank(on: box)
      drawHead(on: &face, number: starts.count > 1 ? "\(index + 1)/\(starts.count)" : "")
      let (start, end) = (starts[index], index + 1 < starts.count ? starts[index + 1] : .infinity)
      let top = style.margin + headHeight + setter.size * 0.6
      for mark in flow.picture.marks {
        guard let mark = mark.cut(from: start, to: end) else { continue }
        face.draw(mark.moved(by: Picture.Point(0, top - start)))
      }
      return face
    }
  }

  // MARK: Heads

  private var width: Double { box.width - 2 * style.margin }
  private var headHeight: Double { style.title * 1.65 }

  /// Draws the title, white on the tint.
  private func drawHead(on face: inout Picture, number: String) {
    let frame = Picture.Box(
      x: style.margin, y: style.margin, width: width, height: headHeight)
    face.draw(.box(frame, nil, fill: .tint, radius: style.title * 0.3))
    let indent = style.title * 0.5
    let small = Typesetter(measure: setter.measure, size: style.title * 0.65)
    let room = width - 2 * indent - (number.isEmpty ? 0 : small.width(of: [Span(number)]) + indent)
    for (run, x, anchor) in [
      (title(style.title, room: room), style.margin + indent, Picture.Anchor.start),
      (small.run(Span(number)), style.margin + width - indent, .end),
    ] where !run.text.isEmpty {
      var run = run
      run.ink = .white
      let baseline = style.margin + headHeight / 2 + style.title * 0.36
      face.draw(.text([run], at: Picture.Point(x, baseline), anchor: anchor))
    }
  }

  /// The title in large letters, or as large as there is room for.
  private func title(_ size: Double, room: Double) -> Picture.Run {
    let span = Span(card.title.cleaned, .heading)
    let wanted = Typesetter(measure: setter.measure, size: size).width(of: [span])
    return Typesetter(measure: setter.measure, size: size * min(1, room / max(wanted, 1))).run(span)
  }

  /// The title alone.
  var name: Picture {
    var face = card.blank(on: box)
    let run = title(style.title * 1.6, room: width)
    let middle = Picture.Point(box.width / 2, box.height / 2)
    face.draw(.text([run], at: middle, anchor: .middle))
    let rule = [-1.0, 1].map {
      Picture.Point(middle.x + $0 * width / 6, middle.y + run.font.size * 0.7)
    }
    face.draw(.line(rule, setter.stroke(2, .tint), hasHead: false))
    return face
  }
}

extension Card {
  /// Paper of its own with nothing on it.
  func blank(on box: PaperBox) -> Picture {
    var blank = Picture(width: box.width, title: title, description: "", language: language)
    blank.height = box.height
    return blank
  }

  /// All that it says, on one face of any height.
  fileprivate func flow(on box: PaperBox, _ setter: Typesetter, margin: Double) -> PictureFlow {
    var flow = PictureFlow(
      blank(on: box), setter, x: margin, y: 0, width: box.width - 2 * margin)
    if !aside.isEmpty {
      flow.set([Span(aside, .dim)])
      flow.skip(0.5)
    }
    let (front, back) = (parts.filter { !$0.isFact }, parts.filter(\.isFact))
    flow.draw(front, of: self)
    if !front.isEmpty, !back.isEmpty { flow.skip(0.75, cut: .sides) }
    flow.draw(back, of: self)
    guard !sources.isEmpty else { return flow }
    flow.skip(0.6, cut: .blocks)
    let words = CardWords(language: language)
    flow.set([Span(words.source(sources), .dim)], with: setter.scaled(by: 0.9))
    return flow
  }
}

extension Card.Part {
  /// Whether it is what else there is to know of a state.
  fileprivate var isFact: Bool {
    if case .prose(_?, _) = self { true } else { false }
  }
}
