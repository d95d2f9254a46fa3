/// A TCP segment, as far as opening and closing are concerned (RFC 9293 §3.1).
///
/// Data is a number of octets, not the octets. The ACK bit and the acknowledgment field are one
/// optional, so a segment can neither acknowledge without a number nor carry an unused one.
public struct Segment: Hashable, Sendable {
  /// SEG.SEQ: the number of the first octet, or of the SYN when there is one.
  public var seq: SequenceNumber
  /// SEG.ACK: the next number the sender expects; `nil` when the ACK bit is off.
  public var ack: SequenceNumber?
  /// The octets of text; SYN and FIN do not count here.
  public var textLength: UInt32
  /// SEG.WND: the octets the sender is ready to receive, from SEG.ACK on; not scaled, not capped.
  public var window: UInt32
  /// The control bits other than ACK.
  private var otherBits: ControlBits

  /// Creates a segment.
  ///
  /// - Parameters:
  ///   - bits: The control bits; ACK is set by `ack` alone.
  ///   - seq: SEG.SEQ.
  ///   - ack: SEG.ACK, or `nil` for a segment without the ACK bit.
  ///   - textLength: The octets of text.
  ///   - window: SEG.WND.
  public init(
    _ bits: ControlBits = [], seq: SequenceNumber, ack: SequenceNumber? = nil,
    textLength: UInt32 = 0, window: UInt32 = 65_535
  ) {
    self.otherBits = bits.subtracting(.ack)
    self.seq = seq
    self.ack = ack
    self.textLength = textLength
    self.window = window
  }

  /// All control bits, ACK included.
  public var bits: ControlBits { ack == nil ? otherBits : otherBits.union(.ack) }

  /// Whether the SYN bit is set.
  public var isSYN: Bool { otherBits.contains(.syn) }
  /// Whether the FIN bit is set.
  public var isFIN: Bool { otherBits.contains(.fin) }
  /// Whether the RST bit is set.
  public var isRST: Bool { otherBits.contains(.rst) }

  /// SEG.LEN: the sequence numbers it occupies, SYN and FIN counting one each (§3.4).
  ///
  /// Wider than a sequence number, for text may already fill the whole ring.
  public var length: Int { Int(textLength) + (isSYN ? 1 : 0) + (isFIN ? 1 : 0) }

  /// The number of the first octet of text: one after the SYN, when there is one.
  public var textStart: SequenceNumber { isSYN ? seq + 1 : seq }

  /// The number that follows the text: the FIN's own, when there is one.
  public var textEnd: SequenceNumber { textStart + textLength }

  /// The number after all that it occupies, SEG.SEQ + SEG.LEN.
  public var end: SequenceNumber { isFIN ? textEnd + 1 : textEnd }
}

extension Segment: CustomStringConvertible {
  /// The segment as the RFC's figures write it, such as `<SEQ=300><ACK=101><CTL=SYN,ACK>`.
  public var description: String {
    let acknowledgment = ack.map { "<ACK=\($0)>" } ?? ""
    let text = textLength == 0 ? "" : "<DATA=\(textLength)>"
    return "<SEQ=\(seq)>\(acknowledgment)\(text)<CTL=\(bits)>"
  }
}
