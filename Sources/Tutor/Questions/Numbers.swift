package import TCP

/// A question for the numbers of the segment that an end sends.
package struct Numbers: Sendable {
  /// The moment at which the segment is sent.
  package let moment: Moment
  /// The segment.
  package let segment: Segment
  /// Which of its numbers are asked for, in the order in which they may be typed.
  package let fields: [Field]

  /// A number of a segment.
  package enum Field: String, Hashable, Sendable, CaseIterable {
    case seq, ack
  }

  /// Creates the question; `nil` where no segment is sent, or none with such a field.
  package init?(_ fields: [Field], of moment: Moment) {
    guard let segment = moment.sent, !fields.isEmpty else { return nil }
    if fields.contains(.ack), segment.ack == nil { return nil }
    self.moment = moment
    self.segment = segment
    self.fields = fields
  }

  /// The numbers that are asked for.
  var key: NumbersReading {
    NumbersReading(
      seq: fields.contains(.seq) ? segment.seq : nil,
      ack: fields.contains(.ack) ? segment.ack : nil)
  }

  /// Reads `seq=101 ack=301`, or the numbers alone in the order in which they are asked for.
  func read(_ text: String) -> NumbersReading? { NumbersReading(text, fields: fields) }

  /// The segment with the numbers of an answer.
  func segment(with reading: NumbersReading) -> SegmentReading {
    var segment = SegmentReading(segment)
    segment.seq = reading.seq ?? segment.seq
    segment.ack = reading.ack ?? segment.ack
    return segment
  }
}

/// The numbers of a segment as a learner writes them.
package struct NumbersReading: Hashable, Sendable {
  /// The sequence number, if it was asked for.
  package var seq: SequenceNumber?
  /// The acknowledgment number, if it was asked for.
  package var ack: SequenceNumber?

  /// Creates a reading of these numbers.
  package init(seq: SequenceNumber?, ack: SequenceNumber?) {
    self.seq = seq
    self.ack = ack
  }

  /// Reads all of the fields, each once; `nil` for anything else.
  init?(_ text: String, fields: [Numbers.Field]) {
    self.init(seq: nil, ack: nil)
    var rest = fields[...]
    for word in Self.words(of: text) {
      let parts = word.split(separator: "=")
      guard let number = parts.last.flatMap({ UInt32($0) }), parts.count <= 2 else { return nil }
      let named = parts.count == 2 ? Numbers.Field(rawValue: String(parts[0])) : rest.first
      guard let field = named, let place = rest.firstIndex(of: field) else { return nil }
      rest.remove(at: place)
      self[field] = SequenceNumber(number)
    }
    guard rest.isEmpty else { return nil }
  }

  /// The words, whatever stands between them: `seq = 101, ack = 301` has two.
  private static func words(of text: String) -> [Substring] {
    let text = text.unified.map { $0 == ":" ? "=" : $0 }.split(separator: "=")
    let joined = text.map { String($0).trimmed }.joined(separator: "=")
    return joined.split { " ,;/<>".contains($0) }
  }

  /// One of the numbers.
  subscript(field: Numbers.Field) -> SequenceNumber? {
    get { field == .seq ? seq : ack }
    set { if field == .seq { seq = newValue } else { ack = newValue } }
  }
}
