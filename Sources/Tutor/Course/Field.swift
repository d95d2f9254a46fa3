/// One `key: value` of the head or of a block.
///
///     wrong SYN,ACK seq=300: The server has not seen a SYN yet.
///     | It cannot answer what did not arrive.
///
/// has the key `wrong`, the argument `SYN,ACK seq=300` and two lines.
package struct Field: Hashable, Sendable {
  /// The first word of the line.
  package let key: Placed<String>
  /// What stands between the key and its colon.
  package let argument: Placed<String>?
  /// The lines of the value, without blanks at their ends.
  ///
  /// A key with nothing behind its colon begins its value in the line below; one with nothing
  /// below either has no lines.
  package internal(set) var lines: [Placed<String>]

  /// A field of these parts.
  package init(key: Placed<String>, argument: Placed<String>?, lines: [Placed<String>]) {
    self.key = key
    self.argument = argument
    self.lines = lines
  }

  /// Whether the value is `-`, which means that there is none.
  package var isNone: Bool { lines.count == 1 && lines[0].value == "-" }

  /// The lines as one text.
  package var text: String { lines.map(\.value).joined(separator: "\n") }
}

/// What fields belong to, for the words of a finding.
package enum Section: Hashable, Sendable {
  /// What stands between the two lines `---`.
  case head
  /// A block, known by its word.
  case block(Block.Word)
  /// A block `ask` whose kind is known, which says which keys it has.
  case ask(kind: String)
}
