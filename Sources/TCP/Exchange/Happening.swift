/// One thing that happened in an exchange, in the order of happening.
public enum Happening: Hashable, Sendable {
  /// An end put a segment in flight.
  case sent(Network.Flight)
  /// The network made a second copy of a segment.
  case duplicated(Network.Flight)
  /// A segment reached an end; `isInjected`: it had never been in flight.
  case arrived(Network.Flight, isInjected: Bool)
  /// A segment was dropped, or outlived its time.
  case died(Network.Flight)
  /// TCP told its user something.
  case signalled(End, Signal)
  /// Something happened to a connection, whether or not it changed the state.
  case transition(Step)

  /// What happened to one end's connection.
  public struct Step: Hashable, Sendable {
    /// The end.
    public let end: End
    /// What happened; `nil` for a crash, which TCP knows nothing of.
    public let event: Event?
    /// The state before.
    public let from: State
    /// The state after.
    public let to: State
    /// The clause that ruled.
    public let clause: Clause
    /// When, in milliseconds.
    public let time: UInt64

    /// The event as diagrams label it, or `crash`.
    public var label: String { event?.description ?? "crash" }
  }
}
