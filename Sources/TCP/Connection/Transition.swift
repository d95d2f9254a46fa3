/// What an event did: the next connection, what to do now, and the clause that ruled.
///
/// It sends at most one segment, signals at most twice and changes the clock at most once, so all of
/// it lies inline and nothing is allocated.
public struct Transition: Hashable, Sendable {
  /// The connection afterwards.
  public var connection: Connection
  /// The segment to send.
  public var segment: Segment?
  /// What to tell the user.
  public var signals = Signals()
  /// What to do to the clock.
  public var timer: TimerChange?
  /// The clause that ruled.
  public var clause: Clause

  init(
    to connection: Connection, sending segment: Segment? = nil, signalling signal: Signal? = nil,
    timer: TimerChange? = nil, by clause: Clause
  ) {
    self.connection = connection
    self.segment = segment
    self.signals.first = signal
    self.timer = timer
    self.clause = clause
  }

  /// At most two signals, in order.
  public struct Signals: Hashable, Sendable, Sequence {
    fileprivate var first: Signal?
    fileprivate var second: Signal?

    /// Adds a signal; the machine never has a third.
    mutating func append(_ signal: Signal) {
      if first == nil { first = signal } else { second = signal }
    }

    /// The signals one after the other.
    public func makeIterator() -> Iterator { Iterator(rest: self) }

    /// Walks over the signals without allocating.
    public struct Iterator: IteratorProtocol {
      fileprivate var rest: Signals

      /// The next signal, or `nil` at the end.
      public mutating func next() -> Signal? {
        defer { (rest.first, rest.second) = (rest.second, nil) }
        return rest.first
      }
    }
  }
}
