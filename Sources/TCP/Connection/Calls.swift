/// The user calls: OPEN, SEND, RECEIVE, CLOSE, ABORT and STATUS (RFC 9293 §3.10.1 to §3.10.6).
extension Connection {
  // MARK: §3.10.1 OPEN

  func afterOpen(_ kind: Event.Open, in environment: Environment) -> Transition {
    switch (self, kind) {
    case (.closed, .passive):
      Transition(to: .listen(receiving: false), by: Clause(.open))
    case (.closed, .active):
      opening(receiving: false, by: Clause(.open), in: environment)
    case (.listen(let receiving), .active):
      opening(receiving: receiving, by: Clause(.open), in: environment)
    case (.listen, .passive):
      // N6: §3.10.1 is silent; MUST-41 asks for a new record or an error, and there is one port here.
      refusing(.alreadyExists, by: Clause(.passiveOpens))
    case (.synSent, _), (.open, _):
      refusing(.alreadyExists, by: Clause(.open))
    }
  }

  /// Selects an ISS and sends the SYN.
  private func opening(
    unsent: UInt32 = 0, receiving: Bool, by clause: Clause, in environment: Environment
  ) -> Transition {
    var send = SendSequence(iss: environment.iss)
    send.unsent = Int(unsent)
    return Transition(
      to: .synSent(send, receiving: receiving),
      sending: Segment(.syn, seq: send.iss, window: environment.window),
      timer: .start(.retransmission, after: Retransmission.initialRTO), by: clause)
  }

  /// Stays as it is and returns an error to the caller.
  private func refusing(_ error: Signal.CallError, by clause: Clause) -> Transition {
    Transition(to: self, signalling: .error(error), by: clause)
  }

  // MARK: §3.10.2 SEND

  func afterSend(_ octets: UInt32, in environment: Environment) -> Transition {
    let clause = Clause(.send)
    switch self {
    case .closed:
      return refusing(.doesNotExist, by: clause)
    case .listen(let receiving):
      return opening(unsent: octets, receiving: receiving, by: clause, in: environment)
    case .synSent(var send, let receiving):
      send.unsent += Int(octets)
      return Transition(to: .synSent(send, receiving: receiving), by: clause)
    case .open(var tcb):
      // Past a CLOSE nothing more may be sent, in whatever state the FIN still waits.
      guard tcb.send.fin == .notAsked else { return refusing(.closing, by: clause) }
      let before = tcb.send
      tcb.send.unsent += Int(octets)
      return tcb.transmission(since: before, by: clause, in: environment)
    }
  }

  // MARK: §3.10.3 RECEIVE

  func afterReceive() -> Transition {
    let clause = Clause(.receive)
    switch self {
    case .closed:
      return refusing(.doesNotExist, by: clause)
    case .listen:
      return Transition(to: .listen(receiving: true), by: clause)
    case .synSent(let send, _):
      return Transition(to: .synSent(send, receiving: true), by: clause)
    case .open(let tcb):
      return tcb.afterReceive(by: clause)
    }
  }

  // MARK: §3.10.4 CLOSE

  func afterClose(in environment: Environment) -> Transition {
    let clause = Clause(.close)
    switch self {
    case .closed:
      return refusing(.doesNotExist, by: clause)
    case .listen(let receiving):
      return Transition(to: .closed, signalling: receiving ? .closing : nil, by: clause)
    case .synSent(let send, let receiving):
      return Transition(
        to: .closed, signalling: receiving || send.unsent > 0 ? .closing : nil, timer: .stop,
        by: clause)
    case .open(var tcb):
      guard tcb.send.fin == .notAsked else { return refusing(.closing, by: clause) }
      let before = tcb.send
      tcb.send.fin = .queued
      tcb.startClosing()
      return tcb.transmission(since: before, by: clause, in: environment)
    }
  }

  // MARK: §3.10.5 ABORT

  func afterAbort() -> Transition {
    let clause = Clause(.abort)
    switch self {
    case .closed:
      return refusing(.doesNotExist, by: clause)
    case .listen(let receiving):
      return Transition(to: .closed, signalling: receiving ? .connectionReset : nil, by: clause)
    case .synSent(let send, let receiving):
      return Transition(
        to: .closed, signalling: receiving || send.unsent > 0 ? .connectionReset : nil,
        timer: .stop, by: clause)
    case .open(let tcb):
      return tcb.afterAbort(by: clause)
    }
  }

  // MARK: §3.10.6 STATUS

  func afterStatus() -> Transition {
    guard self != .closed else { return refusing(.doesNotExist, by: Clause(.status)) }
    return Transition(to: self, signalling: .status(state), by: Clause(.status))
  }
}

extension TCB {
  /// Leaves SYN-RECEIVED or ESTABLISHED for a CLOSE, if its turn has come.
  ///
  /// In SYN-RECEIVED it waits for ESTABLISHED while there is text to send, and goes at once otherwise.
  mutating func startClosing() {
    guard send.fin == .queued else { return }
    switch phase {
    case .synReceived where send.unsent > 0: break
    case .synReceived, .established: phase = .finWait1
    case .finWait1, .finWait2, .closeWait, .closing, .lastAck, .timeWait: break
    }
  }

  /// Sends what a call has queued.
  fileprivate mutating func transmission(
    since before: SendSequence, by clause: Clause, in environment: Environment
  ) -> Transition {
    let segment = transmit(acknowledging: false, in: environment)
    return Transition(
      to: .open(self), sending: segment, timer: retransmissionTimer(since: before), by: clause)
  }

  fileprivate func afterReceive(by clause: Clause) -> Transition {
    var tcb = self
    switch phase {
    case .synReceived, .established, .finWait1, .finWait2:
      tcb.receive.isReceiving = true
    case .closeWait where receive.unread > 0:
      // The peer's FIN is in: what is on hand is all there will be.
      tcb.receive.isReceiving = true
    case .closeWait, .closing, .lastAck, .timeWait:
      return Transition(to: .open(self), signalling: .error(.closing), by: clause)
    }
    let octets = tcb.receive.deliver()
    return Transition(to: .open(tcb), signalling: octets.map(Signal.delivered), by: clause)
  }

  fileprivate func afterAbort(by clause: Clause) -> Transition {
    switch phase {
    case .synReceived, .established, .finWait1, .finWait2, .closeWait:
      // N1: Figure 5, note 3 and §3.5.2 would have the sender of a RST enter TIME-WAIT; §3.10.5 says
      // CLOSED, and so does every stack.
      Transition(
        to: .closed, sending: Segment(.rst, seq: send.nxt, window: 0),
        signalling: hasWaitingCalls ? .connectionReset : nil, timer: .stop, by: clause)
    case .closing, .lastAck, .timeWait:
      Transition(to: .closed, signalling: .ok, timer: .stop, by: clause)
    }
  }
}
