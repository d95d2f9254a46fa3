/// The passing of time in an exchange.
extension Exchange {
  /// Moves the clock by `span`; timers go off on the way, the earliest first, the client's before the
  /// server's.
  mutating func wait(
    _ span: TimeSpan, into happenings: inout [Happening]
  ) throws(ExchangeError) {
    let (target, overflow) = now.addingReportingOverflow(span.milliseconds(msl: knobs.msl))
    // Beyond it a timer that is started could no longer be counted.
    guard !overflow, target <= Self.latest else { throw .clockOverflow }
    while let due = nextAlarm, due <= target { try fire(at: due, into: &happenings) }
    move(to: target, into: &happenings)
  }

  /// Moves the clock to the earliest timer and lets go off what is due then.
  mutating func waitForTimer(into happenings: inout [Happening]) throws(ExchangeError) {
    guard let due = nextAlarm else { throw .noTimerIsRunning }
    guard due <= Self.latest else { throw .clockOverflow }
    while let next = nextAlarm, next <= due { try fire(at: due, into: &happenings) }
  }

  /// The last moment of the clock; it leaves room for the longest timer that can be set.
  private static var latest: UInt64 { .max / 4 }

  private var nextAlarm: UInt64? {
    [client.alarm?.due, server.alarm?.due].compactMap(\.self).min()
  }

  private mutating func fire(
    at due: UInt64, into happenings: inout [Happening]
  ) throws(ExchangeError) {
    move(to: due, into: &happenings)
    for end in End.allCases {
      guard let alarm = self[end].alarm, alarm.due <= due else { continue }
      try goOff(alarm.timer, at: end, into: &happenings)
      return
    }
  }
}
