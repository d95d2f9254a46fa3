import TCP

/// The wrong answers that are offered: mistakes that people make, never anything that is right.
struct Distractors {
  let kind: Question.Kind
  let moment: Moment

  /// Two distractors are as good as three (Rodriguez 2005).
  private static let count = 2

  /// The key and the distractors, in an order that depends on the question alone.
  func options(shuffledBy id: String) -> [Answer] {
    var options = [key]
    for candidate in candidates where !options.contains(candidate) {
      options.append(candidate)
    }
    var generator = SeededGenerator(seed: id)
    return options.prefix(Self.count + 1).shuffled(using: &generator)
  }

  private var key: Answer {
    switch kind {
    case .nextState: .state(moment.state)
    case .reply: .segment(SegmentReading(bits: moment.sent?.bits))
    }
  }

  private var candidates: [Answer] {
    switch kind {
    case .nextState: states.map(Answer.state)
    case .reply: replies.map { .segment(SegmentReading(bits: $0)) }
    }
  }

  /// The peer's state, one edge too far, one not yet taken, then what looks alike.
  private var states: [State] {
    [moment.peerState, moment.further] + (moment.step.map { [$0.from] } ?? [])
      + Self.lookAlikes(of: moment.state)
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
  private var replies: [ControlBits?] {
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

/// A generator that always gives the same numbers for the same words (SplitMix64, seeded by FNV-1a).
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Creates the generator of these words.
  package init(seed: String) {
    state = seed.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
