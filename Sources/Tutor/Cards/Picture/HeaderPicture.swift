/// The header of a segment, a row of 32 bits below the other.
struct HeaderPicture {
  let language: Language

  /// The least width in which every letter stands in its bit.
  func leastWidth(_ setter: Typesetter) -> Double {
    32 * (setter.width(of: [Span("W", .strong)]) + 1)
  }

  var words: TopicCardWords { TopicCardWords(language: language) }
}

extension PictureFlow {
  mutating func draw(_ header: HeaderPicture) {
    let bit = setter.paper == nil ? (width / 32).rounded(.down) : width / 32
    for number in [0, 8, 16, 24, 31] {
      let anchor: Picture.Anchor = number == 0 ? .start : number == 31 ? .end : .middle
      let place = x + bit * (Double(number) + (number == 0 ? 0 : number == 31 ? 1 : 0.5))
      draw(
        .text(
          [setter.run(Span(String(number), .dim))], at: Picture.Point(place, y + setter.ascent),
          anchor: anchor))
    }
    y += setter.leading
    for row in SegmentHeader.rows {
      let isUpright = row.contains { header.isUpright($0, bit: bit, setter) }
      let height = setter.leading * (isUpright ? 3 : 1.4)
      var left = x
      for field in row {
        draw(field, of: header, at: left, height: height, bit: bit)
        left += bit * Double(field.bits)
      }
      y += height
    }
  }

  private mutating func draw(
    _ field: SegmentHeader.Field, of header: HeaderPicture, at left: Double, height: Double,
    bit: Double
  ) {
    let width = bit * Double(field.bits)
    draw(
      .box(
        Picture.Box(x: left, y: y, width: width, height: height),
        setter.stroke(1, .black), fill: field.isInFocus ? .pale : nil, radius: 0))
    let name = header.words.field(field)
    let letters = header.isUpright(field, bit: bit, setter) ? name.map(String.init) : [name]
    let first = y + (height - setter.leading * Double(letters.count)) / 2 + setter.ascent
    for (index, text) in letters.enumerated() {
      let style: Style = field.isInFocus ? .strong : .plain
      draw(
        .text(
          [setter.run(Span(text, style))],
          at: Picture.Point(left + width / 2, first + setter.leading * Double(index)),
          anchor: .middle))
    }
  }
}

extension HeaderPicture {
  /// Whether a field's name is set from the top down, being too wide.
  func isUpright(_ field: SegmentHeader.Field, bit: Double, _ setter: Typesetter) -> Bool {
    setter.width(of: [Span(words.field(field), .strong)]) > bit * Double(field.bits)
  }
}
