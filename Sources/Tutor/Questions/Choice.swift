/// A question for what is right among sentences; the only one whose key is written by hand.
package struct Choice: Sendable {
  /// The sentences, the right ones first.
  package let options: [Option]

  /// A sentence that can be chosen.
  package struct Option: Hashable, Sendable {
    /// The sentence.
    package let text: String
    /// Why it is right, or wrong.
    package let reason: String?
    /// Whether it is right.
    package let isRight: Bool

    /// Creates an option.
    package init(_ text: String, reason: String?, isRight: Bool) {
      self.text = text
      self.reason = reason
      self.isRight = isRight
    }
  }

  /// Creates the question.
  package init(_ options: [Option]) { self.options = options }

  /// The places of all that is right.
  var key: Set<Int> { Set(options.indices.filter { options[$0].isRight }) }

  /// Whether more than one has to be chosen.
  var hasManyRight: Bool { key.count > 1 }

  /// Reads the sentences themselves or their beginnings, with `;` between them.
  func read(_ text: String) -> Set<Int>? {
    var rest = text.folded[...]
    var places: Set<Int> = []
    while !rest.isEmpty {
      guard let place = takePlace(from: &rest) else { return nil }
      places.insert(place)
    }
    return places.isEmpty ? nil : places
  }

  /// The option that the text begins with, or the only one that begins as the text does.
  private func takePlace(from text: inout Substring) -> Int? {
    let folded = options.map(\.text.folded)
    let whole = folded.indices.filter { place in
      let rest = text.dropFirst(folded[place].count)
      return text.hasPrefix(folded[place]) && (rest.isEmpty || rest.first == ";")
    }
    if let place = whole.max(by: { folded[$0].count < folded[$1].count }) {
      text = text.dropFirst(folded[place].count + 1)
      return place
    }
    let word = text.prefix { $0 != ";" }
    text = text.dropFirst(word.count + 1)
    let places = folded.indices.filter { folded[$0].hasPrefix(word) }
    return word.count >= 3 && places.count == 1 ? places[0] : nil
  }
}
