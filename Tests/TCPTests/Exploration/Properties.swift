import TCP

/// What must hold in every world and at every step; the sources are named in the comments.
enum Properties {
  /// The complaint about a world, if there is one.
  static func complaint(about world: World) -> String? {
    let (a, b) = (world.exchange.client, world.exchange.server)
    for end in [a, b] {
      let connection = end.connection
      if let send = connection.send {
        // netsem: snd_una =< snd_nxt; and never more than what a window admits.
        guard send.una <= send.nxt, send.iss < send.nxt else { return "SND.UNA is beyond SND.NXT" }
      }
      // netsem: {rexmt, 2msl} exclude each other; here, each runs when and only when it must.
      let expected: Timer? =
        connection.state == .timeWait
        ? .timeWait : connection.send?.isOutstanding == true ? .retransmission : nil
      guard end.alarm?.timer == expected else {
        return "\(connection.state) has the timer \(String(describing: end.alarm?.timer))"
      }
    }
    return twoEnded(world, a.connection, b.connection)
  }

  private static func twoEnded(_ world: World, _ a: Connection, _ b: Connection) -> String? {
    for (x, y) in [(a, b), (b, a)] {
      if let complaint = believed(by: x, of: y) { return complaint }
    }
    guard !world.hasLost else { return nil }
    // phi1 (Korg): G(A CLOSED -> not B ESTABLISHED), without loss, abort and crash; with copies and
    // overtaking.
    for (x, y) in [(a, b), (b, a)] where x.state == .closed && y.state == .established {
      return "one end is CLOSED, the other ESTABLISHED"
    }
    // Inv (tcp.tla): both channels empty => (A ESTABLISHED <=> B ESTABLISHED), before any CLOSE.
    let isBeforeClose = [a, b].allSatisfy { !$0.state.isSynchronized || $0.state == .established }
    if isBeforeClose, world.exchange.network.count == 0,
      (a.state == .established) != (b.state == .established)
    {
      return "one end alone is ESTABLISHED, and nothing is in flight"
    }
    return nil
  }

  /// What one end holds of the other, whatever the network has done (CAV 2016).
  private static func believed(by x: Connection, of y: Connection) -> String? {
    if x.state == .established, [.synSent, .timeWait].contains(y.state) {
      return "one end is ESTABLISHED, the other \(y.state)"
    }
    // "Valid peers never generate invalid numbers", as long as they speak of the same connection.
    guard let sent = y.send, let receive = x.receive, receive.irs == sent.iss else { return nil }
    if receive.nxt > sent.nxt { return "\(x.state) has received what \(y.state) did not send" }
    if sent.una > receive.nxt { return "\(y.state) was told of more than \(x.state) has received" }
    return nil
  }

  /// The complaint about what a move made happen, if there is one; `world` is the one it led to.
  static func complaint(about happenings: [Happening], in world: World) -> String? {
    var step: Happening.Step?
    for happening in happenings {
      switch happening {
      case .transition(let next): step = next
      case .sent(let flight):
        guard let step, step.end == flight.from else { return "a segment was sent by nobody" }
        if let complaint = complaint(about: flight.segment, sentIn: step) { return complaint }
        // No FIN is sent twice with different numbers: it is the last thing that is ever sent.
        let send = world.exchange[flight.from].connection.send
        if flight.segment.isFIN, let send, flight.segment.end != send.nxt {
          return "a FIN was sent with another number than before"
        }
      case .duplicated, .arrived, .died, .signalled: break
      }
    }
    return nil
  }

  private static func complaint(about segment: Segment, sentIn step: Happening.Step) -> String? {
    if case .arrives(let cause) = step.event, cause.isRST, segment.isRST {
      return "a RST was answered with a RST"
    }
    if step.from == .closed, step.to == .closed, !segment.isRST {
      return "CLOSED sent \(segment)"
    }
    if segment.isSYN, step.from.isSynchronized, step.from != .finWait1 {
      return "\(step.from) sent \(segment)"
    }
    return nil
  }
}
