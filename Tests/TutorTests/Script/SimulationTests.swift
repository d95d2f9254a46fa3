import TCP
import Testing
import Tutor

/// A simulation that follows lines, as tests see it.
struct Play {
  private(set) var simulation = Simulation()

  /// A client and a server, both ESTABLISHED, and nothing in flight.
  static let opened = ["server listen", "client open", "deliver all"]
  /// The same, and then closed by the client first.
  static let inTimeWait = opened + ["client close", "deliver all", "server close", "deliver all"]

  init(_ lines: [String] = []) throws {
    for line in lines { try follow(line) }
  }

  /// Follows further lines.
  ///
  /// - Returns: What happened on the last of them.
  @discardableResult
  mutating func follow(_ lines: String...) throws -> [Happening] {
    for line in lines { try simulation.follow(ArraySlice(line.utf8)) }
    return simulation.happenings
  }

  var exchange: Exchange { simulation.exchange }
  var states: [State] { End.allCases.map { exchange[$0].connection.state } }
  var inFlight: [String] { exchange.network.flights.map(\.segment.description) }
}

extension [Happening] {
  var sent: [String] {
    compactMap { if case .sent(let flight) = $0 { flight.segment.description } else { nil } }
  }
  var died: [String] {
    compactMap { if case .died(let flight) = $0 { flight.segment.description } else { nil } }
  }
  var signals: [String] {
    compactMap { if case .signalled(let end, let signal) = $0 { "\(end): \(signal)" } else { nil } }
  }
  var steps: [Happening.Step] {
    compactMap { if case .transition(let step) = $0 { step } else { nil } }
  }
}

@Suite struct `The sandbox` {
  private static let syn = "<SEQ=100><CTL=SYN>"

  @Test func `begins with the defaults of the contract`() throws {
    let exchange = try Play().exchange
    #expect(exchange.knobs.rfc5961RST)
    #expect(exchange.knobs.rfc5961SYN)
    #expect(!exchange.knobs.rfc1337)
    #expect(!exchange.knobs.dropSYNFIN)
    #expect(exchange.knobs.timeWaitReuse == .none)
    #expect(exchange.knobs.msl == 120_000)
    #expect(exchange.knobs.timeWaitMilliseconds == 240_000)
    #expect(exchange.segmentLife == .msl(1))
    #expect(End.allCases.map { exchange[$0].window } == [65_535, 65_535])
  }

  @Test(arguments: ["", "show", "help", "client status"])
  func `does not move for a line that asks`(_ line: String) throws {
    var play = try Play(Play.opened)
    let happenings = try play.follow(line)
    #expect(play.states == [.established, .established])
    #expect(happenings.sent == [])
  }

  // MARK: Initial sequence numbers

  @Test(
    arguments: [
      (["client open"], "<SEQ=100><CTL=SYN>"), (["server open"], "<SEQ=300><CTL=SYN>"),
      (["server listen", "client open", "deliver"], "<SEQ=300><ACK=101><CTL=SYN,ACK>"),
      (["client listen", "server open", "deliver"], "<SEQ=100><ACK=301><CTL=SYN,ACK>"),
      (["client open", "client crash", "client open"], "<SEQ=201><CTL=SYN>"),
      (["server open", "server abort", "server open"], "<SEQ=401><CTL=SYN>"),
      (["client open", "client close", "client listen", "client open"], "<SEQ=201><CTL=SYN>"),
      (Play.opened + ["client send 50", "client crash", "client open"], "<SEQ=251><CTL=SYN>"),
      (Play.inTimeWait + ["wait 2msl", "client open"], "<SEQ=202><CTL=SYN>"),
      (["set iss client 7", "client open"], "<SEQ=7><CTL=SYN>"),
      (["set iss client 7", "set iss client 8", "client open"], "<SEQ=8><CTL=SYN>"),
      (["set iss client 7", "client open", "client crash", "client open"], "<SEQ=108><CTL=SYN>"),
      (["client open", "set iss client 7", "client crash", "client open"], "<SEQ=7><CTL=SYN>"),
      (
        ["set iss client 4294967295", "client open", "client crash", "client open"],
        "<SEQ=100><CTL=SYN>"
      ),
      (["client open", "reset", "client open"], "<SEQ=100><CTL=SYN>"),
    ])
  func `chooses an ISS that can be foretold`(_ lines: [String], _ sent: String) throws {
    let play = try Play(lines)
    #expect(play.simulation.happenings.sent == [sent])
  }

  // MARK: Timers

  /// Who waits for an acknowledgment, and how long it is waited for.
  static let patience: [(lines: [String], end: End, seconds: UInt64)] = [
    (["client open"], .client, 180), (["server open"], .server, 180),
    (["server listen", "inject to server SYN seq=5"], .server, 180),
    (Play.opened + ["client send 1"], .client, 100), (Play.opened + ["server close"], .server, 100),
  ]

