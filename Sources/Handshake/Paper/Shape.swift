/// Text as glyphs, of size `Look.size`.
struct Shape {
  var pieces: [Piece] = []
  var width = 0.0

  /// Glyphs of one font, and the text that they stand for.
  struct Piece {
    let face: OpaquePointer?
    var glyphs: [Glyph] = []
    var bytes: [UInt8]
    var clusters: [GlyphCluster]

    init(face: OpaquePointer?, bytes: some Sequence<UInt8>, clusters: [GlyphCluster]) {
      self.face = face
      self.bytes = Array(bytes)
      self.clusters = clusters
    }
  }

  /// A glyph by its number in a font, and its place.
  struct Glyph {
    let index: UInt32
    var x, y: Double
  }

  /// Adds another further right, its glyphs to the last ones if they are of the same font.
  mutating func append(_ other: Shape) {
    for var piece in other.pieces {
      for index in piece.glyphs.indices { piece.glyphs[index].x += width }
      if let last = pieces.indices.last, pieces[last].face == piece.face {
        pieces[last].glyphs += piece.glyphs
        pieces[last].bytes += piece.bytes
        pieces[last].clusters += piece.clusters
      } else {
        pieces.append(piece)
      }
    }
    width += other.width
  }
}
