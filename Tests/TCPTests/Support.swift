import TCP
import Testing

/// A connection in each state, made by walking the machine: ISS 100, the peer's ISS 300, both
/// windows 65535.
enum Fixture {
  static let listen = Connection.closed.walked(.open(.passive))
  static let synSent = Connection.closed.walked(.open(.active))
  /// SYN-RECEIVED from LISTEN.
  static let passive = listen.walked(.segment(.syn, seq: 300))
  /// SYN-RECEIVED from SYN-SENT.
  static let active = synSent.walked(.segment(.syn, seq: 300))
  /// SYN-RECEIVED from TIME-WAIT: ISS 1000, the peer's new ISS 500.
  static let reopened = timeWait.walked(.segment(.syn, seq: 500), knobs: .reusing, iss: 1000)
  static let established = synSent.walked(.segment(.syn, seq: 300, ack: 101))
  static let finWait1 = established.walked(.close)
  static let finWait2 = finWait1.walked(.segment(seq: 301, ack: 102))
  static let closeWait = established.walked(.segment(.fin, seq: 301, ack: 101))
  static let closing = finWait1.walked(.segment(.fin, seq: 301, ack: 101))
  static let lastAck = closeWait.walked(.close)
  static let timeWait = finWait2.walked(.segment(.fin, seq: 301, ack: 102))
}

extension Knobs {
  /// The defaults, changed.
  static func with(_ change: (inout Self) -> Void) -> Self {
    var knobs = Self()
    change(&knobs)
    return knobs
  }

  static let laxRST = with { $0.rfc5961RST = false }
  static let laxSYN = with { $0.rfc5961SYN = false }
  static let ignoringRST = with { $0.rfc1337 = true }
  static let droppingSYNFIN = with { $0.dropSYNFIN = true }
  static let reusing = with { $0.timeWaitReuse = .rfc1122 }
}

extension Connection {
  /// The connection after these events, one after the other.
  func walked(
    _ events: Event..., knobs: Knobs = Knobs(), iss: SequenceNumber = 100, window: UInt32 = 65_535
  ) -> Connection {
    let environment = Environment(iss: iss, window: window, knobs: knobs)
    return events.reduce(self) { $0.after($1, in: environment).connection }
  }
}

extension Event {
  /// The arrival of a segment.
  static func segment(
    _ bits: ControlBits = [], seq: SequenceNumber, ack: SequenceNumber? = nil, text: UInt32 = 0,
    window: UInt32 = 65_535
  ) -> Event {
    .arrives(Segment(bits, seq: seq, ack: ack, textLength: text, window: window))
  }
}

extension Clause {
  /// A check of §3.10.7.4.
  static func check(_ step: Step) -> Clause { Clause(.otherStates, step) }
}

extension TimerChange {
  /// The retransmission timer starts with the first RTO.
  static let rto = start(.retransmission, after: 1_000)
  /// The TIME-WAIT timer starts with 2MSL.
  static let twoMSL = start(.timeWait, after: 240_000)
}

/// What a transition comes to: the state and everything that is done, to be compared as one.
struct Outcome: Equatable, CustomStringConvertible, Sendable {
  var state: State
  var sends: String?
  var signals: [Signal] = []
  var timer: TimerChange?
  var clause: Clause

  var description: String {
    let timer = timer.map { "\($0)" } ?? "none"
    return "\(state), sends \(sends ?? "nothing"), signals \(signals), timer \(timer), \(clause)"
  }
}

extension Outcome {
  init(_ transition: Transition) {
    state = transition.connection.state
    sends = transition.segment?.description
    signals = Array(transition.signals)
    timer = transition.timer
    clause = transition.clause
  }
}

/// An event and what is to come of it: one argument of a parameterised test.
struct Row: CustomTestStringConvertible, Sendable {
  let event: Event
  let outcome: Outcome
  let sourceLocation: SourceLocation

  init(
    _ event: Event, becomes state: State, sends: String? = nil, signals: [Signal] = [],
    timer: TimerChange? = nil, by clause: Clause,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    self.event = event
    outcome = Outcome(state: state, sends: sends, signals: signals, timer: timer, clause: clause)
    self.sourceLocation = sourceLocation
  }

  var testDescription: String {
    guard case .arrives(let segment) = event else { return event.description }
    return segment.description
  }
}

/// Expects what an event makes of a connection: the state, the segment, the signals, the timer and
/// the clause together.
///
/// - Returns: The connection afterwards.
@discardableResult
func expect(
  _ connection: Connection, _ row: Row, knobs: Knobs = Knobs(), iss: SequenceNumber = 100,
  window: UInt32 = 65_535
) -> Connection {
  let environment = Environment(iss: iss, window: window, knobs: knobs)
  let transition = connection.after(row.event, in: environment)
  #expect(Outcome(transition) == row.outcome, sourceLocation: row.sourceLocation)
  return transition.connection
}

/// Expects what an event makes of a connection, without a row.
@discardableResult
func expect(
  _ connection: Connection, _ event: Event, knobs: Knobs = Knobs(), iss: SequenceNumber = 100,
  window: UInt32 = 65_535, becomes state: State, sends: String? = nil, signals: [Signal] = [],
  timer: TimerChange? = nil, by clause: Clause, sourceLocation: SourceLocation = #_sourceLocation
) -> Connection {
  let row = Row(
    event, becomes: state, sends: sends, signals: signals, timer: timer, by: clause,
    sourceLocation: sourceLocation)
  return expect(connection, row, knobs: knobs, iss: iss, window: window)
}
