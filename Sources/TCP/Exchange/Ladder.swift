/// An exchange as the RFC's figures draw it: a line for each segment, with both ends' states.
public struct Ladder: Hashable, Sendable {
  /// The lines, from the top.
  public internal(set) var rows: [Row] = []

  /// Creates a ladder of these lines.
  public init(rows: [Row] = []) { self.rows = rows }

  /// The ladder with another segment on one of its lines, for showing what TCP would not do.
  ///
  /// `nil` where the line does not exist or has no segment.
  public func showing(_ segment: Segment, inLine index: Int) -> Ladder? {
    guard rows.indices.contains(index), let arrow = rows[index].arrow else { return nil }
    var ladder = self
    ladder.rows[index].arrow = Arrow(
      segment: segment, from: arrow.from, origin: arrow.origin, fate: arrow.fate)
    return ladder
  }

  /// One line: what crossed, if anything did, and what it did to the ends.
  public struct Row: Hashable, Sendable {
    /// When it happened, in milliseconds; for a segment that arrives at once, also when it was sent.
    public let time: UInt64
    /// The segment, unless the line is of something that sent none.
    public internal(set) var arrow: Arrow?
    /// What the client did, or only where it stands.
    public internal(set) var client: Side
    /// What the server did, or only where it stands.
    public internal(set) var server: Side

    /// One of the two sides.
    public internal(set) subscript(end: End) -> Side {
      get { end == .client ? client : server }
      set { if end == .client { client = newValue } else { server = newValue } }
    }
  }

  /// One end in one line.
  public struct Side: Hashable, Sendable {
    /// The state before the line.
    public let from: State
    /// The state after it.
    public internal(set) var to: State
    /// The call, timeout or crash that the line is of, at this end.
    public internal(set) var cause: Cause?
    /// What the user was told.
    public internal(set) var signals: [Signal] = []

    init(at state: State) {
      from = state
      to = state
    }

    /// Whether the line completes the opening at this end.
    public var isOpened: Bool { !from.isSynchronized && to == .established }
  }

  /// What makes an end act when no segment arrives.
  public enum Cause: Hashable, Sendable {
    case event(Event)
    case crash
  }

  /// A segment on a line: an arrow from one end to the other, or a part of one.
  public struct Arrow: Hashable, Sendable {
    /// The segment.
    public let segment: Segment
    /// The end that sent it.
    public let from: End
    /// Where on the line it begins.
    public let origin: Origin
    /// Where on the line it ends.
    public internal(set) var fate: Fate

    /// Where the arrow begins.
    public enum Origin: Hashable, Sendable {
      /// At the end that sends it, on this line.
      case sent
      /// In the network: it was sent on an earlier line.
      case underway
      /// In the network, which made this copy.
      case duplicate
      /// Outside: no end of this exchange sent it.
      case injected
    }

    /// Where the arrow ends.
    public enum Fate: Hashable, Sendable {
      /// At the other end.
      case arrives
      /// In the network: it arrives on a later line, or not yet.
      case underway
      /// Nowhere: it is lost.
      case lost
    }
  }
}
