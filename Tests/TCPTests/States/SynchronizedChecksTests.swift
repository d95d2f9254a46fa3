import TCP
import Testing

/// The fourth and fifth checks of §3.10.7.4, where all synchronized states are alike.
@Suite struct `In every synchronized state, SYN and ACK` {
  typealias Standing = `In every synchronized state`.Standing

  private static let all = [
    Standing(Fixture.established, 101, 301), Standing(Fixture.finWait1, 102, 301),
    Standing(Fixture.finWait2, 102, 301), Standing(Fixture.closeWait, 101, 302),
    Standing(Fixture.closing, 102, 302), Standing(Fixture.lastAck, 102, 302),
    Standing(Fixture.timeWait, 102, 302),
  ]

  @Test(arguments: all, [0, 1, 65_534])
  func `a SYN in the window is challenged`(_ at: Standing, _ offset: Int) {
    let seq = SequenceNumber(at.next + UInt32(offset))
    for event in [
      Event.segment(.syn, seq: seq), at.segment(.syn, at: offset),
      at.segment([.syn, .fin], at: offset, text: 10), .segment(.syn, seq: seq, ack: 7_777),
    ] {
      expect(at.connection, event, becomes: at.state, sends: at.ack, by: .check(.fourth))
    }
  }

  @Test(arguments: all, [0, 1, 65_534])
  func `without RFC 5961 a SYN in the window resets it`(_ at: Standing, _ offset: Int) {
    // N5: the form of the reset.
    expect(
      at.connection, at.segment(.syn, at: offset), knobs: .laxSYN, becomes: .closed,
      sends: "<SEQ=\(at.sendNext)><ACK=\(at.next)><CTL=RST,ACK>", signals: [.connectionReset],
      timer: .stop, by: .check(.fourth))
  }

  @Test(arguments: all)
  func `a segment without ACK is dropped`(_ at: Standing) {
    let seq = SequenceNumber(at.next)
    for event in [
      Event.segment(seq: seq), .segment(.fin, seq: seq), .segment(seq: seq, text: 10),
      .segment([.psh, .urg], seq: seq),
    ] {
      expect(at.connection, event, becomes: at.state, by: .check(.fifth))
    }
  }

  @Test(arguments: all, [UInt32(1), 100_000, 2_147_483_647])
  func `an ACK of something not yet sent is answered with an ACK`(
    _ at: Standing, _ distance: UInt32
  ) {
    let (seq, ack) = (SequenceNumber(at.next), SequenceNumber(at.sendNext + distance))
    for event in [
      Event.segment(seq: seq, ack: ack), .segment(.fin, seq: seq, ack: ack),
      .segment(seq: seq, ack: ack, text: 10),
    ] {
      expect(at.connection, event, becomes: at.state, sends: at.ack, by: .check(.fifth))
    }
  }

  @Test(arguments: all, [SequenceNumber(101), 100, 4_294_967_295])
  func `an ACK of what is acknowledged already is ignored`(
    _ at: Standing, _ ack: SequenceNumber
  ) {
    expect(
      at.connection, .segment(seq: SequenceNumber(at.next), ack: ack), becomes: at.state,
      by: .check(.fifth))
  }

  @Test(arguments: all)
  func `PSH and URG change nothing`(_ at: Standing) {
    let environment = Environment(iss: 100)
    let seq = SequenceNumber(at.next)
    let plain = at.connection.after(.segment(seq: seq, ack: 101, text: 10), in: environment)
    let urgent = at.connection.after(
      .segment([.psh, .urg], seq: seq, ack: 101, text: 10), in: environment)
    #expect(plain == urgent)
  }
}
