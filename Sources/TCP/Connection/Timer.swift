/// The timers of a connection; at most one of them runs at a time.
///
/// Retransmission ends where TIME-WAIT begins (§3.10.7.4: "turn off the other timers"), so one clock
/// an end is enough. The user timeout is an event of its own: the user sets it (§3.9.1).
public enum Timer: Hashable, Sendable {
  case retransmission, timeWait

  /// The event of its going off.
  public var event: Event {
    switch self {
    case .retransmission: .retransmissionTimeout
    case .timeWait: .timeWaitTimeout
    }
  }
}

/// What a transition does to the clock of its end.
public enum TimerChange: Hashable, Sendable {
  /// Starts this timer, instead of whichever ran, to go off in so many milliseconds.
  case start(Timer, after: UInt64)
  /// Stops whichever runs.
  case stop
}

/// How long retransmission goes on (RFC 9293 §3.8.1 and §3.8.3, RFC 6298), in milliseconds.
enum Retransmission {
  static let initialRTO: UInt64 = 1_000
  static let longestRTO: UInt64 = 60_000

  /// R2: a SYN is tried for three minutes (MUST-23), anything else for 100 s (SHLD-11).
  static func limit(syn: Bool) -> UInt64 { syn ? 180_000 : 100_000 }

  /// The time-out after this many retransmissions: it doubles, up to a minute.
  static func rto(after count: UInt8) -> UInt64 {
    count < 6 ? initialRTO << UInt64(count) : longestRTO
  }

  /// The wait for the next time-out, shortened so that it does not overrun R2; `nil` when R2 is over.
  static func wait(after count: UInt8, syn: Bool) -> UInt64? {
    let elapsed = (0..<count).reduce(into: 0) { $0 += rto(after: $1) }
    let limit = limit(syn: syn)
    return elapsed < limit ? min(rto(after: count), limit - elapsed) : nil
  }
}
