/// The timeouts (RFC 9293 §3.10.8), and giving up (§3.8.3).
extension Connection {
  func afterUserTimeout() -> Transition {
    switch self {
    case .closed:
      Transition(to: self, by: Clause(.timeouts))
    case .open(let tcb) where tcb.phase == .timeWait:
      // "Turn off the other timers": none is left to go off.
      Transition(to: self, by: Clause(.timeouts))
    case .listen, .synSent, .open:
      // N21: "for any state", so a passive SYN-RECEIVED does not go back to LISTEN.
      givingUp(by: Clause(.timeouts))
    }
  }

  private func givingUp(by clause: Clause) -> Transition {
    Transition(to: .closed, signalling: .userTimeout, timer: .stop, by: clause)
  }

  func afterRetransmissionTimeout(in environment: Environment) -> Transition {
    guard var send = self.send, send.isOutstanding else {
      return Transition(to: self, by: Clause(.timeouts))
    }
    send.retransmissions += 1
    let wait = Retransmission.wait(after: send.retransmissions, syn: send.synIsOutstanding)
    guard let wait else { return givingUp(by: Clause(.connectionFailures)) }
    let (connection, segment) = retransmitting(send, in: environment)
    return Transition(
      to: connection, sending: segment, timer: .start(.retransmission, after: wait),
      by: Clause(.timeouts))
  }

  /// Sends the front of the retransmission queue again.
  private func retransmitting(
    _ send: SendSequence, in environment: Environment
  ) -> (Connection, Segment?) {
    switch self {
    case .closed, .listen:
      return (self, nil)
    case .synSent(_, let receiving):
      let syn = Segment(.syn, seq: send.iss, window: environment.window)
      return (.synSent(send, receiving: receiving), syn)
    case .open(var tcb):
      tcb.send = send
      return (.open(tcb), tcb.retransmission(in: environment))
    }
  }

  func afterTimeWaitTimeout() -> Transition {
    guard state == .timeWait else { return Transition(to: self, by: Clause(.timeouts)) }
    return Transition(to: .closed, timer: .stop, by: Clause(.timeouts))
  }
}
