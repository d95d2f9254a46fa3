package import TCP

/// The end of a close, played by the machine: what the wait in TIME-WAIT is for.
package struct Timeline: Sendable {
  /// What happens to the last ACK, and how long the wait is.
  package enum Scene: CaseIterable, Hashable, Sendable {
    /// Everything arrives, and the wait runs out.
    case undisturbed
    /// The last ACK is lost, the FIN comes again, and the wait begins anew.
    case ackLost
    /// The wait is half as long: an old FIN outlives it and meets the next connection.
    case tooShort
  }

  /// The scene.
  package let scene: Scene
  /// The lines from the passive closer's FIN on.
  package let rows: [Ladder.Row]
  /// The number of the first of them in the whole ladder.
  package let firstNumber: Int
  /// How long the active closer is in TIME-WAIT, in milliseconds.
  package let wait: UInt64
  /// Plays a scene with these knobs; `nil` where it would not show.
  package init?(_ scene: Scene, knobs: Knobs) {
    var knobs = knobs
    if scene == .tooShort { knobs.timeWait = .milliseconds(knobs.timeWaitMilliseconds / 2) }
    var play = Play(knobs: knobs)
    play.beginClose()
    firstNumber = play.rows.count + 1
    switch scene {
    case .undisturbed: play.loseNothing()
    case .ackLost: play.loseACKOnce()
    case .tooShort: play.outlive()
    }
    while play.isWaiting { play.perform(.waitForTimer) }
    self.scene = scene
    wait = play.now
    if scene == .tooShort { play.meetOldFIN() }
    rows = Array(play.rows.dropFirst(firstNumber - 1))
    // Where the old FIN has died or is not taken, there is nothing to see.
    if scene == .tooShort, rows.last?.client.to != .closeWait { return nil }
  }
}

/// The playing of a scene; the client closes first.
private struct Play {
  private var exchange: Exchange
  private var recorder = Recorder()

  init(knobs: Knobs) { exchange = Exchange(knobs: knobs) }

  var rows: [Ladder.Row] { recorder.ladder.rows }
  var now: UInt64 { exchange.now }
  var isWaiting: Bool { exchange.client.connection.state == .timeWait }

  /// Plays up to the passive closer's FIN.
  mutating func beginClose() {
    let script: [Instruction] = [
      .happen(.open(.passive), at: .server), .happen(.open(.active), at: .client), .deliverAll,
      .happen(.close, at: .client), .deliverAll,
    ]
    for instruction in script { perform(instruction) }
  }

  /// The FIN arrives, and so does its ACK.
  mutating func loseNothing() {
    sendFIN()
    perform(.deliverAll)
  }

  /// The FIN arrives, its ACK does not, and the FIN comes again.
  mutating func loseACKOnce() {
    sendFIN()
    perform(.drop(Network.Pick()))
    perform(.waitForTimer)
    perform(.deliverAll)
  }

  /// The ACK is late, and a FIN that was sent again meanwhile is later still.
  mutating func outlive() {
    sendFIN()
    while let wait = exchange.client.alarm, let again = exchange.server.alarm,
      again.due < wait.due / 2
    {
      if exchange.network.count(to: .client) > 0 { perform(.drop(Network.Pick(to: .client))) }
      perform(.waitForTimer)
    }
    perform(.deliver(Network.Pick(to: .server)))
  }

  /// Both ends open the same connection again, with numbers that happen to be near the old ones, and
  /// the old FIN arrives in it.
  mutating func meetOldFIN() {
    guard exchange.network.count(to: .client) > 0 else { return }
    let opening: [Instruction] = [
      .setISS(101, at: .client), .setISS(300, at: .server),
      .happen(.open(.passive), at: .server), .happen(.open(.active), at: .client),
      .deliver(Network.Pick(last: true)), .deliver(Network.Pick(last: true)),
      .deliver(Network.Pick(last: true)), .deliver(Network.Pick()),
    ]
    for instruction in opening { perform(instruction) }
  }

  private mutating func sendFIN() {
    perform(.happen(.close, at: .server))
    perform(.deliver(Network.Pick()))
  }

  mutating func perform(_ instruction: Instruction) {
    var happenings: [Happening] = []
    // What can't be followed, such as a delivery of nothing, leaves the scene as it is.
    try? exchange.follow(instruction, into: &happenings)
    recorder.record(happenings)
  }
}
