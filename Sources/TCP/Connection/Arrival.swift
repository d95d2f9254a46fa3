/// A segment on its way through the eight checks of RFC 9293 §3.10.7.4, at an end that knows both
/// sequences.
///
/// Each check either ends the processing with a transition or hands the segment on. The third,
/// security, and the sixth, URG, decide nothing here: neither is modelled.
///
/// What nearly every segment passes through is inlined: a call would copy the arrival or the
/// transition once more, which took half of the time.
struct Arrival {
  var tcb: TCB
  var segment: Segment
  let environment: Environment
  /// The send sequence before the segment, to see what it changed.
  private var before: SendSequence
  /// Whether an ACK is due when the segment has gone through all checks.
  private var isAcknowledgmentDue = false
  private var signals = Transition.Signals()
  private var clause = Clause(.otherStates, .fifth)

  init(of segment: Segment, at tcb: TCB, in environment: Environment) {
    self.tcb = tcb
    self.segment = segment
    self.environment = environment
    before = tcb.send
  }

  /// Runs the checks in the RFC's order.
  mutating func process() -> Transition {
    if isReopening { return reopen() }
    trimReceivedSYN()
    guard isAcceptable else { return refuse() }
    if segment.isRST { return processRST() }
    if segment.isSYN { return processSYN() }
    return processACK()
  }

  /// Completes an active open and goes on at the sixth check (§3.10.7.3, fourth).
  mutating func completeOpen(since before: SendSequence, by clause: Clause) -> Transition {
    self.before = before
    self.clause = clause
    isAcknowledgmentDue = true
    return processTextAndFIN()
  }

  // MARK: Before the checks: a new SYN in TIME-WAIT

  /// Whether this is a SYN for a new connection, beyond all that the old one used (MAY-2).
  @inline(__always)
  private var isReopening: Bool {
    tcb.phase == .timeWait && environment.knobs.timeWaitReuse == .rfc1122
      && segment.isSYN && !segment.isRST && segment.ack == nil
      && segment.seq >= tcb.receive.nxt && environment.iss >= tcb.send.nxt
  }

  private func reopen() -> Transition {
    .accepting(
      segment, from: .reopened(from: tcb.numbers), receiving: false, by: Clause(.reopening),
      in: environment)
  }

  // MARK: First, the sequence number

  /// Answers a segment that lies outside the window.
  private func refuse() -> Transition {
    let clause = Clause(.otherStates, .first)
    guard !segment.isRST else { return drop(by: clause) }
    // N3: the RFC restarts 2MSL for a FIN that comes again, in a check that such a FIN, being below
    // the window, never reaches. Do both: acknowledge and restart; but not if the fifth check, on the
    // way to the eighth, would have dropped it.
    if tcb.phase == .timeWait, segment.isFIN, let ack = segment.ack, ack <= tcb.send.nxt,
      segment.end == tcb.receive.nxt
    {
      return restartTimeWait()
    }
    return acknowledge(by: clause)
  }

  /// N2: the SYN of a SYN,ACK in a simultaneous open has been received before; what is new is its ACK.
  ///
  /// Table 6 would refuse the segment. Without the trimming Figure 7 could not end as it does.
  private mutating func trimReceivedSYN() {
    guard case .synReceived = tcb.phase, segment.isSYN, segment.seq == tcb.receive.irs,
      let ack = segment.ack, tcb.send.accepts(ack), !segment.isRST
    else { return }
    segment = Segment(
      segment.bits.subtracting(.syn), seq: segment.textStart, ack: ack,
      textLength: segment.textLength, window: segment.window)
  }

  /// The four cases of Table 6, and the allowance for a closed window.
  ///
  /// N19: a SYN is judged by its own number. Table 6 would let one below the window pass if a FIN
  /// behind it reached in, and the fourth check says that then it "would not be reached".
  @inline(__always)
  private var isAcceptable: Bool {
    guard environment.window > 0 else {
      // Text and FIN find no room, but the segment's ACK and RST are good ("special allowance").
      return segment.seq == tcb.receive.nxt && !segment.isSYN
    }
    guard !isInWindow(segment.seq) else { return true }
    return segment.length > 0 && !segment.isSYN && isInWindow(segment.end - 1)
  }

  private func isInWindow(_ number: SequenceNumber) -> Bool {
    number.rawValue &- tcb.receive.nxt.rawValue < environment.window
  }

  // MARK: Second, the RST bit

  private func processRST() -> Transition {
    let clause = Clause(.otherStates, .second)
    if tcb.phase == .timeWait, environment.knobs.rfc1337 { return drop(by: clause) }
    if environment.knobs.rfc5961RST, segment.seq != tcb.receive.nxt {
      return isInWindow(segment.seq) ? acknowledge(by: clause) : drop(by: clause)
    }
    switch tcb.phase {
    case .synReceived(let origin):
      return returning(to: origin, by: clause)
    case .established, .finWait1, .finWait2, .closeWait:
      return close(signalling: .connectionReset, by: clause)
    case .closing, .lastAck, .timeWait:
      // N12: some stacks report these too; the RFC has no one left to tell.
      return close(by: clause)
    }
  }

  /// Leaves SYN-RECEIVED for where the connection came from (MUST-11).
  private func returning(to origin: Phase.Origin, by clause: Clause) -> Transition {
    switch origin {
    case .passive:
      Transition(
        to: .listen(receiving: tcb.receive.isReceiving), timer: .stop, by: clause)
    case .active:
      close(signalling: .connectionRefused, by: clause)
    case .reopened(let numbers):
      Transition(
        to: .open(TCB(backInTimeWait: numbers)), timer: timeWaitTimer, by: clause)
    }
  }

  // MARK: Fourth, the SYN bit

