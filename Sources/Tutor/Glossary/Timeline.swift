package import TCP

/// The end of a close, played by the machine: what the wait in TIME-WAIT is for.
package struct Timeline: Sendable {
  /// What happens to the last ACK, and how long the wait is.
  package enum Scene: CaseIterable, Hashable, Sendable {
    /// Everything arrives, and the wait runs out.
    case undisturbed
    /// The last ACK is lost, the FIN comes again, and the wait begins anew.
    case ackLost
    /// Every answer is lost while the wait is half as long, and the FIN comes too late.
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
  /// How often the FIN was sent again.
  package let repetitions: Int

  /// Plays a scene with these knobs; `nil` where it would not show.
  package init?(_ scene: Scene, knobs: Knobs) {
    var knobs = knobs
    if scene == .tooShort { knobs.timeWait = .milliseconds(knobs.timeWaitMilliseconds / 2) }
    var play = Play(knobs: knobs)
    play.beginClose()
    firstNumber = play.rows.count + 1
    switch scene {
    case .undisturbed: play.perform(.deliverAll)
    case .ackLost: play.loseACKOnce()
    case .tooShort: play.loseACKs()
    }
    while play.isWaiting { play.perform(.waitForTimer) }
    play.perform(.deliverAll)
    self.scene = scene
    rows = Array(play.rows.dropFirst(firstNumber - 1))
    wait = play.now
    repetitions = rows.count { $0.server.cause == .event(.retransmissionTimeout) }
    if scene == .tooShort, !rows.contains(where: { $0.arrow?.segment.isRST == true }) { return nil }
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

  /// The FIN arrives, its ACK does not, and the FIN comes again.
  mutating func loseACKOnce() {
    sendFIN()
    perform(.drop(Network.Pick()))
    perform(.waitForTimer)
    perform(.deliverAll)
  }

  /// No ACK arrives, and no FIN either, but the last one, which is on its way when the wait ends.
  mutating func loseACKs() {
    sendFIN()
    perform(.drop(Network.Pick()))
    while isWaiting {
      perform(.waitForTimer)
      guard isWaiting, let wait = exchange.client.alarm, let again = exchange.server.alarm else {
        return
      }
      if again.due < wait.due { perform(.drop(Network.Pick())) }
    }
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
