/// The list of all ids that were ever used: one a line, in order.
///
/// An id that is no longer used stays there and is marked, so that it is never used again.
struct IDList {
  let entries: [Entry]

  struct Entry {
    let id: Placed<String>
    let isRetired: Bool
  }

  /// The word behind an id that is no longer used.
  static let retired = "retired"

  init(_ source: SourceFile) {
    entries = zip(1..., source.lines).compactMap { number, line in
      let words = Placed(String(line), at: Spot(line: number, bytes: 0..<line.utf8.count)).words
      guard let id = words.first else { return nil }
      return Entry(id: id, isRetired: words.count == 2 && words[1].value == Self.retired)
    }
  }
}
