extension EventClass {
  /// The class of an event for a connection; the other way round than ``event(at:)``.
  public init(of event: Event, at connection: Connection) {
    switch event {
    case .open(.passive): self = .passiveOpen
    case .open(.active): self = .activeOpen
    case .send: self = .send
    case .receive: self = .receive
    case .close: self = .close
    case .abort: self = .abort
    case .status: self = .status
    case .userTimeout: self = .userTimeout
    case .retransmissionTimeout: self = .retransmissionTimeout
    case .timeWaitTimeout: self = .timeWaitTimeout
    case .arrives(let segment):
      switch connection {
      case .closed, .listen: self = Self.class(of: segment)
      case .synSent(let send, _): self = Self.class(of: segment, send: send)
      case .open(let tcb): self = Self.class(of: segment, tcb: tcb)
      }
    }
  }

  /// To an end that knows no numbers, only the bits tell.
  private static func `class`(of segment: Segment) -> EventClass {
    if segment.isRST { return .rst }
    if segment.isSYN { return segment.ack == nil ? .syn : .synAck }
    guard segment.ack != nil else { return .withoutACK }
    if segment.isFIN { return .fin }
    return segment.textLength > 0 ? .text : .ack
  }

  /// In SYN-SENT an acknowledgment can be judged, a sequence number can't.
  private static func `class`(of segment: Segment, send: SendSequence) -> EventClass {
    let isGood = segment.ack.map { send.iss < $0 && $0 <= send.nxt }
    if segment.isRST { return isGood == true ? .rst : .badRST }
    if segment.isSYN { return isGood.map { $0 ? .synAck : .badSYNAck } ?? .syn }
    guard let ack = segment.ack else { return .withoutACK }
    if ack > send.nxt { return .badACK }
    if isGood == false { return .oldACK }
    if segment.isFIN { return .fin }
    return segment.textLength > 0 ? .text : .ackOfSYN
  }

  private static func `class`(of segment: Segment, tcb: TCB) -> EventClass {
    let next = tcb.receive.nxt
    let isAhead = next < segment.seq
    if segment.isRST { return segment.seq == next ? .rst : isAhead ? .rstInWindow : .badRST }
    if segment.isSYN {
      if let ack = segment.ack { return ack > tcb.send.nxt ? .badSYNAck : .synAck }
      return segment.seq < next ? .oldSYN : .syn
    }
    guard let ack = segment.ack else { return .withoutACK }
    let ofFIN = tcb.send.fin == .sent && ack == tcb.send.nxt
    // A FIN that comes again ends where the window begins.
    if segment.isFIN, segment.end >= next { return ofFIN ? .finAck : .fin }
    if segment.seq < next, segment.end <= next { return .outOfWindow }
    if ack > tcb.send.nxt { return .badACK }
    if segment.textLength > 0 { return .text }
    if tcb.send.synIsOutstanding, ack > tcb.send.iss { return .ackOfSYN }
    if ack <= tcb.send.una { return .oldACK }
    return ofFIN ? .ackOfFIN : .ack
  }
}

extension Edge {
  /// The edge that an event takes a connection along; `nil` where it neither moves it nor makes it speak.
  public static func edge(at event: Event, from connection: Connection) -> Edge? {
    let kind = EventClass(of: event, at: connection)
    return all.first {
      $0.state == connection.state && $0.event == kind
        && ($0.origin == nil || $0.origin == connection.origin)
    }
  }
}

extension Connection {
  /// How it came to SYN-RECEIVED, where it is there.
  fileprivate var origin: Edge.Origin? {
    guard case .open(let tcb) = self, case .synReceived(let origin) = tcb.phase else { return nil }
    switch origin {
    case .passive: return .passive
    case .active: return .active
    case .reopened: return nil
    }
  }
}
