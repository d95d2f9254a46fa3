package import TCP

extension Edge {
  /// The edge that a connection has taken; `nil` when it has only stayed, or done what the RFC's own
  /// choices do not do.
  ///
  /// - Parameters:
  ///   - step: What happened to the connection.
  ///   - connection: The connection before.
  ///   - sent: The segment that it sent.
  init?(taken step: Happening.Step, from connection: Connection, sending sent: Segment?) {
    guard let event = step.event, let edge = Edge.edge(at: event, from: connection),
      edge.to == step.to, edge.sends == sent?.bits
    else { return nil }
    self = edge
  }

  /// The edge of this name.
  package init?(id: String) {
    guard let edge = Self.byID[id] else { return nil }
    self = edge
  }

}

extension Moment {
  /// The edge that the end takes at this moment, if it takes one.
  package var edge: Edge? {
    step.flatMap { Edge(taken: $0, from: connectionBefore, sending: sent) }
  }

  /// The connection of the end just before the step: a line can have several of them.
  private var connectionBefore: Connection {
    let unit: Instruction
    switch line.instruction {
    case .deliverAll where precedingSteps > 0: unit = .deliver(Network.Pick())
    case .wait where precedingSteps > 0: unit = .waitForTimer
    default: return line.before[end].connection
    }
    var exchange = line.before
    var count = 0
    while true {
      let connection = exchange[end].connection
      var happenings: [Happening] = []
      do { try exchange.follow(unit, into: &happenings) } catch { return connection }
      count += happenings.count { $0.step(at: end) != nil }
      if count > precedingSteps { return connection }
    }
  }
}

extension Question {
  /// The edge of the machine that is asked about, where it is one.
  package var edge: Edge? { QuestionGenerator(id: id)?.cue.edge ?? task.moment?.edge }
}
