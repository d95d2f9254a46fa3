import TCP
import Testing

@Suite struct `In TIME-WAIT` {
  @Test(arguments: [
    Row(.send(10), becomes: .timeWait, signals: [.error(.closing)], by: Clause(.send)),
    Row(.receive, becomes: .timeWait, signals: [.error(.closing)], by: Clause(.receive)),
    Row(.close, becomes: .timeWait, signals: [.error(.closing)], by: Clause(.close)),
  ])
  func `every call but ABORT and STATUS is refused`(_ row: Row) {
    expect(Fixture.timeWait, row)
  }

  // MARK: FIN and ACK

  @Test(arguments: [
    Event.segment(.fin, seq: 301, ack: 102), .segment(.fin, seq: 301, ack: 101),
    .segment(.fin, seq: 296, ack: 102, text: 5),
  ])
  func `the FIN that comes again is acknowledged and 2MSL starts anew`(_ event: Event) {
    // N3: the first check would only acknowledge it; the eighth would restart the timer as well.
    expect(
      Fixture.timeWait, event, becomes: .timeWait, sends: "<SEQ=102><ACK=302><CTL=ACK>",
      timer: .twoMSL, by: .check(.eighth))
  }

  @Test(arguments: [
    Event.segment(.fin, seq: 301), .segment(.fin, seq: 290, ack: 102),
    // Our FIN has the number before 102: the fifth check would drop this one.
    .segment(.fin, seq: 301, ack: 103),
    .segment(seq: 301, ack: 102), .segment(seq: 296, ack: 102, text: 6),
  ])
  func `nothing else below the window starts 2MSL anew`(_ event: Event) {
    expect(
      Fixture.timeWait, event, becomes: .timeWait, sends: "<SEQ=102><ACK=302><CTL=ACK>",
      by: .check(.first))
  }

  @Test func `the FIN that comes again restarts 2MSL with a closed window too`() {
    expect(
      Fixture.timeWait, .segment(.fin, seq: 301, ack: 102), window: 0, becomes: .timeWait,
      sends: "<SEQ=102><ACK=302><CTL=ACK>", timer: .twoMSL, by: .check(.eighth))
  }

  @Test func `an ACK at RCV.NXT is met with silence, any other with an ACK`() {
    // N9: two ends in TIME-WAIT would answer each other for ever.
    expect(Fixture.timeWait, .segment(seq: 302, ack: 102), becomes: .timeWait, by: .check(.fifth))
    for seq in [SequenceNumber(303), 65_836] {
      expect(
        Fixture.timeWait, .segment(seq: seq, ack: 102), becomes: .timeWait,
        sends: "<SEQ=102><ACK=302><CTL=ACK>", by: .check(.fifth))
    }
  }

  @Test(arguments: [SequenceNumber(302), 400])
  func `a FIN in the window is acknowledged and 2MSL starts anew`(_ seq: SequenceNumber) {
    expect(
      Fixture.timeWait, .segment(.fin, seq: seq, ack: 102), becomes: .timeWait,
      sends: "<SEQ=102><ACK=302><CTL=ACK>", timer: .twoMSL, by: .check(.eighth))
  }

  @Test(arguments: [
    (TimeSpan.msl(1), UInt64(120_000)), (.milliseconds(7), 7), (.msl(.max), TimeSpan.longest),
  ])
  func `the stay is as long as the knob says`(_ span: TimeSpan, _ length: UInt64) {
    expect(
      Fixture.timeWait, .segment(.fin, seq: 301, ack: 102), knobs: .with { $0.timeWait = span },
      becomes: .timeWait, sends: "<SEQ=102><ACK=302><CTL=ACK>",
      timer: .start(.timeWait, after: length), by: .check(.eighth))
  }

  // MARK: RST

  @Test(arguments: [SequenceNumber(302), 303, 65_836])
  func `with RFC 1337 a RST in the window is dropped`(_ seq: SequenceNumber) {
    var knobs = Knobs.ignoringRST
    for isStrict in [true, false] {
      knobs.rfc5961RST = isStrict
      expect(
        Fixture.timeWait, .segment(.rst, seq: seq), knobs: knobs, becomes: .timeWait,
        by: .check(.second))
    }
  }

  @Test(arguments: [Fixture.lastAck, Fixture.closing])
  func `RFC 1337 protects no other state`(_ connection: Connection) {
    expect(
      connection, .segment(.rst, seq: 302), knobs: .ignoringRST, becomes: .closed, timer: .stop,
      by: .check(.second))
  }

  // MARK: A new SYN

  @Test(arguments: [SequenceNumber(302), 500, 65_836, 65_837, 2_000_000_000])
  func `a SYN above all that was used opens anew where the knob says so`(_ seq: SequenceNumber) {
    let connection = expect(
      Fixture.timeWait, .segment(.syn, seq: seq), knobs: .reusing, iss: 1000,
      becomes: .synReceived, sends: "<SEQ=1000><ACK=\(seq + 1)><CTL=SYN,ACK>", timer: .rto,
      by: Clause(.reopening))
    #expect(connection.receive?.irs == seq)
    #expect(connection.send?.iss == 1000)
  }

  @Test func `text of that SYN is held`() {
    let connection = Fixture.timeWait.walked(
      .segment([.syn, .fin], seq: 500, text: 10), knobs: .reusing, iss: 1000)
    expect(
      connection, .segment(seq: 512, ack: 1001), becomes: .closeWait,
      sends: "<SEQ=1001><ACK=512><CTL=ACK>", signals: [.connectionClosing], timer: .stop,
      by: .check(.eighth))
  }

  @Test(arguments: [
    Row(
      .segment(.syn, seq: 301), becomes: .timeWait, sends: "<SEQ=102><ACK=302><CTL=ACK>",
      by: .check(.first)),
    Row(
      .segment(.syn, seq: 500, ack: 102), becomes: .timeWait,
      sends: "<SEQ=102><ACK=302><CTL=ACK>", by: .check(.fourth)),
    Row(
      .segment([.syn, .rst], seq: 302), becomes: .closed, timer: .stop, by: .check(.second)),
    Row(.segment(seq: 302, ack: 102), becomes: .timeWait, by: .check(.fifth)),
  ])
  func `no other segment does`(_ row: Row) {
    expect(Fixture.timeWait, row, knobs: .reusing, iss: 1000)
  }

  @Test func `nor does any SYN without the knob, or with an ISS that was used`() {
    for (knobs, iss) in [(Knobs(), SequenceNumber(1000)), (.reusing, 101), (.reusing, 90)] {
      expect(
        Fixture.timeWait, .segment(.syn, seq: 500), knobs: knobs, iss: iss, becomes: .timeWait,
        sends: "<SEQ=102><ACK=302><CTL=ACK>", by: .check(.fourth))
    }
    expect(
      Fixture.timeWait, .segment(.syn, seq: 500), knobs: .reusing, iss: 102,
      becomes: .synReceived, sends: "<SEQ=102><ACK=501><CTL=SYN,ACK>", timer: .rto,
      by: Clause(.reopening))
  }

  @Test(arguments: [Fixture.closing, Fixture.lastAck, Fixture.established])
  func `the knob opens no other state anew`(_ connection: Connection) {
    let after = connection.walked(.segment(.syn, seq: 500), knobs: .reusing, iss: 1000)
    #expect(after == connection)
  }
}
