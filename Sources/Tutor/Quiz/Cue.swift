package import TCP

/// What a generated question is about: an edge of the machine, at an end, in a kind.
package struct Cue: Hashable, Sendable {
  /// The edge.
  package let edge: Edge
  /// The end that takes it.
  package let end: End
  /// What is asked of it.
  package let kind: Question.Kind

  /// All that can be generated, in the order of edges.
  package static let all: [Cue] = Edge.all.flatMap { edge in
    End.allCases.flatMap { end in
      Question.Kind.allCases.filter { edge.fits($0) }.map { Cue(edge: edge, end: end, kind: $0) }
    }
  }

  /// The ways to the edge that a question of the kind can take.
  var approaches: [Approach] {
    let ways = Approach.all[edge.id, default: []]
    return kind == .illegal ? ways.filter { $0.sequel != nil } : ways
  }

  /// All whose edge is taken without anything that comes from nowhere, and all others.
  static let (natural, injected): ([Cue], [Cue]) = {
    let isNatural = Approach.all.mapValues { $0.first?.moves.allSatisfy(\.isNatural) == true }
    return (
      all.filter { isNatural[$0.edge.id] == true }, all.filter { isNatural[$0.edge.id] != true }
    )
  }()
}

extension Edge {
  /// Whether a question of a kind can be about this edge.
  func fits(_ kind: Question.Kind) -> Bool {
    switch kind {
    case .nextState: true
    // That nothing is sent is worth asking only where an answer could be expected.
    case .reply: sends != nil || event.isArrival
    case .numbers: sends != nil
    case .illegal: Approach.all[id, default: []].contains { $0.sequel != nil }
    case .duration: isOfWait
    case .order, .tally, .choose: false
    }
  }
}

extension Edge {
  /// Whether the wait in TIME-WAIT begins with it, goes on or ends.
  private var isOfWait: Bool {
    // The SYN of an end that opens anew is sent again until it has reset the one that waits.
    guard state == .timeWait else { return to == .timeWait }
    return event == .timeWaitTimeout || to == .timeWait && event != .syn
  }
}

extension EventClass {
  /// Whether it is the arrival of a segment.
  var isArrival: Bool {
    switch self {
    case .passiveOpen, .activeOpen, .send, .receive, .close, .abort, .status, .userTimeout,
      .retransmissionTimeout, .timeWaitTimeout:
      false
    case .syn, .oldSYN, .synAck, .badSYNAck, .ack, .ackOfSYN, .ackOfFIN, .badACK, .oldACK, .text,
      .fin, .finAck, .rst, .rstInWindow, .badRST, .outOfWindow, .withoutACK:
      true
    }
  }
}
