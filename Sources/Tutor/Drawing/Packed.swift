extension [Span] {
  /// These pieces on as few lines of at most `width` cells as hold each of them whole, `gap` between
  /// two on a line; a piece wider than a line is wrapped, its rest indented.
  func packed(to width: Int, gap: String) -> [[Span]] {
    reduce(into: [[Span]]()) { lines, piece in
      if let last = lines.indices.last, (lines[last] + [Span(gap), piece]).cells <= width {
        lines[last] += [Span(gap), piece]
      } else {
        lines += [piece].wrapped(to: width, hanging: 2)
      }
    }
  }
}
