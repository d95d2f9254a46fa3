/// Two ends, a path in each direction, and a virtual clock.
///
/// Nothing happens by itself: every instruction says what happens next, and the happenings it causes
/// are appended to a list that the caller keeps.
///
///     var exchange = Exchange()
///     var happenings: [Happening] = []
///     try exchange.follow(.happen(.open(.passive), at: .server), into: &happenings)
///     try exchange.follow(.happen(.open(.active), at: .client), into: &happenings)
///     try exchange.follow(.deliverAll, into: &happenings)
///     // both ends are ESTABLISHED
public struct Exchange: Sendable {
  /// The deliveries after which `deliver all` gives up.
  public static let deliveryLimit = 1_000

  /// The end that is called the client.
  public private(set) var client = Endpoint(iss: 100)
  /// The end that is called the server.
  public private(set) var server = Endpoint(iss: 300)
  /// What is in flight.
  public private(set) var network = Network()
  /// The clock, in milliseconds.
  public private(set) var now: UInt64 = 0
  /// The choices of both stacks.
  public private(set) var knobs: Knobs
  /// How long segments that are sent from now on can be in flight; `nil`: for ever.
  public private(set) var segmentLife: TimeSpan?
  /// The wrong idea that the instruction being followed is to try out.
  private var supposition: Supposition?

  /// Creates an exchange with both ends CLOSED.
  public init(knobs: Knobs = Knobs(), segmentLife: TimeSpan? = .msl(1)) {
    self.knobs = knobs
    self.segmentLife = segmentLife
  }

  /// Follows one instruction as if an end did something else than it does.
  ///
  /// Where the supposed state can't hold with what the end knows, the end does what it does.
  ///
  /// - Parameters:
  ///   - instruction: What is to happen.
  ///   - supposition: What is to be tried out; it is forgotten at the end of the instruction.
  ///   - happenings: What did happen is appended here.
  /// - Throws: What prevented it.
  public mutating func follow(
    _ instruction: Instruction, supposing supposition: Supposition,
    into happenings: inout [Happening]
  ) throws(ExchangeError) {
    self.supposition = supposition
    defer { self.supposition = nil }
    try follow(instruction, into: &happenings)
  }

  /// One of the ends.
  public private(set) subscript(end: End) -> Endpoint {
    get { end == .client ? client : server }
    _modify {
      if end == .client { yield &client } else { yield &server }
    }
  }

  /// Follows one instruction.
  ///
  /// - Parameters:
  ///   - instruction: What is to happen.
  ///   - happenings: What did happen is appended here, up to the error if there is one.
  /// - Throws: What prevented it; the exchange stays usable.
  public mutating func follow(
    _ instruction: Instruction, into happenings: inout [Happening]
  ) throws(ExchangeError) {
    switch instruction {
    case .happen(let event, let end): try happen(event, at: end, into: &happenings)
    case .crash(let end): crash(end, into: &happenings)
    case .deliver(let pick): try deliver(pick, into: &happenings)
    case .deliverAll: try deliverAll(into: &happenings)
    case .drop(let pick): happenings.append(.died(try take(pick)))
    case .duplicate(let pick): try duplicate(pick, into: &happenings)
    case .inject(let segment, let end): try inject(segment, to: end, into: &happenings)
    case .wait(let span): try wait(span, into: &happenings)
    case .waitForTimer: try waitForTimer(into: &happenings)
    case .setISS(let iss, let end): self[end].chosenISS = iss
    case .setWindow(let window, let end): self[end].window = window
    case .setMSL(let span): knobs.msl = span.milliseconds(msl: knobs.msl)
    case .setTimeWait(let span): knobs.timeWait = span
    case .setSegmentLife(let life): segmentLife = life
    case .setRFC5961RST(let isOn): knobs.rfc5961RST = isOn
    case .setRFC5961SYN(let isOn): knobs.rfc5961SYN = isOn
    case .setRFC1337(let isOn): knobs.rfc1337 = isOn
    case .setDropSYNFIN(let isOn): knobs.dropSYNFIN = isOn
    case .setTimeWaitReuse(let rule): knobs.timeWaitReuse = rule
    }
  }

  // MARK: The ends

