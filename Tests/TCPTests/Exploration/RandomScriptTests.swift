import TCP
import Testing

@Suite struct `Scripts that nobody would write` {
  /// 100,000 scripts of up to twelve instructions, in ten parts.
  @Test(arguments: 0..<10) func `neither crash nor break what must hold`(_ part: Int) throws {
    var dice = Dice(seed: UInt64(part) + 1)
    var happenings: [Happening] = []
    for _ in 0..<10_000 {
      var exchange = Exchange()
      for _ in 0..<dice.roll(12) {
        happenings.removeAll(keepingCapacity: true)
        let instruction = dice.instruction()
        // What can't be followed is an error and leaves the exchange usable.
        try? exchange.follow(instruction, into: &happenings)
        try #require(complaint(about: exchange) == nil, "after \(instruction)")
        try #require(complaint(about: happenings) == nil, "after \(instruction)")
      }
    }
  }

  private func complaint(about exchange: Exchange) -> String? {
    for end in [exchange.client, exchange.server] {
      let (connection, send) = (end.connection, end.connection.send)
      if let send, send.una > send.nxt { return "SND.UNA is beyond SND.NXT" }
      let expected: Timer? =
        connection.state == .timeWait
        ? .timeWait : send?.isOutstanding == true ? .retransmission : nil
      if end.alarm?.timer != expected { return "\(connection.state) has a wrong timer" }
    }
    return nil
  }

  private func complaint(about happenings: [Happening]) -> String? {
    var cause: Segment?
    for happening in happenings {
      switch happening {
      case .arrived(let flight, _): cause = flight.segment
      case .sent(let flight) where cause?.isRST == true && flight.segment.isRST:
        return "a RST was answered with a RST"
      default: break
      }
    }
    return nil
  }
}

/// Instructions by the throw of dice that always fall alike (SplitMix64).
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(sides))
  }

  private mutating func end() -> End { roll(2) == 0 ? .client : .server }

  private mutating func pick() -> Network.Pick {
    Network.Pick(last: roll(3) == 0, to: roll(2) == 0 ? nil : end())
  }

  /// A number that is likely to matter: near the first ISNs, near the wrap, or anything.
  private mutating func number() -> SequenceNumber {
    switch roll(4) {
    case 0: SequenceNumber(UInt32(98 + roll(20)))
    case 1: SequenceNumber(UInt32(298 + roll(20)))
    case 2: SequenceNumber(UInt32.max - UInt32(roll(4)))
    default: SequenceNumber(UInt32(truncatingIfNeeded: roll(Int(UInt32.max) + 1)))
    }
  }

  private mutating func segment() -> Segment {
    let bits = ControlBits(rawValue: UInt8(roll(64)))
    let length = [0, 0, 1, 10, UInt32.max][roll(5)]
    return Segment(
      bits, seq: number(), ack: bits.contains(.ack) ? number() : nil, textLength: length,
      window: [0, 1, 65_535, UInt32.max][roll(4)])
  }

  private mutating func call() -> Event {
    let calls: [Event] = [
      .open(.passive), .open(.active), .open(.active), .send([0, 5, 10, .max][roll(4)]), .receive,
      .close, .close, .abort, .status, .userTimeout,
    ]
    return calls[roll(calls.count)]
  }

  mutating func instruction() -> Instruction {
    switch roll(16) {
    case 0...4: .happen(call(), at: end())
    case 5...7: .deliver(pick())
    case 8: .deliverAll
    case 9: .drop(pick())
    case 10: .duplicate(pick())
    case 11: .inject(segment(), to: end())
    case 12: .wait([.milliseconds(UInt64(roll(200_000))), .msl(2)][roll(2)])
    case 13: .waitForTimer
    case 14: .crash(end())
    default: setting()
    }
  }

  private mutating func setting() -> Instruction {
    let settings: [Instruction] = [
      .setISS(number(), at: end()), .setWindow(UInt32(roll(3)) &* 20, at: end()),
      .setRFC5961RST(roll(2) == 0), .setRFC5961SYN(roll(2) == 0), .setRFC1337(roll(2) == 0),
      .setDropSYNFIN(roll(2) == 0), .setTimeWaitReuse(roll(2) == 0 ? .none : .rfc1122),
      .setTimeWait(.msl(1)), .setMSL(.milliseconds(UInt64(roll(60_000)))), .setSegmentLife(nil),
    ]
    return settings[roll(settings.count)]
  }
}
