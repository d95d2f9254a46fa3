import TCP

/// A mixture of events that the machine is driven with, again and again.
struct Mix: Sendable {
  let name: String
  /// The transitions of one round.
  let transitions: Int
  /// Runs this many rounds and returns a number that depends on every one of them, so that none can
  /// be left out.
  let run: @Sendable (_ rounds: Int) -> UInt32

  static let all = [openingAndClosing, text, acknowledgments, resets]

  /// Two connections from CLOSED to CLOSED, through TIME-WAIT.
  private static let openingAndClosing = Mix(name: "opening and closing", transitions: 13) {
    rounds in
    var checksum: UInt32 = 0
    for round in 0..<rounds {
      var pair = Pair(iss: UInt32(truncatingIfNeeded: round))
      pair.open()
      pair.close()
      checksum &+= pair.checksum
    }
    return checksum
  }

  /// Ten octets from the client and the ACK for them.
  private static let text = Mix(name: "text in order", transitions: 3) { rounds in
    var pair = Pair(iss: 100)
    pair.open()
    for _ in 0..<rounds {
      pair.client(.send(10))
      pair.deliverToServer()
      pair.deliverToClient()
    }
    return pair.checksum
  }

  /// ACKs that say nothing new.
  private static let acknowledgments = Mix(name: "ACKs", transitions: 1) { rounds in
    var pair = Pair(iss: 100)
    pair.open()
    let ack = Segment(seq: 101, ack: 301)
    for _ in 0..<rounds { pair.server(.arrives(ack)) }
    return pair.checksum
  }

  /// RSTs that lie in the window, and are challenged.
  private static let resets = Mix(name: "RSTs, challenged", transitions: 1) { rounds in
    var pair = Pair(iss: 100)
    pair.open()
    for round in 0..<rounds {
      let seq = SequenceNumber(102 + UInt32(truncatingIfNeeded: round & 0xFFF))
      pair.server(.arrives(Segment(.rst, seq: seq, window: 0)))
    }
    return pair.checksum
  }
}

/// Two connections, and the last segment that each of them has sent.
private struct Pair {
  private var client = Connection.closed
  private var server = Connection.closed
  private var toServer: Segment?
  private var toClient: Segment?
  private let clientEnvironment: Environment
  private let serverEnvironment = Environment(iss: 300)
  /// Changes with every transition.
  private(set) var checksum: UInt32 = 0

  init(iss: UInt32) { clientEnvironment = Environment(iss: SequenceNumber(iss)) }

  mutating func open() {
    server(.open(.passive))
    client(.open(.active))
    deliverToServer()
    deliverToClient()
    deliverToServer()
  }

  mutating func close() {
    client(.close)
    deliverToServer()
    deliverToClient()
    server(.close)
    deliverToClient()
    deliverToServer()
    client(.timeWaitTimeout)
    server(.open(.passive))
  }

  mutating func client(_ event: Event) {
    let transition = client.after(event, in: clientEnvironment)
    toServer = transition.segment
    checksum &+= toServer?.seq.rawValue ?? 1
    client = transition.connection
  }

  mutating func server(_ event: Event) {
    let transition = server.after(event, in: serverEnvironment)
    toClient = transition.segment
    checksum &+= toClient?.seq.rawValue ?? 1
    server = transition.connection
  }

  mutating func deliverToServer() {
    if let segment = toServer { server(.arrives(segment)) }
  }

  mutating func deliverToClient() {
    if let segment = toClient { client(.arrives(segment)) }
  }
}
