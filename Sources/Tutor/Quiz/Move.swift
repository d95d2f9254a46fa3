import TCP

/// A line of a script that is written for either end: the one that is asked about, or the other.
enum Move: Hashable, Sendable {
  case call(Call, Side)
  case deliver(to: Side), deliverLast(to: Side)
  case deliverAll
  case drop(to: Side), duplicate(to: Side)
  /// The clock moves to the next timer.
  case timeout
  /// The clock moves by so many seconds.
  case wait(Int)
  /// A segment of this class arrives at the end that is asked about, from nowhere.
  case inject(EventClass)

  /// The end that is asked about, or the other.
  enum Side: Hashable, Sendable { case here, there }

  /// What a user, or a failing machine, does at an end.
  enum Call: String, Hashable, Sendable {
    case listen, open, send, receive, close, abort, crash
    case userTimeout = "user-timeout"
  }

  /// The move in the script language; `nil` where no such segment can arrive.
  ///
  /// What is injected takes its numbers from what has happened so far.
  func line(asking end: End, _ numbers: FreshNumbers, after exchange: Exchange?) -> String? {
    func name(_ side: Side) -> End { side == .here ? end : end.peer }
    switch self {
    case .call(.send, let side): return "\(name(side)) send \(numbers.octets)"
    case .call(let call, let side): return "\(name(side)) \(call.rawValue)"
    case .deliver(let side): return "deliver to \(name(side))"
    case .deliverLast(let side): return "deliver last to \(name(side))"
    case .deliverAll: return "deliver all"
    case .drop(let side): return "drop to \(name(side))"
    case .duplicate(let side): return "duplicate to \(name(side))"
    case .timeout: return "wait timeout"
    case .wait(let seconds): return "wait \(seconds)s"
    case .inject(let event):
      let connection = exchange?[end].connection ?? .closed
      guard case .arrives(let segment)? = event.event(at: connection) else { return nil }
      return numbers.renumbered(segment, to: end, at: connection).injection(to: end)
    }
  }

  /// Whether it is what two ends and a network do by themselves.
  var isNatural: Bool { if case .inject = self { false } else { true } }
}

/// The numbers that make one telling of a script differ from another.
struct FreshNumbers: Hashable, Sendable {
  /// The initial sequence numbers.
  let client, server: UInt32
  /// The octets of each SEND.
  let octets: Int

  /// The numbers that an exchange has when nothing is set.
  static let usual = FreshNumbers(client: 100, server: 300, octets: 10)

  /// The lines that set them.
  var lines: [String] { ["set iss client \(client)", "set iss server \(server)"] }

  /// A segment that stands for its class, with these numbers where an end knows none of its own.
  ///
  /// ``EventClass/event(at:)`` takes 100 and 300 for those.
  fileprivate func renumbered(
    _ segment: Segment, to end: End, at connection: Connection
  ) -> Segment {
    guard connection.receive == nil else { return segment }
    let (mine, peers) = end == .client ? (client, server) : (server, client)
    var segment = segment
    segment.seq = segment.seq - 300 + peers
    if connection.send == nil { segment.ack = segment.ack.map { $0 - 100 + mine } }
    return segment
  }
}

extension Segment {
  fileprivate func injection(to end: End) -> String {
    let bits = "inject to \(end) \(bits) seq=\(seq)"
    return bits + (ack.map { " ack=\($0)" } ?? "") + (textLength > 0 ? " len=\(textLength)" : "")
  }
}
