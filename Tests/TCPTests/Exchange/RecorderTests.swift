import TCP
import Testing

@Suite struct `The recorder` {
  private static let syn = "<SEQ=100><CTL=SYN>"
  private static let synAck = "<SEQ=300><ACK=101><CTL=SYN,ACK>"

  /// The lines of these instructions, in short.
  private static func rows(_ instructions: Instruction..., after run: Run? = nil) throws -> [String]
  {
    var run = try run ?? Run()
    var recorder = Recorder()
    recorder.record(run.happenings)
    let before = recorder.ladder.rows.count
    for instruction in instructions { recorder.record(try run.follow(instruction)) }
    return recorder.ladder.rows[before...].map(\.summary)
  }

  @Test func `begins with an empty ladder`() {
    #expect(Recorder().ladder == Ladder())
  }

  @Test func `draws a segment that arrives at once as one line`() throws {
    #expect(
      try Self.rows(.listen(), .open(), .deliverAll) == [
        "0 | client CLOSED | server CLOSED>LISTEN [passive OPEN]",
        "0 \(Self.syn) client sent arrives | client CLOSED>SYN-SENT [active OPEN] | "
          + "server LISTEN>SYN-RECEIVED",
        "0 \(Self.synAck) server sent arrives | client SYN-SENT>ESTABLISHED opened | "
          + "server SYN-RECEIVED",
        "0 <SEQ=101><ACK=301><CTL=ACK> client sent arrives | client ESTABLISHED | "
          + "server SYN-RECEIVED>ESTABLISHED opened",
      ])
  }

  @Test func `draws a segment that arrives later on two lines`() throws {
    #expect(
      try Self.rows(.open(), .listen(), .deliver) == [
        "0 \(Self.syn) client sent underway | client CLOSED>SYN-SENT [active OPEN] | server CLOSED",
        "0 | client SYN-SENT | server CLOSED>LISTEN [passive OPEN]",
        "0 \(Self.syn) client underway arrives | client SYN-SENT | server LISTEN>SYN-RECEIVED",
        "0 \(Self.synAck) server sent underway | client SYN-SENT | server SYN-RECEIVED",
      ])
  }

  @Test func `draws segments that cross on four lines`() throws {
    #expect(
      try Self.rows(.open(), .open(.server), .deliver).dropLast() == [
        "0 \(Self.syn) client sent underway | client CLOSED>SYN-SENT [active OPEN] | server CLOSED",
        "0 <SEQ=300><CTL=SYN> server sent underway | client SYN-SENT | "
          + "server CLOSED>SYN-SENT [active OPEN]",
        "0 \(Self.syn) client underway arrives | client SYN-SENT | server SYN-SENT>SYN-RECEIVED",
      ])
  }

  @Test func `dates an arrival by the clock, not by what happened last`() throws {
    let rows = try Self.rows(
      .abort(.client), .happen(.status, at: .server), .wait(seconds: 10), .deliver,
      after: Run.opened())
    #expect(rows.map { $0.prefix { $0 != " " } } == ["0", "0", "10000"])
  }

  @Test func `draws a segment that takes its time on two lines`() throws {
    let rows = try Self.rows(.open(), .wait(.milliseconds(500)), .deliver)
    #expect(rows.map { $0.prefix { $0 != " " } } == ["0", "500", "500"])
  }

  @Test func `draws a lost segment where it left`() throws {
    #expect(
      try Self.rows(.open(), .drop(Network.Pick()), .listen()) == [
        "0 \(Self.syn) client sent lost | client CLOSED>SYN-SENT [active OPEN] | server CLOSED",
        "0 | client SYN-SENT | server CLOSED>LISTEN [passive OPEN]",
      ])
  }

  @Test func `draws a segment that died of age as lost, and the timeout at its time`() throws {
    #expect(
      try Self.rows(
        .setSegmentLife(.milliseconds(500)), .listen(), .open(), .wait(seconds: 1), .deliver
      ).dropFirst().dropLast() == [
        "0 \(Self.syn) client sent lost | client CLOSED>SYN-SENT [active OPEN] | server LISTEN",
        "1000 \(Self.syn) client sent arrives | client SYN-SENT [RETRANSMISSION TIMEOUT] | "
          + "server LISTEN>SYN-RECEIVED",
      ])
  }

  @Test func `draws a duplicate only when it arrives, on a line of its own`() throws {
    #expect(
      try Self.rows(
        .listen(), .open(), .duplicate(Network.Pick()), .deliver,
        .deliver(Network.Pick(to: .server))
      ).dropFirst() == [
        "0 \(Self.syn) client sent arrives | client CLOSED>SYN-SENT [active OPEN] | "
          + "server LISTEN>SYN-RECEIVED",
        "0 \(Self.synAck) server sent underway | client SYN-SENT | server SYN-RECEIVED",
        "0 \(Self.syn) client duplicate arrives | client SYN-SENT | server SYN-RECEIVED",
        "0 <SEQ=301><ACK=101><CTL=ACK> server sent underway | client SYN-SENT | "
          + "server SYN-RECEIVED",
      ])
  }

  @Test func `draws nothing of a duplicate that is lost`() throws {
    let pick = Network.Pick(last: true)
    #expect(
      try Self.rows(.open(), .duplicate(Network.Pick()), .drop(pick)) == [
        "0 \(Self.syn) client sent underway | client CLOSED>SYN-SENT [active OPEN] | server CLOSED"
      ])
  }

  @Test func `draws an injected segment as coming from outside`() throws {
    #expect(
      try Self.rows(.listen(), .inject(Segment(.syn, seq: 90), to: .server)).dropFirst() == [
        "0 <SEQ=90><CTL=SYN> client injected arrives | client CLOSED | server LISTEN>SYN-RECEIVED",
        "0 <SEQ=300><ACK=91><CTL=SYN,ACK> server sent underway | client CLOSED | "
          + "server SYN-RECEIVED",
      ])
  }

  @Test func `draws a call that sends nothing as a line without an arrow`() throws {
    #expect(
      try Self.rows(.happen(.receive, at: .server), .abort(.client), after: Run.opened()).prefix(1)
        == ["0 | client ESTABLISHED | server ESTABLISHED [RECEIVE]"])
  }

  @Test func `writes signals on the line that caused them`() throws {
    #expect(
      try Self.rows(
        .happen(.status, at: .client), .abort(.client), .deliver, after: Run.opened()) == [
          "0 | client ESTABLISHED [STATUS] (state = ESTABLISHED) | server ESTABLISHED",
          "0 <SEQ=101><CTL=RST> client sent arrives | client ESTABLISHED>CLOSED [ABORT] | "
            + "server ESTABLISHED>CLOSED (connection reset)",
        ])
  }

  @Test func `draws a crash as a line of its own`() throws {
    #expect(
      try Self.rows(.send(1, .client), .crash(.client), .deliver, after: Run.opened()).dropLast()
        == [
          "0 <SEQ=101><ACK=301><DATA=1><CTL=ACK> client sent underway | client ESTABLISHED [SEND]"
            + " | server ESTABLISHED",
          "0 | client ESTABLISHED>CLOSED [crash] | server ESTABLISHED",
          "0 <SEQ=101><ACK=301><DATA=1><CTL=ACK> client underway arrives | client CLOSED | "
            + "server ESTABLISHED",
        ])
  }

  @Test func `says which line is the first to be new or changed`() throws {
    var (run, recorder) = (try Run(), Recorder())
    for (instruction, first) in [
      (Instruction.listen(), 0), (.open(), 1),
      // The SYN arrives on the line on which it left; then it is the SYN,ACK's turn.
      (.deliver, 1), (.happen(.status, at: .client), 3),
      // The SYN,ACK dies two lines back.
      (.drop(Network.Pick()), 2), (.setISS(7, at: .client), 4), (.waitForTimer, 4),
    ] {
      #expect(recorder.record(try run.follow(instruction)) == first, "\(instruction)")
    }
  }

  @Test func `makes the same ladder of one list as of many`() throws {
    let run = try Run(.listen(), .open(), .duplicate(Network.Pick()), .deliverAll, .wait(.msl(2)))
    var (whole, single) = (Recorder(), Recorder())
    whole.record(run.happenings)
    for happening in run.happenings { single.record([happening]) }
    #expect(whole.ladder == single.ladder)
    #expect(!whole.ladder.rows.isEmpty)
  }
}
