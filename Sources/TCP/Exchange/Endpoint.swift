/// One end of an exchange: its connection, and what outlives a connection.
public struct Endpoint: Sendable {
  /// The connection now.
  public internal(set) var connection = Connection.closed
  /// RCV.WND, the octets its user is ready to receive.
  public internal(set) var window: UInt32 = 65_535
  /// The timer that runs, and when it goes off, in milliseconds of the exchange's clock.
  public internal(set) var alarm: Alarm?
  /// The ISS that was set for the next incarnation.
  var chosenISS: SequenceNumber?
  /// SND.NXT of the last incarnation, or of this one.
  private var lastNext: SequenceNumber?

  init(iss: SequenceNumber) { chosenISS = iss }

  /// A running timer.
  public struct Alarm: Hashable, Sendable {
    /// Which timer runs.
    public let timer: Timer
    /// When it goes off, in milliseconds.
    public let due: UInt64
  }

  /// The ISS of the next incarnation: the one that was set, else 100 beyond all that was used.
  ///
  /// Real stacks take a clock and a keyed hash (§3.4.1); a tutor wants numbers that can be read, and
  /// keeps the rule that matters: a later incarnation starts above the earlier one.
  public var nextISS: SequenceNumber { chosenISS ?? (lastNext ?? 0) + 100 }

  /// Takes the connection of a transition and remembers its numbers for the next incarnation.
  mutating func become(_ next: Connection) {
    let isNew = next.send.map { send in
      connection.send == nil || (connection.state == .timeWait && send.iss != connection.send?.iss)
    }
    if let send = next.send {
      if isNew == true {
        chosenISS = nil
        lastNext = send.nxt
      } else {
        lastNext = .later(lastNext ?? send.nxt, send.nxt)
      }
    }
    connection = next
  }

  /// Starts or stops the clock as a transition asks for.
  mutating func set(_ change: TimerChange?, at now: UInt64) {
    switch change {
    case .start(let timer, let delay): alarm = Alarm(timer: timer, due: now + delay)
    case .stop: alarm = nil
    case nil: break
    }
  }
}
