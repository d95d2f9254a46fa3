/// The two ends of an exchange; either may open or close first.
public enum End: UInt8, CaseIterable, Hashable, Sendable, CustomStringConvertible {
  case client, server

  /// The other end.
  public var peer: End { self == .client ? .server : .client }

  /// `client` or `server`.
  public var description: String { self == .client ? "client" : "server" }
}
