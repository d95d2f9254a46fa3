import TCP

/// The exchanges that cards show: between them they pass through all eleven states.
enum Scene: CaseIterable, Hashable, Sendable {
  case opening, closing, bothOpen, bothClose

  /// What the scene begins with, and does not show.
  private var prelude: [Instruction] {
    switch self {
    case .opening, .bothOpen: []
    case .closing, .bothClose: Scene.opening.instructions
    }
  }

  private var instructions: [Instruction] {
    switch self {
    case .opening:
      [.happen(.open(.passive), at: .server), .happen(.open(.active), at: .client), .deliverAll]
    case .closing:
      [
        .happen(.close, at: .client), .deliverAll, .happen(.close, at: .server), .deliverAll,
        .waitForTimer,
      ]
    case .bothOpen:
      [
        .happen(.open(.active), at: .client), .happen(.open(.active), at: .server),
        .deliver(Network.Pick(to: .server)), .deliver(Network.Pick(to: .client)), .deliverAll,
      ]
    case .bothClose:
      [
        .happen(.close, at: .client), .happen(.close, at: .server),
        .deliver(Network.Pick(to: .server)), .deliver(Network.Pick(to: .client)), .deliverAll,
        .waitForTimer,
      ]
    }
  }

  /// The scene as the machine plays it, once.
  var performance: Performance { Self.performances[self] ?? played }

  private static let performances = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.played) })

  private var played: Performance {
    var performance = Performance()
    for instruction in prelude { performance.follow(instruction) }
    performance.raiseCurtain()
    for instruction in instructions { performance.follow(instruction) }
    return performance
  }
}

/// A scene that has been played.
struct Performance: Sendable {
  private var exchange = Exchange()
  private var recorder = Recorder()
  private var firstRow = 0
  /// What happened to the ends, in order.
  private(set) var steps: [Happening.Step] = []
  /// The states that the ends were in, with what they knew there.
  private(set) var stays: [Stay] = []

  /// An end in a state.
  struct Stay: Sendable {
    let end: End
    let state: State
    let knowledge: Knowledge
    /// The timer that ran, and how long it was set to, in milliseconds.
    let timer: (kind: Timer, length: UInt64)?
  }

  /// The lines of the ladder.
  var rows: [Ladder.Row] { Array(recorder.ladder.rows.dropFirst(firstRow)) }

  fileprivate mutating func raiseCurtain() {
    firstRow = recorder.ladder.rows.count
    steps = []
    stays = []
  }

  fileprivate mutating func follow(_ instruction: Instruction) {
    guard instruction == .deliverAll else { return perform(instruction) }
    // One by one, so that no state is passed by unseen.
    while exchange.network.count > 0 { perform(.deliver(Network.Pick())) }
  }

  private mutating func perform(_ instruction: Instruction) {
    var happenings: [Happening] = []
    // The instructions are our own; one that can't be followed would show in every golden card.
    try? exchange.follow(instruction, into: &happenings)
    recorder.record(happenings)
    for case .transition(let step) in happenings {
      steps.append(step)
      stays.append(Stay(step.end, in: exchange))
    }
  }
}

extension Performance.Stay {
  fileprivate init(_ end: End, in exchange: Exchange) {
    self.end = end
    state = exchange[end].connection.state
    knowledge = Knowledge(of: exchange[end].connection)
    timer = exchange[end].alarm.map { ($0.timer, $0.due - exchange.now) }
  }
}
