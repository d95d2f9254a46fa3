import TCP
import Testing

/// What §3.10.7.4 and the calls do alike in ESTABLISHED and all states after it.
@Suite struct `In every synchronized state` {
  /// A state with the numbers it stands at.
  struct Standing: CustomTestStringConvertible, Sendable {
    let connection: Connection
    /// SND.NXT.
    let sendNext: UInt32
    /// RCV.NXT.
    let next: UInt32

    init(_ connection: Connection, _ sendNext: UInt32, _ next: UInt32) {
      self.connection = connection
      self.sendNext = sendNext
      self.next = next
    }

    var state: State { connection.state }
    var ack: String { "<SEQ=\(sendNext)><ACK=\(next)><CTL=ACK>" }
    var testDescription: String { state.description }

    /// A segment `offset` octets after RCV.NXT that acknowledges all that was sent.
    func segment(_ bits: ControlBits = [], at offset: Int, text: UInt32 = 0) -> Event {
      let seq = SequenceNumber(UInt32(Int(next) + offset))
      return .segment(bits, seq: seq, ack: SequenceNumber(sendNext), text: text)
    }
  }

  private static let all = [
    Standing(Fixture.established, 101, 301), Standing(Fixture.finWait1, 102, 301),
    Standing(Fixture.finWait2, 102, 301), Standing(Fixture.closeWait, 101, 302),
    Standing(Fixture.closing, 102, 302), Standing(Fixture.lastAck, 102, 302),
    Standing(Fixture.timeWait, 102, 302),
  ]

  private static let unwarned: [State] = [.closing, .lastAck, .timeWait]

  // MARK: Calls

  @Test(arguments: all, Event.Open.allCases)
  func `an OPEN is refused`(_ at: Standing, _ kind: Event.Open) {
    expect(
      at.connection, .open(kind), becomes: at.state, signals: [.error(.alreadyExists)],
      by: Clause(.open))
  }

  @Test(arguments: all)
  func `STATUS tells the state`(_ at: Standing) {
    expect(
      at.connection, .status, becomes: at.state, signals: [.status(at.state)], by: Clause(.status))
  }

  @Test(arguments: all)
  func `an ABORT sends a RST where the peer still listens`(_ at: Standing) {
    let isSilent = Self.unwarned.contains(at.state)
    expect(
      at.connection, .abort, becomes: .closed,
      sends: isSilent ? nil : "<SEQ=\(at.sendNext)><CTL=RST>", signals: isSilent ? [.ok] : [],
      timer: .stop, by: Clause(.abort))
  }

  @Test(arguments: all)
  func `the user timeout ends all but TIME-WAIT`(_ at: Standing) {
    let isIgnored = at.state == .timeWait
    expect(
      at.connection, .userTimeout, becomes: isIgnored ? .timeWait : .closed,
      signals: isIgnored ? [] : [.userTimeout], timer: isIgnored ? nil : .stop,
      by: Clause(.timeouts))
  }

  @Test(arguments: all)
  func `the TIME-WAIT timeout ends TIME-WAIT alone`(_ at: Standing) {
    let isDue = at.state == .timeWait
    expect(
      at.connection, .timeWaitTimeout, becomes: isDue ? .closed : at.state,
      timer: isDue ? .stop : nil, by: Clause(.timeouts))
  }

  @Test(arguments: all)
  func `the retransmission timeout sends again only what is outstanding`(_ at: Standing) {
    let isOutstanding = [State.finWait1, .closing, .lastAck].contains(at.state)
    expect(
      at.connection, .retransmissionTimeout, becomes: at.state,
      sends: isOutstanding ? "<SEQ=101><ACK=\(at.next)><CTL=FIN,ACK>" : nil,
      timer: isOutstanding ? .start(.retransmission, after: 2_000) : nil, by: Clause(.timeouts))
  }

  // MARK: First: the sequence number

  @Test(arguments: all)
  func `what lies outside the window is answered with an ACK`(_ at: Standing) {
    let events = [
      at.segment(at: -1), at.segment(at: 65_535), at.segment(at: -1, text: 1),
      at.segment(.fin, at: -9, text: 4), at.segment(.syn, at: -1), at.segment(.syn, at: 65_535),
      at.segment(.fin, at: 65_535), at.segment(at: 2_147_483_648),
    ]
    for event in events {
      for knobs in [Knobs(), .laxSYN] {
        expect(
          at.connection, event, knobs: knobs, becomes: at.state, sends: at.ack, by: .check(.first))
      }
    }
  }

  @Test(arguments: all)
  func `a SYN below the window is no SYN in it, though its FIN reaches in`(_ at: Standing) {
    // N19: the SYN's own number is judged.
    expect(
      at.connection, at.segment([.syn, .fin], at: -1), knobs: .laxSYN, becomes: at.state,
      sends: at.ack, by: .check(.first))
  }

  @Test(arguments: all)
  func `a RST outside the window is dropped`(_ at: Standing) {
    for offset in [-1, 65_535] {
      for knobs in [Knobs(), .laxRST] {
        expect(
          at.connection, at.segment(.rst, at: offset), knobs: knobs, becomes: at.state,
          by: .check(.first))
      }
    }
  }

  @Test(arguments: all)
  func `with a closed window only RCV.NXT itself is acceptable`(_ at: Standing) {
    for offset in [-1, 1] {
      expect(
        at.connection, at.segment(at: offset), window: 0, becomes: at.state, sends: at.ack,
        by: .check(.first))
      expect(
        at.connection, at.segment(.rst, at: offset), window: 0, becomes: at.state,
        by: .check(.first))
    }
    expect(
      at.connection, at.segment(.syn, at: 0), window: 0, becomes: at.state, sends: at.ack,
      by: .check(.first))
  }

  // MARK: Second: RST

  @Test(arguments: all)
  func `a RST at RCV.NXT ends it`(_ at: Standing) {
    let signals: [Signal] = Self.unwarned.contains(at.state) ? [] : [.connectionReset]
    for (knobs, window) in [(Knobs(), 65_535), (.laxRST, 65_535), (Knobs(), 0)] {
      expect(
        at.connection, .segment(.rst, seq: SequenceNumber(at.next)), knobs: knobs,
        window: UInt32(window), becomes: .closed, signals: signals, timer: .stop,
        by: .check(.second))
    }
  }

  @Test(arguments: all, [1, 65_534])
  func `a RST elsewhere in the window is challenged, and without RFC 5961 ends it`(
    _ at: Standing, _ offset: Int
  ) {
    let signals: [Signal] = Self.unwarned.contains(at.state) ? [] : [.connectionReset]
    let rst = at.segment(.rst, at: offset)
    expect(at.connection, rst, becomes: at.state, sends: at.ack, by: .check(.second))
    expect(
      at.connection, rst, knobs: .laxRST, becomes: .closed, signals: signals, timer: .stop,
      by: .check(.second))
  }

  @Test(arguments: all)
  func `a RST below the window whose text reaches in is dropped`(_ at: Standing) {
    expect(
      at.connection, at.segment(.rst, at: -1, text: 2), becomes: at.state, by: .check(.second))
  }
}
