/// The header of a segment, a row of 32 bits below the other.
struct HeaderPicture {
  let language: Language

  var words: TopicCardWords { TopicCardWords(language: language) }
}

extension PictureFlow {
  mutating func draw(_ header: HeaderPicture) {
    let bit = (width / 32).rounded(.down)
    for number in [0, 8, 16, 24, 31] {
      draw(
        .text(
          [setter.run(Span(String(number), .dim))],
          at: Picture.Point(x + bit * (Double(number) + 0.5), y + setter.ascent),
          anchor: .middle))
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
        Picture.Stroke(width: 1, ink: .black), fill: field.isInFocus ? .pale : nil, radius: 0))
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
