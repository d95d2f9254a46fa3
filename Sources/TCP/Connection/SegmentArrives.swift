/// SEGMENT ARRIVES in CLOSED, LISTEN and SYN-SENT (RFC 9293 §3.10.7.1 to §3.10.7.3).
///
/// The checks stand in the RFC's order. Security and compartment are not modelled.
extension Connection {
  func afterArrival(of segment: Segment, in environment: Environment) -> Transition {
    switch self {
    case .closed:
      return arrivalInClosed(segment)
    case .listen(let receiving):
      return arrivalInListen(segment, receiving: receiving, in: environment)
    case .synSent(let send, let receiving):
      return arrivalInSynSent(segment, send: send, receiving: receiving, in: environment)
    case .open(let tcb):
      var arrival = Arrival(of: segment, at: tcb, in: environment)
      return arrival.process()
    }
  }

  /// Stays as it is and drops the segment.
  private func dropping(by clause: Clause) -> Transition { Transition(to: self, by: clause) }

  // MARK: §3.10.7.1 CLOSED

  private func arrivalInClosed(_ segment: Segment) -> Transition {
    let clause = Clause(.closedState)
    guard !segment.isRST else { return dropping(by: clause) }
    return Transition(to: self, sending: .reset(answering: segment), by: clause)
  }

  // MARK: §3.10.7.2 LISTEN

  private func arrivalInListen(
    _ segment: Segment, receiving: Bool, in environment: Environment
  ) -> Transition {
    guard !segment.isRST else { return dropping(by: Clause(.listenState, .first)) }
    guard segment.ack == nil else {
      return Transition(
        to: self, sending: .reset(answering: segment), by: Clause(.listenState, .second))
    }
    guard segment.isSYN else { return dropping(by: Clause(.listenState, .fourth)) }
    let clause = Clause(.listenState, .third)
    guard !(environment.knobs.dropSYNFIN && segment.isFIN) else { return dropping(by: clause) }
    return .accepting(
      segment, from: .passive, receiving: receiving, by: clause, in: environment)
  }

  // MARK: §3.10.7.3 SYN-SENT

  private func arrivalInSynSent(
    _ segment: Segment, send: SendSequence, receiving: Bool, in environment: Environment
  ) -> Transition {
    if let ack = segment.ack, !send.accepts(ack) {
      return Transition(
        to: self, sending: segment.isRST ? nil : .reset(answering: segment),
        by: Clause(.synSentState, .first))
    }
    guard !segment.isRST else {
      // N8: RFC 5961 would compare SEG.SEQ with RCV.NXT, which is not known yet; the ACK must do.
      let clause = Clause(.synSentState, .second)
      guard segment.ack != nil else { return dropping(by: clause) }
      return Transition(
        to: .closed, signalling: .connectionReset, timer: .stop, by: clause)
    }
    guard segment.isSYN else { return dropping(by: Clause(.synSentState, .fifth)) }
    guard !(environment.knobs.dropSYNFIN && segment.isFIN) else {
      return dropping(by: Clause(.synSentState, .fourth))
    }
    return synInSynSent(segment, send: send, receiving: receiving, in: environment)
  }

  /// The fourth check: a SYN,ACK completes the open, a SYN alone makes it simultaneous.
  private func synInSynSent(
    _ segment: Segment, send: SendSequence, receiving: Bool, in environment: Environment
  ) -> Transition {
    let clause = Clause(.synSentState, .fourth)
    var tcb = TCB(
      .synReceived(.active), send, ReceiveSequence(irs: segment.seq, isReceiving: receiving))
    tcb.send.setWindow(from: segment)
    guard let ack = segment.ack else {
      // N17: the text waits for ESTABLISHED; the FIN does not, for FIN is not processed in SYN-SENT
      // (§3.10.7.4, eighth).
      tcb.receive.hold(segment, window: environment.window, fin: false)
      return Transition(to: .open(tcb), sending: tcb.synAck(in: environment), by: clause)
    }
    tcb.send.acknowledge(ack)
    tcb.phase = .established
    var arrival = Arrival(of: segment, at: tcb, in: environment)
    return arrival.completeOpen(since: send, by: clause)
  }
}

extension Transition {
  /// Answers a SYN with SYN,ACK: the way into SYN-RECEIVED from LISTEN and from TIME-WAIT.
  static func accepting(
    _ syn: Segment, from origin: Phase.Origin, receiving: Bool, by clause: Clause,
    in environment: Environment
  ) -> Transition {
    var tcb = TCB(
      .synReceived(origin), SendSequence(iss: environment.iss),
      ReceiveSequence(irs: syn.seq, isReceiving: receiving))
    tcb.send.setWindow(from: syn)
    tcb.receive.hold(syn, window: environment.window, fin: syn.isFIN)
    return Transition(
      to: .open(tcb), sending: tcb.synAck(in: environment),
      timer: .start(.retransmission, after: Retransmission.initialRTO), by: clause)
  }
}

extension Segment {
  /// The reset that its receiver will believe: it takes its numbers from the segment it answers
  /// (§3.5.2, group 1).
  static func reset(answering segment: Segment) -> Segment {
    guard let ack = segment.ack else {
      return Segment(.rst, seq: 0, ack: segment.end, window: 0)
    }
    return Segment(.rst, seq: ack, window: 0)
  }
}
