/// The receive half of the TCB (RFC 9293 §3.3.1): what has arrived, in order and ahead of order.
///
/// RCV.WND is not here. It is the user's buffer space and outlives the connection, so it comes in
/// with the `Environment`.
public struct ReceiveSequence: Hashable, Sendable {
  /// IRS: the number of the peer's SYN.
  public let irs: SequenceNumber
  /// RCV.NXT: the number that is expected next.
  public internal(set) var nxt: SequenceNumber
  /// The octets that have arrived and no RECEIVE has taken yet.
  public internal(set) var unread = 0
  /// Whether a RECEIVE waits for text; several waiting ones count as one.
  var isReceiving: Bool
  /// Text that arrived ahead of RCV.NXT or before ESTABLISHED, by start, no two touching (SHLD-31).
  private var held: [Range] = []
  /// The number of a FIN that is held for its turn.
  private var heldFIN: SequenceNumber?

  private struct Range: Hashable, Sendable {
    var start: SequenceNumber
    var end: SequenceNumber
  }

  /// The sequence of an end that has just seen a SYN.
  init(irs: SequenceNumber, isReceiving: Bool) {
    self.irs = irs
    self.nxt = irs + 1
    self.isReceiving = isReceiving
  }

  /// Keeps the part of a segment's text and FIN that lies in the window, for after ESTABLISHED.
  mutating func hold(_ segment: Segment, window: UInt32, fin: Bool) {
    let text = textOffsets(of: segment, window: window)
    if text.lowerBound < text.upperBound {
      insert(Range(start: nxt + UInt32(text.lowerBound), end: nxt + UInt32(text.upperBound)))
    }
    if fin { holdFIN(of: segment, window: window) }
  }

  /// Takes the part of a segment that lies in the window, and moves RCV.NXT over all text whose turn
  /// has come.
  mutating func take(_ segment: Segment, window: UInt32) {
    // A FIN is trimmed like text: by the window that it finds, not by the one that its text opens.
    if segment.isFIN { holdFIN(of: segment, window: window) }
    let before = nxt
    let text = textOffsets(of: segment, window: window)
    if text.lowerBound == 0 {
      nxt = nxt + UInt32(text.upperBound)
    } else if text.lowerBound < text.upperBound {
      insert(Range(start: nxt + UInt32(text.lowerBound), end: nxt + UInt32(text.upperBound)))
    }
    while let first = held.first, first.start <= nxt {
      held.removeFirst()
      nxt = .later(nxt, first.end)
    }
    unread += nxt.distance(from: before)
  }

  /// Moves RCV.NXT over a FIN whose turn has come, and says whether there was one.
  mutating func takeFIN() -> Bool {
    guard heldFIN == nxt else { return false }
    nxt = nxt + 1
    heldFIN = nil
    held = []
    return true
  }

  /// Where the new part of a segment's text lies, in octets from RCV.NXT; empty at 0 if none is new.
  private func textOffsets(of segment: Segment, window: UInt32) -> Swift.Range<Int> {
    let start = segment.textStart.distance(from: nxt)
    let end = min(start + Int(segment.textLength), Int(window))
    return max(start, 0) < end ? max(start, 0)..<end : 0..<0
  }

  private mutating func holdFIN(of segment: Segment, window: UInt32) {
    let offset = segment.textStart.distance(from: nxt) + Int(segment.textLength)
    if (0..<Int(window)).contains(offset) { heldFIN = nxt + UInt32(offset) }
  }

  private mutating func insert(_ range: Range) {
    var merged = range
    held.removeAll { other in
      guard other.start <= merged.end, merged.start <= other.end else { return false }
      if other.start < merged.start { merged.start = other.start }
      merged.end = .later(merged.end, other.end)
      return true
    }
    let place = held.firstIndex { $0.start > merged.start } ?? held.endIndex
    held.insert(merged, at: place)
  }

  /// Gives a waiting RECEIVE what there is; the octets, or `nil` when nothing was handed over.
  mutating func deliver() -> Int? {
    guard isReceiving, unread > 0 else { return nil }
    defer {
      isReceiving = false
      unread = 0
    }
    return unread
  }
}
