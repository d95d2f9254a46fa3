/// A wrong idea of what an end does, put in the place of what it does: to see where it leads.
public struct Supposition: Hashable, Sendable {
  /// The end that is supposed to act otherwise.
  public let end: End
  /// How many transitions of that end come first.
  public internal(set) var delay: Int
  /// What it is supposed to do.
  public let deed: Deed

  /// What an end can be supposed to do.
  public enum Deed: Hashable, Sendable {
    /// It enters this state.
    case enters(State)
    /// It sends this segment, or nothing.
    case sends(Segment?)
  }

  /// Creates a supposition about the transition of `end` that follows `delay` others.
  public init(at end: End, after delay: Int, deed: Deed) {
    self.end = end
    self.delay = delay
    self.deed = deed
  }
}

extension Transition {
  /// The transition with a wrong deed in its place; `nil` where the state can't hold with what the
  /// end knows.
  ///
  /// The variables are those that the true next state has.
  func supposing(_ deed: Supposition.Deed, in environment: Environment) -> Transition? {
    var transition = self
    switch deed {
    case .sends(let segment):
      transition.segment = segment
    case .enters(let state):
      guard let connection = connection.supposing(state) else { return nil }
      transition.connection = connection
      // What the user was told belongs to the state that is not entered.
      transition.signals = Signals()
      transition.timer = connection.supposedTimer(in: environment)
    }
    return transition
  }
}

extension Connection {
  /// The connection in another state, if that state can hold with what the end knows.
  fileprivate func supposing(_ state: State) -> Connection? {
    switch (self, state) {
    case (_, .closed): return .closed
    case (_, .listen): return .listen(receiving: false)
    case (.synSent, .synSent): return self
    case (.open(let tcb), .synSent):
      return .synSent(tcb.send, receiving: tcb.receive.isReceiving)
    case (.open(var tcb), _):
      guard let phase = Phase(state) else { return nil }
      tcb.phase = phase
      return .open(tcb)
    case (.closed, _), (.listen, _), (.synSent, _): return nil
    }
  }
}

extension Connection {
  /// The clock that goes with the state, whatever ran before.
  fileprivate func supposedTimer(in environment: Environment) -> TimerChange {
    if state == .timeWait {
      return .start(.timeWait, after: environment.knobs.timeWaitMilliseconds)
    }
    let isWaiting = send?.isOutstanding == true
    return isWaiting ? .start(.retransmission, after: Retransmission.initialRTO) : .stop
  }
}

extension Phase {
  /// The phase of a state that knows both sequences; SYN-RECEIVED as from LISTEN.
  fileprivate init?(_ state: State) {
    switch state {
    case .closed, .listen, .synSent: return nil
    case .synReceived: self = .synReceived(.passive)
    case .established: self = .established
    case .finWait1: self = .finWait1
    case .finWait2: self = .finWait2
    case .closeWait: self = .closeWait
    case .closing: self = .closing
    case .lastAck: self = .lastAck
    case .timeWait: self = .timeWait
    }
  }
}
