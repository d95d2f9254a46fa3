/// Letters of a text that share glyphs, such as a ligature.
struct GlyphCluster: Hashable {
  /// How many bytes of the text it takes.
  let bytes: Int32
  /// How many glyphs it has.
  let glyphs: Int32

  /// The clusters of a text, from the byte at which each glyph's cluster begins.
  ///
  /// Of text that is written from right to left there is one.
  static func all(starts: [Int32], length: Int32) -> [GlyphCluster] {
    guard zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      return [GlyphCluster(bytes: length, glyphs: Int32(starts.count))]
    }
    let ends = Array(starts.indices.dropFirst()).filter { starts[$0] != starts[$0 - 1] }
    return zip([0] + ends, ends + [starts.count]).filter { $0 < $1 }.map { first, end in
      let next = end < starts.count ? starts[end] : length
      return GlyphCluster(bytes: next - starts[first], glyphs: Int32(end - first))
    }
  }
}
