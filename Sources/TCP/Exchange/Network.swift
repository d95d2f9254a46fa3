/// The segments in flight, in both directions, in the order in which they were sent.
public struct Network: Sendable {
  /// The most segments that can be in flight.
  public static let capacity = 4_096

  private var toClient = Lane()
  private var toServer = Lane()
  private var nextID = 0

  /// A segment in flight.
  public struct Flight: Hashable, Sendable {
    /// Tells this flight from every other of the exchange, and orders them by sending.
    public let id: Int
    /// The end that sent it.
    public let from: End
    /// The segment.
    public let segment: Segment
    /// The last moment at which it can still arrive, in milliseconds.
    public let expiry: UInt64
    /// Whether the network made it, as a copy of another.
    public let isDuplicate: Bool
  }

  /// Which of the segments in flight is meant.
  public struct Pick: Hashable, Sendable {
    /// The newest instead of the oldest.
    public var isLast: Bool
    /// Only those towards this end.
    public var end: End?

    /// Creates a choice; without arguments the oldest of all.
    public init(last isLast: Bool = false, to end: End? = nil) {
      self.isLast = isLast
      self.end = end
    }
  }

  /// How many segments are on their way to an end.
  public func count(to end: End) -> Int { end == .client ? toClient.count : toServer.count }

  /// How many segments are in flight.
  public var count: Int { toClient.count + toServer.count }

  /// The segments in flight, in the order of sending.
  public var flights: [Flight] {
    (toClient.flights + toServer.flights).sorted { $0.id < $1.id }
  }

  /// Puts a segment in flight; `nil` when there is no room.
  mutating func send(
    _ segment: Segment, from end: End, expiry: UInt64, isDuplicate: Bool = false
  ) -> Flight? {
    guard count < Self.capacity else { return nil }
    let flight = flight(of: segment, from: end, expiry: expiry, isDuplicate: isDuplicate)
    if end == .server { toClient.append(flight) } else { toServer.append(flight) }
    return flight
  }

  /// Gives a segment an identity without putting it in flight.
  mutating func flight(
    of segment: Segment, from end: End, expiry: UInt64, isDuplicate: Bool = false
  ) -> Flight {
    defer { nextID += 1 }
    return Flight(
      id: nextID, from: end, segment: segment, expiry: expiry, isDuplicate: isDuplicate)
  }

  /// The segment that is meant.
  func peek(_ pick: Pick) -> Flight? {
    let candidates = (
      pick.end == .server ? nil : toClient.end(isLast: pick.isLast),
      pick.end == .client ? nil : toServer.end(isLast: pick.isLast)
    )
    guard let a = candidates.0 else { return candidates.1 }
    guard let b = candidates.1 else { return a }
    return (a.id < b.id) == pick.isLast ? b : a
  }

  /// Takes the segment that is meant out of flight.
  mutating func take(_ pick: Pick) -> Flight? {
    guard let flight = peek(pick) else { return nil }
    if flight.from == .server {
      toClient.removeEnd(isLast: pick.isLast)
    } else {
      toServer.removeEnd(isLast: pick.isLast)
    }
    return flight
  }

  /// Takes out the segments that did not live to `now`, in the order of sending.
  mutating func expire(at now: UInt64) -> [Flight] {
    guard toClient.earliestExpiry < now || toServer.earliestExpiry < now else { return [] }
    return (toClient.expire(at: now) + toServer.expire(at: now)).sorted { $0.id < $1.id }
  }
}

/// The segments on their way to one end: taken from either side, in constant time.
private struct Lane: Sendable {
  private var storage: [Network.Flight] = []
  private var head = 0
  /// No segment here expires earlier; it may lie before the true earliest, never behind it.
  private(set) var earliestExpiry = UInt64.max

  var count: Int { storage.count - head }
  var flights: ArraySlice<Network.Flight> { storage[head...] }

  func end(isLast: Bool) -> Network.Flight? { isLast ? flights.last : flights.first }

  mutating func append(_ flight: Network.Flight) {
    storage.append(flight)
    earliestExpiry = min(earliestExpiry, flight.expiry)
  }

  mutating func removeEnd(isLast: Bool) {
    if isLast { storage.removeLast() } else { head += 1 }
    if head == storage.count {
      storage.removeAll(keepingCapacity: true)
      head = 0
      earliestExpiry = .max
    } else if head > Network.capacity {
      storage.removeFirst(head)
      head = 0
    }
  }

  mutating func expire(at now: UInt64) -> [Network.Flight] {
    let dead = flights.filter { $0.expiry < now }
    storage = flights.filter { $0.expiry >= now }
    head = 0
    earliestExpiry = storage.map(\.expiry).min() ?? .max
    return dead
  }
}