  /// Lets an event happen to the connection of an end, and does what the transition says.
  private mutating func happen(
    _ event: Event, at end: End, into happenings: inout [Happening]
  ) throws(ExchangeError) {
    let before = self[end]
    let environment = Environment(iss: before.nextISS, window: before.window, knobs: knobs)
    var transition = before.connection.after(event, in: environment)
    if supposition?.end == end { suppose(&transition, in: environment) }
    self[end].become(transition.connection)
    self[end].set(transition.timer, at: now)
    happenings.append(
      .transition(
        Happening.Step(
          end: end, event: event, from: before.connection.state, to: transition.connection.state,
          clause: transition.clause, time: now)))
    for signal in transition.signals { happenings.append(.signalled(end, signal)) }
    if let segment = transition.segment { try send(segment, from: end, into: &happenings) }
  }

  /// Puts the supposed deed in the place of the true one, when its turn has come and it can hold.
  private mutating func suppose(_ transition: inout Transition, in environment: Environment) {
    guard let supposed = supposition, supposed.delay == 0 else {
      supposition?.delay -= 1
      return
    }
    supposition = nil
    transition = transition.supposing(supposed.deed, in: environment) ?? transition
  }

  private mutating func crash(_ end: End, into happenings: inout [Happening]) {
    let state = self[end].connection.state
    self[end].become(.closed)
    self[end].set(.stop, at: now)
    happenings.append(
      .transition(
        Happening.Step(
          end: end, event: nil, from: state, to: .closed, clause: Clause(.halfOpen), time: now)))
  }

  /// Lets the timer of an end go off.
  mutating func goOff(
    _ timer: Timer, at end: End, into happenings: inout [Happening]
  ) throws(ExchangeError) {
    self[end].set(.stop, at: now)
    try happen(timer.event, at: end, into: &happenings)
  }

  /// Sets the clock; segments that do not live to see it die.
  mutating func move(to time: UInt64, into happenings: inout [Happening]) {
    now = time
    happenings += network.expire(at: time).map(Happening.died)
  }

  // MARK: The network

  private var expiry: UInt64 {
    segmentLife.map { now + $0.milliseconds(msl: knobs.msl) } ?? .max
  }

  private mutating func send(
    _ segment: Segment, from end: End, into happenings: inout [Happening]
  ) throws(ExchangeError) {
    guard let flight = network.send(segment, from: end, expiry: expiry) else {
      let lost = network.flight(of: segment, from: end, expiry: now)
      happenings += [.sent(lost), .died(lost)]
      throw .networkIsFull
    }
    happenings.append(.sent(flight))
  }

  private mutating func take(_ pick: Network.Pick) throws(ExchangeError) -> Network.Flight {
    guard let flight = network.take(pick) else { throw .nothingInFlight(to: pick.end) }
    return flight
  }

  private mutating func deliver(
    _ pick: Network.Pick, into happenings: inout [Happening]
  ) throws(ExchangeError) {
    let flight = try take(pick)
    happenings.append(.arrived(flight, isInjected: false))
    try happen(.arrives(flight.segment), at: flight.from.peer, into: &happenings)
  }

  private mutating func deliverAll(into happenings: inout [Happening]) throws(ExchangeError) {
    for _ in 0..<Self.deliveryLimit where network.count > 0 {
      try deliver(Network.Pick(), into: &happenings)
    }
    guard network.count == 0 else { throw .tooManyDeliveries }
  }

  private mutating func duplicate(
    _ pick: Network.Pick, into happenings: inout [Happening]
  ) throws(ExchangeError) {
    guard let flight = network.peek(pick) else { throw .nothingInFlight(to: pick.end) }
    // The copy is as old as the original: it dies when the original would have.
    let copy = network.send(
      flight.segment, from: flight.from, expiry: flight.expiry, isDuplicate: true)
    guard let copy else { throw .networkIsFull }
    happenings.append(.duplicated(copy))
  }

  private mutating func inject(
    _ segment: Segment, to end: End, into happenings: inout [Happening]
  ) throws(ExchangeError) {
    let flight = network.flight(of: segment, from: end.peer, expiry: now)
    happenings.append(.arrived(flight, isInjected: true))
    try happen(.arrives(segment), at: end, into: &happenings)
  }
}
