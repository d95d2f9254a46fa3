/// Where something stands in a file, counted as people and editors count.
///
/// Lines and columns begin at 1, a column is one `Character`, and `endColumn` is the column after
/// the last one (so an empty place has `endColumn == column`).
package struct Place: Hashable, Sendable {
  /// The number of the line.
  package let line: Int
  /// The column of the first character.
  package let column: Int
  /// The column after the last character.
  package let endColumn: Int

  /// A place in these columns.
  package init(line: Int, column: Int, endColumn: Int) {
    self.line = line
    self.column = column
    self.endColumn = endColumn
  }
}

/// A stretch of one line in UTF-8 bytes.
///
/// Reading makes thousands of these and reports hardly any, so counting `Character`s waits until
/// ``SourceFile/place(of:)`` is asked.
package struct Spot: Hashable, Sendable {
  /// The line's number, from 1.
  package let line: Int
  /// The bytes in the line, from 0.
  package let bytes: Range<Int>

  /// A stretch of that line.
  package init(line: Int, bytes: Range<Int>) {
    self.line = line
    self.bytes = bytes
  }

  /// A stretch of this one, its bytes counted from where this one begins.
  package func part(_ part: Range<Int>) -> Spot {
    let moved = bytes.lowerBound + part.lowerBound..<bytes.lowerBound + part.upperBound
    return Spot(line: line, bytes: moved.clamped(to: bytes))
  }
}

/// A value and where it was written.
package struct Placed<Value> {
  /// What was written.
  package let value: Value
  /// Where it was written.
  package let spot: Spot

  /// Puts a value where it was written.
  package init(_ value: Value, at spot: Spot) {
    self.value = value
    self.spot = spot
  }

  /// Another value in the same place.
  package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Placed<Other> {
    Placed<Other>(try transform(value), at: spot)
  }
}

extension Placed: Equatable where Value: Equatable {}
extension Placed: Hashable where Value: Hashable {}
extension Placed: Sendable where Value: Sendable {}

extension Placed<String> {
  /// The words of the text, each in its own place.
  package var words: [Placed<String>] {
    value.utf8.split(whereSeparator: \.isBlank).map { word in
      let start = value.utf8.distance(from: value.startIndex, to: word.startIndex)
      return Placed(String(Substring(word)), at: spot.part(start..<start + word.count))
    }
  }
}
