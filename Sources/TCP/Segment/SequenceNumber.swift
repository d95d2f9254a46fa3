/// A sequence number: 32 bits on a ring (RFC 9293 §3.4).
///
/// All arithmetic is modulo 2³². The order is circular: `a < b` says that `b` is ahead of `a` by
/// less than half the ring, so it is no total order and the type is deliberately not `Comparable`.
///
///     SequenceNumber(4_294_967_295) + 1        // 0
///     SequenceNumber(4_294_967_295) < SequenceNumber(0)   // true
public struct SequenceNumber: Hashable, Sendable {
  /// The number as it stands in a header, 0 … 4294967295.
  public var rawValue: UInt32

  /// Creates the sequence number with this header value.
  public init(_ rawValue: UInt32) { self.rawValue = rawValue }

  /// The number that lies `octets` further on the ring.
  public static func + (number: Self, octets: UInt32) -> Self { Self(number.rawValue &+ octets) }

  /// The number that lies `octets` back on the ring.
  public static func - (number: Self, octets: UInt32) -> Self { Self(number.rawValue &- octets) }

  /// How far this number is ahead of `other`, in octets; negative when it is behind.
  @inlinable
  public func distance(from other: Self) -> Int {
    Int(Int32(bitPattern: rawValue &- other.rawValue))
  }

  /// Whether `b` is ahead of `a` on the ring.
  public static func < (a: Self, b: Self) -> Bool { b.distance(from: a) > 0 }
  /// Whether `b` is `a` or ahead of it; the RFC writes `=<`.
  public static func <= (a: Self, b: Self) -> Bool { b.distance(from: a) >= 0 }
  /// Whether `a` is ahead of `b` on the ring.
  public static func > (a: Self, b: Self) -> Bool { b < a }
  /// Whether `a` is `b` or ahead of it.
  public static func >= (a: Self, b: Self) -> Bool { b <= a }

  /// The one of two numbers that is further ahead on the ring.
  public static func later(_ a: Self, _ b: Self) -> Self { a < b ? b : a }
}

extension SequenceNumber: ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// Creates a sequence number from a literal.
  public init(integerLiteral value: UInt32) { self.init(value) }

  /// The number in decimal digits.
  public var description: String { String(rawValue) }
}
