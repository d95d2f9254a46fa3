import TCP

/// What was read from a file, with its places, for rules to look at.
///
/// It is there even where errors keep the file from being loaded.
struct Reading: Sendable {
  /// The file as its grammar sees it.
  let document: Document
  /// The blocks `ask`.
  var asks: [Block<Question>] = []
  /// The blocks `walk`, each with a question for each segment and each change of state.
  var walks: [Block<[Question]>] = []
  /// The blocks `ladder`.
  var ladders: [Block<Ladder>] = []

  /// A block, and what it says; `nil` where that could not be read.
  struct Block<Value: Sendable>: Sendable {
    let fields: Fields
    let value: Value?
  }
}
