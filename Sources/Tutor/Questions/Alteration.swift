package import TCP

/// A question for the line of a ladder whose segment was altered.
package struct Alteration: Sendable {
  /// The ladder as it is shown, with the altered segment in it.
  package let ladder: Ladder
  /// The number of the altered line, from 1.
  package let line: Int
  /// What the line shows.
  package let shown: Segment
  /// What TCP sends instead.
  package let sent: Segment

  /// Creates the question; `nil` where the line has no segment, or has just this one.
  ///
  /// - Parameters:
  ///   - reading: The segment to be shown; the numbers that it leaves out are those of the true one.
  ///   - line: The number of the line, from 1.
  ///   - ladder: The ladder as the machine has drawn it.
  package init?(_ reading: SegmentReading, in line: Int, of ladder: Ladder) {
    guard let row = ladder.rows.place(ofNumber: line), let arrow = ladder.rows[row].arrow,
      let bits = reading.bits
    else { return nil }
    let sent = arrow.segment
    let ack = reading.ack ?? sent.ack ?? 0
    let shown = Segment(
      bits, seq: reading.seq ?? sent.seq, ack: bits.contains(.ack) ? ack : nil,
      textLength: reading.textLength ?? sent.textLength, window: sent.window)
    guard shown != sent, let ladder = ladder.showing(shown, inLine: row) else { return nil }
    self.ladder = ladder
    self.line = line
    self.sent = sent
    self.shown = shown
  }

  /// Reads the number of a line of the ladder: `3`, `line 3`, `第 3 行`.
  func read(_ text: String) -> Int? {
    let text = text.folded
    let digits = text.replacing("line", with: "").replacing("第", with: "")
      .replacing("行", with: "").replacing("#", with: "")
    return Int(digits).flatMap { ladder.rows.place(ofNumber: $0) == nil ? nil : $0 }
  }
}
