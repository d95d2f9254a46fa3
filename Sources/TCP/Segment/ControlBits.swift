/// The control bits of a segment's header (RFC 9293 §3.1), written as the RFC writes them.
///
///     ControlBits([.syn, .ack]).description   // "SYN,ACK"
public struct ControlBits: OptionSet, Hashable, Sendable {
  /// One bit a control bit, in the order in which they are written.
  public let rawValue: UInt8

  /// Creates the set with these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Synchronize sequence numbers.
  public static let syn = Self(rawValue: 1)
  /// No more data from the sender.
  public static let fin = Self(rawValue: 2)
  /// Reset the connection.
  public static let rst = Self(rawValue: 4)
  /// Push function.
  public static let psh = Self(rawValue: 8)
  /// The urgent pointer is significant.
  public static let urg = Self(rawValue: 16)
  /// The acknowledgment field is significant.
  public static let ack = Self(rawValue: 32)

  /// Every bit with its name, ACK last as in `SYN,ACK`.
  public static let named: [(bit: ControlBits, name: String)] = [
    (.syn, "SYN"), (.fin, "FIN"), (.rst, "RST"), (.psh, "PSH"), (.urg, "URG"), (.ack, "ACK"),
  ]

  /// The names of the bits that are set.
  public var names: [String] { Self.named.filter { contains($0.bit) }.map(\.name) }
}

extension ControlBits: CustomStringConvertible {
  /// The bits as in `SYN,ACK`, or `none`.
  public var description: String { isEmpty ? "none" : names.joined(separator: ",") }
}
