import TCP

/// An exchange with all that has happened in it.
struct Run {
  var exchange = Exchange()
  var happenings: [Happening] = []

  /// Starts with both ends CLOSED and follows these instructions.
  init(knobs: Knobs = Knobs(), life: TimeSpan? = .msl(1), _ instructions: Instruction...) throws {
    exchange = Exchange(knobs: knobs, segmentLife: life)
    for instruction in instructions { try follow(instruction) }
  }

  /// A client and a server, both ESTABLISHED, and nothing in flight.
  static func opened(knobs: Knobs = Knobs(), life: TimeSpan? = .msl(1)) throws -> Run {
    try Run(knobs: knobs, life: life, .listen(), .open(), .deliverAll)
  }

  /// Follows further instructions.
  ///
  /// - Returns: What happened in them.
  @discardableResult
  mutating func follow(_ instructions: Instruction...) throws -> [Happening] {
    let before = happenings.count
    for instruction in instructions { try exchange.follow(instruction, into: &happenings) }
    return Array(happenings[before...])
  }

  /// The segments in flight, in the order of sending.
  var inFlight: [String] { exchange.network.flights.map(\.segment.description) }

  /// Both ends' states.
  var states: [State] { End.allCases.map { exchange[$0].connection.state } }
}

extension Instruction {
  static func listen(_ end: End = .server) -> Self { .happen(.open(.passive), at: end) }
  static func open(_ end: End = .client) -> Self { .happen(.open(.active), at: end) }
  static func send(_ octets: UInt32, _ end: End) -> Self { .happen(.send(octets), at: end) }
  static func close(_ end: End) -> Self { .happen(.close, at: end) }
  static func abort(_ end: End) -> Self { .happen(.abort, at: end) }
  /// Delivers the oldest segment.
  static let deliver = deliver(Network.Pick())
  static func wait(seconds: UInt64) -> Self { .wait(.milliseconds(seconds * 1_000)) }
}

extension [Happening] {
  /// The happenings in short, such as `client sends <SEQ=100><CTL=SYN>`.
  var summary: [String] { map(\.summary) }
}

extension Happening {
  var summary: String {
    switch self {
    case .sent(let flight): "\(flight.from) sends \(flight.segment)"
    case .duplicated(let flight): "\(flight.segment) is duplicated"
    case .arrived(let flight, let isInjected):
      "\(flight.segment) arrives at \(flight.from.peer)\(isInjected ? ", injected" : "")"
    case .died(let flight): "\(flight.segment) dies"
    case .signalled(let end, let signal): "\(end) is told: \(signal)"
    case .transition(let step): "\(step.time) \(step.end) \(step.label): \(step.from) to \(step.to)"
    }
  }
}
