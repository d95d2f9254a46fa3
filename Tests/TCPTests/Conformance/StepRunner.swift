import TCP

/// Replays a row against one connection.
struct StepRunner {
  private var connection = Connection.closed
  private var window: UInt32 = 65_535
  private var buffer: UInt32 = 65_535
  private var sent: [Segment] = []
  private var error: Signal?
  private var lastSignals: [Signal] = []
  private var alarm: Timer?
  private var hasListener = false
  private let row: StepRow

  private init(of row: StepRow) { self.row = row }

  /// Runs the steps; the complaint about the first that fails, if one does.
  static func complaint(about row: StepRow) -> String? {
    var runner = StepRunner(of: row)
    for (index, step) in row.steps.enumerated() {
      if let complaint = runner.take(step) { return "step \(index + 1), \(step): \(complaint)" }
    }
    return runner.surplus
  }

  /// The complaint about segments that were sent and not asked for, if there are any.
  private var surplus: String? { sent.isEmpty ? nil : "\(sent) was sent as well" }

  private mutating func happen(_ event: Event) {
    let environment = Environment(iss: 0, window: window, knobs: row.knobs)
    let transition = connection.after(event, in: environment)
    connection = transition.connection
    if let segment = transition.segment { sent.append(segment) }
    lastSignals = Array(transition.signals)
    for signal in lastSignals where [.connectionReset, .connectionRefused].contains(signal) {
      error = signal
    }
    switch transition.timer {
    case .start(let timer, _): alarm = timer
    case .stop: alarm = nil
    case nil: break
    }
  }

  private mutating func take(_ step: String) -> String? {
    switch step.first {
    case "<":
      guard let segment = SuiteSegment(step.dropFirst()) else { return "can't be read" }
      return arrive(segment.segment)
    case ">":
      guard let segment = SuiteSegment(step.dropFirst()) else { return "can't be read" }
      return expect(segment)
    default:
      let words = step.split(separator: " ").map(String.init)
      switch words.first {
      case "call": return call(words[1])
      case "assert": return check(Array(words.dropFirst()))
      case "rcvbuf":
        buffer = UInt32(words[1]) ?? 0
        // A passive socket offers 65535.
        if !hasListener { window = buffer }
        return nil
      default: return "can't be read"
      }
    }
  }

  private mutating func arrive(_ segment: Segment) -> String? {
    if let surplus { return surplus }
    let isOldLastACK =
      connection.state == .lastAck && segment.bits == [.ack]
      && connection.receive.map { segment.seq < $0.nxt } == true
    happen(.arrives(segment))
    // Tolerated (N4): this stack takes the last ACK although its number is old; the RFC's first check
    // answers it with one more ACK.
    if isOldLastACK { sent.removeAll() }
    return nil
  }

  /// A segment must be sent now; where none waits, the next timer is let run.
  private mutating func expect(_ expected: SuiteSegment) -> String? {
    if sent.isEmpty, let alarm { happen(alarm.event) }
    guard !sent.isEmpty else { return "nothing was sent" }
    let actual = SuiteSegment(sent.removeFirst())
    guard actual != expected else { return nil }
    // Tolerated: in CLOSING this stack sends its FIN again with the ACK.
    var riding = expected
    riding.bits.remove(.fin)
    riding.seq &+= 1
    if connection.state == .closing, expected.bits == [.fin, .ack], actual == riding { return nil }
    return "\(actual) was sent"
  }

  private mutating func call(_ call: String) -> String? {
    if let surplus { return surplus }
    let name = call.prefix { $0 != "#" && $0 != "=" && $0 != "(" }
    switch name {
    case "listen":
      hasListener = true
      window = 65_535
      happen(.open(.passive))
    case "connect":
      happen(.open(.active))
    case "close":
      // With a listener, #3 is the listener itself and #4 our end.
      guard !hasListener || call.hasSuffix("#4") || connection.state == .listen else { return nil }
      happen(.close)
    case "shutdown":
      happen(.close)
    case "read":
      return read(call)
    case "accept":
      break
    default:
      return "there is no such call"
    }
    return nil
  }

  private mutating func read(_ call: String) -> String? {
    let result = call.split(separator: "=").last.flatMap { Int($0) }
    if result == -1 {
      // The suite's socket does not wait for text; the RFC's RECEIVE does, so it is not called.
      let unread = connection.receive?.unread ?? 0
      return unread == 0 ? nil : "\(unread) octets can be read"
    }
    happen(.receive)
    switch (result, lastSignals.first) {
    case (let octets?, .delivered(let actual)) where octets == actual: return nil
    case (0, .error(.closing)), (0, nil): return nil
    default: return "\(lastSignals) was the answer"
    }
  }

  private func check(_ words: [String]) -> String? {
    let state = connection.state.description.replacing("-", with: "_")
    let names = ["SYN_RCVD": "SYN_RECEIVED", "SYN_RECEIVED": "SYN_RECEIVED"]
    func name(_ word: String) -> String { names[word] ?? word }
    switch words[0] {
    case "state": return state == name(words[1]) ? nil : "the state is \(state)"
    case "not": return state != name(words[1]) ? nil : "the state is \(state)"
    case "error":
      return expectedErrors(words[1]).contains(error)
        ? nil : "the signal was \(error?.description ?? "none")"
    default: return "can't be read"
    }
  }

  /// A RST in SYN-SENT resets by the RFC and refuses by the suite; elsewhere the two are told apart.
  private func expectedErrors(_ name: String) -> [Signal?] {
    switch name {
    case "0": [nil]
    case "ECONNRESET": [.connectionReset]
    case "ECONNREFUSED" where row.state == "syn-sent": [.connectionRefused, .connectionReset]
    case "ECONNREFUSED": [.connectionRefused]
    default: []
    }
  }
}