  private func processSYN() -> Transition {
    let clause = Clause(.otherStates, .fourth)
    switch tcb.phase {
    case .synReceived(.active), .established, .finWait1, .finWait2, .closeWait, .closing, .lastAck,
      .timeWait:
      guard !environment.knobs.rfc5961SYN else { return acknowledge(by: clause) }
      // N5: RFC 793 says "send a reset" and gives no form; this one is acceptable to the peer.
      let reset = Segment(.rst, seq: tcb.send.nxt, ack: tcb.receive.nxt, window: 0)
      return close(sending: reset, signalling: .connectionReset, by: clause)
    case .synReceived(let origin):
      return returning(to: origin, by: clause)
    }
  }

  // MARK: Fifth, the ACK field

  @inline(__always)
  private mutating func processACK() -> Transition {
    guard let ack = segment.ack else { return drop(by: clause) }
    if case .synReceived = tcb.phase {
      guard tcb.send.accepts(ack) else {
        // N23: by the order of the checks only a segment without SYN comes here.
        return Transition(to: .open(tcb), sending: .reset(answering: segment), by: clause)
      }
      tcb.send.acknowledge(ack)
      tcb.send.setWindow(from: segment)
      tcb.phase = .established
      tcb.startClosing()
      return processTextAndFIN()
    }
    guard ack <= tcb.send.nxt else { return acknowledge(by: clause) }
    if tcb.send.accepts(ack) { tcb.send.acknowledge(ack) }
    if tcb.send.una <= ack { tcb.send.updateWindow(from: segment, ack: ack) }
    return processACKOfFIN()
  }

  /// What the state makes of it that our FIN is acknowledged, perhaps by this segment.
  @inline(__always)
  private mutating func processACKOfFIN() -> Transition {
    switch tcb.phase {
    case .finWait1 where tcb.send.finIsAcknowledged:
      tcb.phase = .finWait2
    case .closing where tcb.send.finIsAcknowledged:
      tcb.phase = .timeWait
      return Transition(to: .open(tcb), timer: timeWaitTimer, by: clause)
    case .lastAck where tcb.send.finIsAcknowledged:
      return close(by: clause)
    case .timeWait:
      return arrivalInTimeWait()
    case .synReceived, .established, .finWait1, .finWait2, .closeWait, .closing, .lastAck:
      break
    }
    return processTextAndFIN()
  }

  /// Only a FIN restarts 2MSL (N9).
  ///
  /// An ACK at RCV.NXT is met with silence, or two ends in TIME-WAIT would answer each other for ever;
  /// any other is out of order and gets an ACK.
  private func arrivalInTimeWait() -> Transition {
    if segment.isFIN { return restartTimeWait() }
    return segment.seq == tcb.receive.nxt ? drop(by: clause) : acknowledge(by: clause)
  }

  private func restartTimeWait() -> Transition {
    Transition(
      to: .open(tcb), sending: tcb.acknowledgment(in: environment), timer: timeWaitTimer,
      by: Clause(.otherStates, .eighth))
  }

  // MARK: Seventh, the text, and eighth, the FIN bit

  @inline(__always)
  private mutating func processTextAndFIN() -> Transition {
    processText()
    processFIN()
    return finish()
  }

  private mutating func processText() {
    if tcb.phase.receivesText {
      tcb.receive.take(segment, window: environment.window)
      if let octets = tcb.receive.deliver() { signals.append(.delivered(octets)) }
    }
    // Text that came with a SYN has waited for ESTABLISHED; its ACK rides on what is sent next.
    guard segment.textLength > 0 else { return }
    // N24: text ahead of RCV.NXT is held and acknowledged with what is expected (SHLD-31, MAY-13). A
    // segment without text is not, or two ends that both lost text would answer each other for ever.
    isAcknowledgmentDue = isAcknowledgmentDue || tcb.phase.receivesText
    clause = Clause(.otherStates, .seventh)
  }

  private mutating func processFIN() {
    let isProcessed = tcb.phase.receivesText && tcb.receive.takeFIN()
    guard isProcessed || segment.isFIN else { return }
    isAcknowledgmentDue = true
    clause = Clause(.otherStates, .eighth)
    guard isProcessed else { return }
    signals.append(.connectionClosing)
    tcb.receive.isReceiving = false
    tcb.phase = phaseAfterFIN
  }

  private var phaseAfterFIN: Phase {
    switch tcb.phase {
    case .synReceived, .established: .closeWait
    case .finWait1: .closing
    case .finWait2: .timeWait
    case .closeWait, .closing, .lastAck, .timeWait: tcb.phase
    }
  }

  // MARK: Ends of the processing

  private var timeWaitTimer: TimerChange {
    .start(.timeWait, after: environment.knobs.timeWaitMilliseconds)
  }

  private func drop(by clause: Clause) -> Transition { Transition(to: .open(tcb), by: clause) }

  /// Sends `<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>` and drops the segment.
  private func acknowledge(by clause: Clause) -> Transition {
    Transition(to: .open(tcb), sending: tcb.acknowledgment(in: environment), by: clause)
  }

  private func close(
    sending segment: Segment? = nil, signalling signal: Signal? = nil, by clause: Clause
  ) -> Transition {
    Transition(to: .closed, sending: segment, signalling: signal, timer: .stop, by: clause)
  }

  /// Sends what the segment has made due or possible.
  private mutating func finish() -> Transition {
    let answer = tcb.transmit(acknowledging: isAcknowledgmentDue, in: environment)
    let timer =
      tcb.phase == .timeWait ? timeWaitTimer : tcb.retransmissionTimer(since: before)
    var transition = Transition(to: .open(tcb), sending: answer, timer: timer, by: clause)
    transition.signals = signals
    return transition
  }
}
