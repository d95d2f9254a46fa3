package import TCP

/// What a wrong answer would have led to.
///
/// The learner's state or segment takes the place of the machine's in that one step; everything else
/// obeys the machine. Then all that is in flight arrives, each end closes once, and the clock runs.
package struct Consequence: Sendable {
  /// The exchange from the wrong step on; empty when nothing shows.
  package private(set) var rows: [Ladder.Row] = []
  /// The number of the first line, in the ladder that the learner has seen.
  package let firstNumber: Int
  /// How it ends.
  package let outcome: Outcome

  /// How an exchange with a wrong step in it ends.
  package enum Outcome: Hashable, Sendable {
    /// An end believes in a connection that the other has not got.
    case alone(End)
    /// An end is told that its connection was reset or refused.
    case reset(End)
    /// An end gives up, for nobody answers.
    case givesUp(End)
    /// An end is left in a state for ever.
    case stuck(End, State)
    /// Both ends answer each other without end.
    case endless
    /// Nothing shows, this time.
    case unnoticed
  }

  /// The most lines that are shown.
  package static let limit = 12

  /// Plays a wrong answer out; `nil` where it can't hold with what the end knows.
  package init?(of answer: Answer, to question: Question) {
    guard let moment = question.task.moment, let instruction = moment.line.instruction,
      moment.step != nil, let deed = Supposition.Deed(answer, to: question.task, at: moment)
    else { return nil }
    var play = Play(from: moment.line)
    let supposition = Supposition(at: moment.end, after: moment.precedingSteps, deed: deed)
    guard play.follow(instruction, supposing: supposition) else { return nil }
    play.finish(within: moment.ladder.rows.count + Self.limit)
    firstNumber = max(moment.ladder.rows.count, 1)
    outcome = play.outcome
    guard outcome != .unnoticed else { return }
    rows = Array(play.rows.dropFirst(firstNumber - 1).prefix(Self.limit))
  }
}

/// The playing out of a wrong step.
private struct Play {
  private var exchange: Exchange
  private var recorder: Recorder
  private var aloneness: End?
  private var isEndless = false
  private var signals: [(end: End, signal: Signal)] = []

  init(from line: PlayedLine) {
    exchange = line.before
    recorder = line.recorder
  }

  var rows: [Ladder.Row] { recorder.ladder.rows }

  /// Follows the line with the wrong step in it.
  ///
  /// - Returns: Whether the supposed state could hold.
  mutating func follow(_ instruction: Instruction, supposing supposition: Supposition) -> Bool {
    var happenings: [Happening] = []
    // What can't be followed to its end is shown as far as it goes.
    try? exchange.follow(instruction, supposing: supposition, into: &happenings)
    take(happenings)
    guard case .enters(let state) = supposition.deed else { return true }
    let steps = happenings.compactMap { $0.step(at: supposition.end) }
    return steps.count > supposition.delay && steps[supposition.delay].to == state
  }

  /// Delivers everything, lets each end close once, delivers again, and lets the timers run.
  mutating func finish(within limit: Int) {
    perform(.deliverAll)
    aloneness = End.allCases.first { end in
      exchange[end].connection.state == .established
        && [.closed, .listen].contains(exchange[end.peer].connection.state)
    }
    // An end that has closed before has had its turn, and a listener has nothing to close.
    let isOpen: Set<State> = [.synSent, .synReceived, .established, .closeWait]
    for end in End.allCases where isOpen.contains(exchange[end].connection.state) {
      perform(.happen(.close, at: end))
    }
    perform(.deliverAll)
    while rows.count < limit, !isEndless,
      End.allCases.contains(where: { exchange[$0].alarm != nil })
    {
      perform(.waitForTimer)
      perform(.deliverAll)
    }
  }

  private mutating func perform(_ instruction: Instruction) {
    var happenings: [Happening] = []
    do throws(ExchangeError) {
      try exchange.follow(instruction, into: &happenings)
    } catch {
      isEndless = isEndless || error == .tooManyDeliveries
    }
    take(happenings)
  }

  private mutating func take(_ happenings: [Happening]) {
    recorder.record(happenings)
    for case .signalled(let end, let signal) in happenings { signals.append((end, signal)) }
  }

  var outcome: Consequence.Outcome {
    if isEndless { return .endless }
    if let aloneness { return .alone(aloneness) }
    if let reset = signals.first(where: {
      [.connectionReset, .connectionRefused].contains($0.signal)
    }) {
      return .reset(reset.end)
    }
    for end in End.allCases {
      let endpoint = exchange[end]
      guard ![.closed, .listen].contains(endpoint.connection.state) else { continue }
      if endpoint.alarm == nil { return .stuck(end, endpoint.connection.state) }
    }
    if let end = signals.first(where: { $0.signal == .userTimeout })?.end { return .givesUp(end) }
    return .unnoticed
  }
}

extension Supposition.Deed {
  /// The deed that an answer says; what it leaves open has the numbers that the end would use.
  fileprivate init?(_ answer: Answer, to task: Task, at moment: Moment) {
    switch (answer, task) {
    case (.state(let state), _):
      self = .enters(state)
    case (.segment(let reading), _):
      self = .sends(reading.bits.map { reading.segment(with: $0, at: moment) })
    case (.numbers(let reading), .numbers(let numbers)):
      let reading = numbers.segment(with: reading)
      self = .sends(reading.segment(with: numbers.segment.bits, at: moment))
    case (.numbers, _), (.order, _), (.line, _), (.duration, _), (.quantity, _), (.options, _):
      return nil
    }
  }
}

extension SegmentReading {
  fileprivate func segment(with bits: ControlBits, at moment: Moment) -> Segment {
    let connection = moment.line.after[moment.end].connection
    let next = moment.sent?.seq ?? connection.send?.nxt ?? 0
    let start = bits.contains(.syn) ? connection.send?.iss ?? next : next
    // An end that has just forgotten the connection knew the number before.
    let known = connection.receive ?? moment.line.before[moment.end].connection.receive
    let ack = ack ?? moment.sent?.ack ?? known?.nxt ?? moment.arrived?.end ?? 0
    return Segment(
      bits, seq: seq ?? start, ack: bits.contains(.ack) ? ack : nil, textLength: textLength ?? 0)
  }
}