  @Test(arguments: patience)
  func `sends again after 1 s, twice as long each time, and gives up at R2`(
    _ lines: [String], _ end: End, _ seconds: UInt64
  ) throws {
    var play = try Play(["set segment-life forever"] + lines)
    let again = try play.follow("wait \(seconds * 1_000 - 1)ms")
    #expect(
      again.steps.map(\.time) == [1_000, 3_000, 7_000, 15_000, 31_000, 63_000]
        + (seconds > 123 ? [123_000] : []))
    #expect(Set(again.sent).count == 1)
    let signals = try play.follow("wait 1ms").signals
    #expect(signals == ["\(end): connection aborted due to user timeout"])
    #expect(play.exchange[end].connection.state == .closed)
  }

  @Test func `lets a user timeout go off at once`() throws {
    var play = try Play(["client open"])
    let signals = try play.follow("client user-timeout").signals
    #expect(signals == ["client: connection aborted due to user timeout"])
    #expect(play.states == [.closed, .closed])
  }

  @Test(
    arguments: [
      ([], 240_000), (["set time-wait 1msl"], 120_000), (["set time-wait 2msl"], 240_000),
      (["set time-wait 7s"], 7_000), (["set time-wait 0ms"], 0), (["set msl 30s"], 60_000),
      (["set time-wait 1msl", "set msl 30s"], 30_000), (["set msl 2msl"], 480_000),
    ] as [([String], UInt64)])
  func `stays in TIME-WAIT as long as it is told`(_ lines: [String], _ due: UInt64) throws {
    var play = try Play(lines + Play.inTimeWait)
    #expect(play.states == [.timeWait, .closed])
    let steps = try play.follow("wait timeout").steps
    #expect(steps.map(\.label) == ["TIME-WAIT TIMEOUT"])
    #expect(play.exchange.now == due)
    #expect(play.states == [.closed, .closed])
  }

  @Test(arguments: ["set msl 1s", "set time-wait 1s"])
  func `leaves a timer that runs as it is`(_ setting: String) throws {
    var play = try Play(Play.inTimeWait + [setting, "wait 239999ms"])
    #expect(play.states == [.timeWait, .closed])
    try play.follow("wait 1ms")
    #expect(play.states == [.closed, .closed])
  }

  @Test func `waits for the earliest timer of either end, the client's first`() throws {
    var play = try Play(["server open", "wait 500ms", "client open"])
    var steps: [Happening.Step] = []
    for _ in 0..<4 { steps += try play.follow("wait timeout").steps }
    #expect(steps.map(\.time) == [1_000, 1_500, 3_000, 3_500])
    var tied = try Play(["server open", "client open"])
    #expect(try tied.follow("wait timeout").steps.map(\.end) == [.client, .server])
  }

  @Test func `has no timer to wait for when none runs`() throws {
    var play = try Play(Play.opened)
    #expect(throws: ScriptError.exchange(.noTimerIsRunning)) { try play.follow("wait timeout") }
    #expect(play.exchange.now == 0)
  }

  // MARK: The network

  @Test(
    arguments: [
      ([], 120_000), (["set segment-life 500ms"], 500), (["set segment-life 2msl"], 240_000),
      (["set msl 30s"], 30_000), (["set msl 30s", "set segment-life 1s"], 1_000),
    ] as [([String], Int)])
  func `lets a segment die that is in flight longer than its life`(
    _ lines: [String], _ life: Int
  ) throws {
    var play = try Play(lines + ["client open", "client crash", "wait \(life)ms"])
    #expect(play.inFlight == [Self.syn])
    #expect(try play.follow("wait 1ms").died == [Self.syn])
    #expect(play.inFlight == [])
  }

  @Test func `lets segments live for ever if told so`() throws {
    let play = try Play([
      "set segment-life forever", "client open", "client crash", "wait 4294967295min",
    ])
    #expect(play.inFlight == [Self.syn])
  }

  @Test(arguments: ["set segment-life 1s", "set msl 1s", "set segment-life forever"])
  func `leaves the life of a segment in flight as it is`(_ setting: String) throws {
    var play = try Play(["client open", "client crash", setting, "wait 2min"])
    #expect(play.inFlight == [Self.syn])
    #expect(try play.follow("wait 1ms").died == [Self.syn])
  }

  @Test(
    arguments: [
      ("", [1]), (" last", [4]), (" to server", [1]), (" to client", [2]),
      (" last to server", [3]), (" last to client", [4]),
    ])
  func `picks the oldest or the newest, of either direction or of one`(
    _ words: String, _ octets: [UInt32]
  ) throws {
    let crowd =
      Play.opened + ["client send 1", "server send 2", "client send 3", "server send 4"]
    let others = [1, 2, 3, 4].filter { !octets.contains($0) }
    func lengths(after line: String) throws -> [UInt32] {
      try Play(crowd + [line]).exchange.network.flights.map(\.segment.textLength)
    }
    #expect(try lengths(after: "drop\(words)") == others)
    #expect(try lengths(after: "deliver\(words)").filter { $0 > 0 } == others)
    #expect(try lengths(after: "duplicate\(words)") == [1, 2, 3, 4] + octets)
  }

  @Test(arguments: ["deliver", "drop", "duplicate"], ["", " last"])
  func `has nothing to pick when nothing is in flight that way`(
    _ word: String, _ last: String
  ) throws {
    var play = try Play(["client open"])
    #expect(throws: ScriptError.exchange(.nothingInFlight(to: .client))) {
      try play.follow(word + last + " to client")
    }
    try play.follow("drop")
    #expect(throws: ScriptError.exchange(.nothingInFlight(to: nil))) {
      try play.follow(word + last)
    }
  }

  @Test func `delivers all when there is nothing, too`() throws {
    var play = try Play()
    #expect(try play.follow("deliver all").isEmpty)
  }

  /// Two ends in ESTABLISHED that agree on no number answer each other for ever (RFC 1337, H2).
  @Test func `gives up delivering all after 1,000 deliveries`() throws {
    var play = try Play(
      Play.opened + [
        "server crash", "server listen", "inject to server SYN seq=5000000", "drop",
        "inject to server ACK seq=5000001 ack=402", "server send 1",
      ])
    #expect(throws: ScriptError.exchange(.tooManyDeliveries)) { try play.follow("deliver all") }
    #expect(play.simulation.happenings.steps.count == 1_000)
    #expect(play.inFlight.count == 1)
    try play.follow("drop", "deliver all")
  }

  @Test func `holds 4,096 segments and no more`() throws {
    var play = try Play(["client open"] + Array(repeating: "duplicate", count: 4_095))
    for line in ["duplicate", "server open"] {
      #expect(throws: ScriptError.exchange(.networkIsFull)) { try play.follow(line) }
    }
    #expect(play.exchange.network.count == 4_096)
    try play.follow("drop", "duplicate")
  }

  // MARK: Settings

  @Test func `starts anew with the knobs as they are`() throws {
    var play = try Play([
      "set rfc5961-rst off", "set rfc5961-syn off", "set rfc1337 on", "set drop-synfin on",
      "set time-wait-reuse rfc1122", "set msl 1s", "set time-wait 1msl",
      "set segment-life forever", "client open", "wait 5s",
    ])
    let knobs = play.exchange.knobs
    #expect(knobs != Knobs())
    try play.follow("reset")
    #expect(play.exchange.knobs == knobs)
    #expect(play.exchange.segmentLife == nil)
    #expect(play.states == [.closed, .closed])
    #expect(play.exchange.now == 0)
    #expect(play.inFlight == [])
    #expect(play.simulation.happenings.isEmpty)
  }

  /// A knob, and what becomes of a line with it in either position.
  struct Turn: CustomTestStringConvertible, Sendable {
    let setting: String
    let lines: [String]
    let end: End
    let state: State
    let sent: [String]
    var testDescription: String { "\(setting): \(lines.last ?? "")" }

    init(
      _ setting: String, _ lines: [String], _ end: End, _ state: State, _ sent: String...
    ) {
      self.setting = setting
      self.lines = lines
      self.end = end
      self.state = state
      self.sent = sent
    }
  }

  private static let challenge = "<SEQ=101><ACK=301><CTL=ACK>"
  private static let reset = Play.opened + ["inject to client RST seq=302"]
  private static let secondSYN = Play.opened + ["inject to client SYN seq=5000"]
  private static let assassin = Play.inTimeWait + ["inject to client RST seq=302"]
  private static let newSYN = Play.inTimeWait + ["inject to client SYN seq=1000"]
  private static let christmas = ["server listen", "inject to server SYN,FIN seq=5"]
  private static let crossing = ["client open", "inject to client SYN,FIN seq=5"]

  static let turns = [
    Turn("set rfc5961-rst on", reset, .client, .established, challenge),
    Turn("set rfc5961-rst off", reset, .client, .closed),
    Turn("set rfc5961-syn on", secondSYN, .client, .established, challenge),
    Turn("set rfc5961-syn off", secondSYN, .client, .closed, "<SEQ=101><ACK=301><CTL=RST,ACK>"),
    Turn("set rfc1337 off", assassin, .client, .closed),
    Turn("set rfc1337 on", assassin, .client, .timeWait),
    Turn(
      "set drop-synfin off", christmas, .server, .synReceived, "<SEQ=300><ACK=6><CTL=SYN,ACK>"),
    Turn("set drop-synfin on", christmas, .server, .listen),
    Turn(
      "set drop-synfin off", crossing, .client, .synReceived, "<SEQ=100><ACK=6><CTL=SYN,ACK>"),
    Turn("set drop-synfin on", crossing, .client, .synSent),
    Turn("set time-wait-reuse none", newSYN, .client, .timeWait, "<SEQ=102><ACK=302><CTL=ACK>"),
    Turn(
      "set time-wait-reuse rfc1122", newSYN, .client, .synReceived,
      "<SEQ=202><ACK=1001><CTL=SYN,ACK>"),
  ]

  @Test(arguments: turns) func `does what its knobs say`(_ turn: Turn) throws {
    let play = try Play([turn.setting] + turn.lines)
    #expect(play.exchange[turn.end].connection.state == turn.state)
    #expect(play.simulation.happenings.sent == turn.sent)
  }

  @Test(arguments: End.allCases) func `takes no text into a window of 0`(_ end: End) throws {
    var play = try Play(Play.opened + ["set window \(end) 0"])
    let (next, ack) = end == .client ? (301, 101) : (101, 301)
    let text = try play.follow("inject to \(end) ACK seq=\(next) ack=\(ack) len=1")
    #expect(text.sent == ["<SEQ=\(ack)><ACK=\(next)><CTL=ACK>"])
    #expect(play.exchange.network.flights.map(\.segment.window) == [0])
    try play.follow("deliver", "\(end.peer) send 5")
    #expect(play.inFlight == [], "the peer knows that there is no room")
    try play.follow("set window \(end) 3", "inject to \(end.peer) ACK seq=\(ack) ack=\(next) win=3")
    #expect(play.exchange.network.flights.map(\.segment.textLength) == [3])
  }

  @Test func `keeps its window whatever arrives and whatever is taken`() throws {
    var play = try Play(Play.opened + ["set window client 1000", "server send 900", "deliver all"])
    #expect(play.exchange.client.window == 1_000)
    #expect(try play.follow("client receive").signals == ["client: 900 octets delivered"])
    try play.follow("server close", "deliver all")
    #expect(play.exchange.client.window == 1_000)
  }

  // MARK: Calls

  /// What each call does in CLOSED, with the name of the end left out.
  @Test(
    arguments: [
      ("listen", .listen, nil), ("open", .synSent, nil),
      ("send 5", .closed, "error: connection does not exist"),
      ("receive", .closed, "error: connection does not exist"),
      ("close", .closed, "error: connection does not exist"),
      ("abort", .closed, "error: connection does not exist"),
      ("status", .closed, "error: connection does not exist"), ("user-timeout", .closed, nil),
      ("crash", .closed, nil),
    ] as [(String, State, String?)], End.allCases)
  func `takes every call at both ends`(
    _ call: (line: String, state: State, signal: String?), _ end: End
  ) throws {
    var play = try Play()
    let happenings = try play.follow("\(end) \(call.line)")
    #expect(play.exchange[end].connection.state == call.state)
    #expect(play.exchange[end.peer].connection.state == .closed)
    #expect(happenings.signals == (call.signal.map { ["\(end): \($0)"] } ?? []))
  }

  /// All calls, in the course of two connections; A and B stand for the ends.
  static let course = [
    "set iss A 1000", "set iss B 2000", "B listen", "B receive", "A open", "A send 7",
    "deliver all",
    "A status", "A receive", "B send 3", "duplicate to A", "deliver all", "B close", "A send 1",
    "deliver all", "A close", "deliver all", "wait 2msl", "A listen", "B open", "deliver all",
    "A send 9", "drop", "wait timeout", "A abort", "deliver all", "A open", "B listen",
    "wait timeout", "deliver all", "A crash", "B user-timeout", "inject to A SYN seq=7",
  ]

  @Test func `knows no difference between its ends but their names`() throws {
    func summary(_ a: End) throws -> [[String]] {
      var play = try Play()
      return try Self.course.map { line in
        let names = ["A": a.description, "B": a.peer.description]
        let words = line.split(separator: " ").map { names[String($0)] ?? String($0) }
        let happenings = try play.follow(words.joined(separator: " "))
        let signals = happenings.signals.map { $0.drop { $0 != ":" } }
        return happenings.sent + happenings.steps.map { "\($0.end == a) \($0.label) \($0.to)" }
          + signals.map(String.init)
      }
    }
    #expect(try summary(.client) == summary(.server))
    #expect(try summary(.client).joined().count > 60)
  }
}
