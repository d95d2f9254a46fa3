import TCP

/// The header of a segment, as RFC 9293 §3.1 draws it: rows of 32 bits.
enum SegmentHeader {
  /// A field of the header.
  enum Field: Hashable, Sendable {
    case sourcePort, destinationPort, sequenceNumber, acknowledgmentNumber
    case dataOffset, reserved
    case controlBit(String)
    case window, checksum, urgentPointer, options

    /// How many bits it takes of its row.
    var bits: Int {
      switch self {
      case .controlBit: 1
      case .dataOffset, .reserved: 4
      case .sourcePort, .destinationPort, .window, .checksum, .urgentPointer: 16
      case .sequenceNumber, .acknowledgmentNumber, .options: 32
      }
    }

    /// Whether opening and closing turn on it.
    var isInFocus: Bool {
      switch self {
      case .sequenceNumber, .acknowledgmentNumber: true
      case .controlBit(let name): ControlBits.named.contains { $0.name == name }
      case .sourcePort, .destinationPort, .dataOffset, .reserved, .window, .checksum,
        .urgentPointer, .options:
        false
      }
    }
  }

  /// The rows, from the first octet on.
  static let rows: [[Field]] = [
    [.sourcePort, .destinationPort],
    [.sequenceNumber],
    [.acknowledgmentNumber],
    [.dataOffset, .reserved]
      + ["CWR", "ECE", "URG", "ACK", "PSH", "RST", "SYN", "FIN"].map(Field.controlBit) + [.window],
    [.checksum, .urgentPointer],
    [.options],
  ]
}
