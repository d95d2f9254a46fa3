import TCP

/// The wrong answers that are offered: mistakes that people make, never anything that is right.
struct Distractors {
  private let moment: Moment

  /// Two distractors are as good as three (Rodriguez 2005).
  private static let count = 2

  init(_ moment: Moment) { self.moment = moment }

  /// The state that is right, then wrong ones.
  ///
  /// After what is preferred the peer's state, one edge too far, one not yet taken, then what looks
  /// alike.
  func states(preferring mistakes: [Answer]) -> [Answer] {
    let preferred = mistakes.compactMap { mistake -> State? in
      if case .state(let state) = mistake { state } else { nil }
    }
    let first = Self.distinct([moment.state] + preferred + [moment.peerState])
    // The exchange is played on only where these are not enough.
    guard first.count <= Self.count else { return first.map(Answer.state) }
    let mistakes =
      [moment.further] + (moment.step.map { [$0.from] } ?? []) + Self.lookAlikes(of: moment.state)
    return Self.distinct(first + mistakes).map(Answer.state)
  }

  /// The segment that is right, by its bits, then wrong ones.
  func segments(preferring mistakes: [Answer]) -> [Answer] {
    let preferred = mistakes.compactMap { mistake -> ControlBits?? in
      if case .segment(let reading) = mistake { .some(reading.bits) } else { nil }
    }
    return Self.distinct([moment.sent?.bits] + preferred + mistakenBits)
      .map { .segment(SegmentReading(bits: $0)) }
  }

  private static func distinct<Value: Equatable>(_ candidates: [Value]) -> [Value] {
    let options = candidates.reduce(into: [Value]()) { options, candidate in
      if !options.contains(candidate) { options.append(candidate) }
    }
    return Array(options.prefix(count + 1))
  }

  private static func lookAlikes(of state: State) -> [State] {
    switch state {
    case .closed: [.listen, .timeWait]
    case .listen: [.closed, .synReceived]
    case .synSent: [.synReceived, .established]
    case .synReceived: [.synSent, .established]
    case .established: [.synReceived, .synSent]
    case .finWait1: [.finWait2, .closeWait]
    case .finWait2: [.finWait1, .timeWait]
    case .closeWait: [.lastAck, .finWait1]
    case .closing: [.timeWait, .finWait2]
    case .lastAck: [.closeWait, .timeWait]
    case .timeWait: [.closed, .lastAck]
    }
  }

  /// One bit too many or too few first, then what would answer something else.
  private var mistakenBits: [ControlBits?] {
    switch moment.sent?.bits {
    case nil: [[.ack], [.rst]]
    case [.syn]: [[.syn, .ack], [.ack]]
    case [.syn, .ack]: [[.ack], [.syn]]
    case [.ack]: [[.syn, .ack], nil]
    case [.fin, .ack]: [[.ack], [.rst]]
    case [.rst]: [[.ack], nil]
    case [.rst, .ack]: [[.syn, .ack], nil]
    default: [[.ack], nil]
    }
  }
}
