import TCP
import Testing

@Suite struct `Retransmission` {
  /// Lets the timer go off until nothing is started again.
  ///
  /// - Returns: The waits, in seconds, and the last transition.
  private static func exhaust(
    _ connection: Connection, first: UInt64 = 1_000
  ) -> (waits: [Double], last: Transition) {
    let environment = Environment(iss: 100)
    var waits = [Double(first) / 1_000]
    var transition = connection.after(.retransmissionTimeout, in: environment)
    while case .start(.retransmission, let wait) = transition.timer, waits.count < 100 {
      waits.append(Double(wait) / 1_000)
      transition = transition.connection.after(.retransmissionTimeout, in: environment)
    }
    return (waits, transition)
  }

  /// R2 for a SYN: at least three minutes (MUST-23).
  @Test(arguments: [
    Fixture.synSent, Fixture.passive, Fixture.active, Fixture.reopened,
    Fixture.passive.walked(.close), Fixture.synSent.walked(.send(10)),
  ])
  func `of a SYN is given up after exactly 180 seconds`(_ connection: Connection) {
    let (waits, last) = Self.exhaust(connection)
    #expect(waits == [1, 2, 4, 8, 16, 32, 60, 57])
    #expect(waits.reduce(0, +) == 180)
    #expect(
      Outcome(last)
        == Outcome(
          state: .closed, signals: [.userTimeout], timer: .stop, clause: Clause(.connectionFailures)
        )
    )
  }

  /// R2 for anything else (SHLD-11).
  @Test(arguments: [
    Fixture.established.walked(.send(10)), Fixture.closeWait.walked(.send(10)), Fixture.finWait1,
    Fixture.closing, Fixture.lastAck,
  ])
  func `of anything else is given up after exactly 100 seconds`(_ connection: Connection) {
    let (waits, last) = Self.exhaust(connection)
    #expect(waits == [1, 2, 4, 8, 16, 32, 37])
    #expect(waits.reduce(0, +) == 100)
    #expect(
      Outcome(last)
        == Outcome(
          state: .closed, signals: [.userTimeout], timer: .stop, clause: Clause(.connectionFailures)
        )
    )
  }

  @Test func `doubles its wait up to a minute`() {
    // No wait of data reaches a minute before R2; a SYN's seventh does.
    var connection = Fixture.synSent
    for wait in [UInt64(2_000), 4_000, 8_000, 16_000, 32_000, 60_000, 57_000] {
      connection = expect(
        connection, .retransmissionTimeout, becomes: .synSent, sends: "<SEQ=100><CTL=SYN>",
        timer: .start(.retransmission, after: wait), by: Clause(.timeouts))
    }
  }

  @Test func `starts anew when something is acknowledged`() {
    var connection = Fixture.established.walked(
      .send(10), .retransmissionTimeout, .retransmissionTimeout)
    connection = expect(
      connection, .segment(seq: 301, ack: 105), becomes: .established, timer: .rto,
      by: .check(.fifth))
    let (waits, _) = Self.exhaust(connection)
    #expect(waits == [1, 2, 4, 8, 16, 32, 37])
  }

  @Test(arguments: [
    Event.segment(seq: 301, ack: 101), .segment(seq: 301, ack: 101, text: 5), .send(5),
  ])
  func `goes on counting when nothing is acknowledged`(_ event: Event) {
    let connection = Fixture.established.walked(
      .send(10), .retransmissionTimeout, .retransmissionTimeout, event)
    let timer = connection.after(.retransmissionTimeout, in: Environment(iss: 100)).timer
    #expect(timer == .start(.retransmission, after: 8_000))
  }

  @Test(arguments: [
    (Fixture.established.walked(.send(10), .send(5)), "<SEQ=101><ACK=301><DATA=15><CTL=ACK>"),
    (
      Fixture.established.walked(.send(10), .segment(seq: 301, ack: 104)),
      "<SEQ=104><ACK=301><DATA=7><CTL=ACK>"
    ),
    (Fixture.established.walked(.send(10), .close), "<SEQ=101><ACK=301><DATA=10><CTL=FIN,ACK>"),
    (
      Fixture.established.walked(.send(10), .close, .segment(seq: 301, ack: 111)),
      "<SEQ=111><ACK=301><CTL=FIN,ACK>"
    ),
    (
      Fixture.established.walked(.send(10), .segment(seq: 301, ack: 101, text: 5)),
      "<SEQ=101><ACK=306><DATA=10><CTL=ACK>"
    ),
    (
      Fixture.established.walked(.send(10), .segment(seq: 301, ack: 101, window: 2), .send(5)),
      "<SEQ=101><ACK=301><DATA=10><CTL=ACK>"
    ),
  ])
  func `sends all that is outstanding, and nothing that is queued`(
    _ connection: Connection, _ segment: String
  ) {
    expect(
      connection, .retransmissionTimeout, becomes: connection.state, sends: segment,
      timer: .start(.retransmission, after: 2_000), by: Clause(.timeouts))
  }

  @Test func `sends text, not the SYN, when SND.UNA has come round to ISS`() {
    let piece: UInt32 = 1_073_741_823
    var (connection, una) = (Fixture.established, SequenceNumber(101))
    for octets in [piece, piece, piece, piece, 3] {
      connection = connection.walked(
        .segment(seq: 301, ack: una, window: piece), .send(octets),
        .segment(seq: 301, ack: una + octets, window: piece))
      una = una + octets
    }
    #expect(connection.send?.una == connection.send?.iss)
    expect(
      connection.walked(.send(10)), .retransmissionTimeout, becomes: .established,
      sends: "<SEQ=100><ACK=301><DATA=10><CTL=ACK>",
      timer: .start(.retransmission, after: 2_000), by: Clause(.timeouts))
  }

  @Test func `crosses the end of the ring`() {
    let last = Connection.closed.walked(.open(.active), iss: 4_294_967_290).walked(
      .segment(.syn, seq: 300, ack: 4_294_967_291), .send(10), .close)
    expect(
      last, .retransmissionTimeout, becomes: .finWait1,
      sends: "<SEQ=4294967291><ACK=301><DATA=10><CTL=FIN,ACK>",
      timer: .start(.retransmission, after: 2_000), by: Clause(.timeouts))
    expect(last, .segment(seq: 301, ack: 6), becomes: .finWait2, timer: .stop, by: .check(.fifth))
  }
}
