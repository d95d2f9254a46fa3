import TCP

/// Makes questions about the edges of the machine, each with numbers of its own.
///
/// A question is made of its id and of nothing else, so the same id is always the same question:
///
///     QuestionGenerator(id: "gen/LISTEN/rcv SYN/server/reply/7")?.question
package struct QuestionGenerator: Sendable {
  /// The form of the questions; another number says that the same id may ask something else.
  package static let version = 1

  /// What the question is about.
  package let cue: Cue
  /// Which of the many questions of that cue it is.
  package let number: Int

  /// Creates the generator of one question.
  package init(_ cue: Cue, number: Int) {
    self.cue = cue
    self.number = number
  }

  /// Reads the id of a generated question; `nil` for any other.
  package init?(id: String) {
    // The name of an edge has a stroke of its own.
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "gen", let number = Int(parts[5]),
      let edge = Edge(id: "\(parts[1])/\(parts[2])"),
      let end = End.allCases.first(where: { $0.description == parts[3] }),
      let kind = Question.Kind(rawValue: String(parts[4])), number > 0,
      String(number) == parts[5]
    else { return nil }
    self.init(Cue(edge: edge, end: end, kind: kind), number: number)
  }

  /// The id: `gen/EDGE/END/KIND/N`.
  package var id: String { "gen/\(cue.edge.id)/\(cue.end)/\(cue.kind.rawValue)/\(number)" }

  /// The lines that lead to the edge, as they can be typed at the sandbox.
  package var script: [String] { draft?.script.lines ?? [] }

  /// The question; `nil` for a kind that does not fit the edge.
  package var question: Question? { draft.map { Question(id: id, task: $0.task) } }

  private var draft: (script: Script, task: Task)? {
    var generator = SeededGenerator(seed: id)
    let numbers = FreshNumbers(from: &generator)
    guard let approach = cue.approaches.randomElement(using: &generator) else { return nil }
    switch cue.kind {
    case .nextState, .reply, .numbers: return momentDraft(approach, numbers)
    case .illegal: return illegalDraft(approach, numbers, &generator)
    case .duration: return durationDraft(approach, numbers, &generator)
    case .order, .tally, .choose: return nil
    }
  }

  // MARK: The kinds

  private func momentDraft(
    _ approach: Approach, _ numbers: FreshNumbers
  ) -> (script: Script, task: Task)? {
    guard let script = Script(approach.moves, asking: cue.end, numbers), let moment = script.moment
    else { return nil }
    switch cue.kind {
    case .nextState: return (script, .nextState(moment))
    case .reply: return (script, .reply(moment))
    case .numbers:
      let fields: [Numbers.Field] = moment.sent?.ack == nil ? [.seq] : [.seq, .ack]
      return Numbers(fields, of: moment).map { (script, .numbers($0)) }
    case .illegal, .duration, .order, .tally, .choose: return nil
    }
  }

  private func illegalDraft(
    _ approach: Approach, _ numbers: FreshNumbers, _ generator: inout SeededGenerator
  ) -> (script: Script, task: Task)? {
    let sequel = approach.sequel ?? []
    guard let script = Script(approach.moves, sequel: sequel, asking: cue.end, numbers),
      let line = script.lineOfSegment, let ladder = script.played.last?.ladder,
      let sent = ladder.rows[line - 1].arrow?.segment,
      let wrong = sent.illegalVariants.randomElement(using: &generator),
      let alteration = Alteration(wrong, in: line, of: ladder)
    else { return nil }
    return (script, .illegal(alteration))
  }

  private func durationDraft(
    _ approach: Approach, _ numbers: FreshNumbers, _ generator: inout SeededGenerator
  ) -> (script: Script, task: Task)? {
    var moves = approach.moves
    if cue.edge.event == .timeWaitTimeout { moves.removeLast() }
    // Whether the wait begins anew shows only when some of it has passed. The answer is lost, or an
    // end that has closed already would reset the one that waits (RFC 1337).
    if let last = moves.last, cue.edge.state == .timeWait, !last.isNatural {
      moves.insert(.wait(Int.random(in: 1...4, using: &generator) * 5), at: moves.count - 1)
      moves.append(.drop(to: .there))
    }
    guard let system = System.allCases.randomElement(using: &generator),
      let script = Script(moves, asking: cue.end, numbers, knobs: system.knobs)
    else { return nil }
    let others = system.otherKnobs.compactMap {
      Script(moves, asking: cue.end, numbers, knobs: $0)?.played
    }
    let stay = Stay(of: cue.end, until: .closed, after: script.played, on: system, others: others)
    return stay.map { (script, .duration($0)) }
  }
}

extension FreshNumbers {
  /// Draws numbers that are easily read, and easily told from each other.
  fileprivate init(from generator: inout SeededGenerator) {
    let hundreds = UInt32.random(in: 1...98, using: &generator)
    let others = UInt32.random(in: 1...97, using: &generator)
    client = hundreds * 100
    server = (others >= hundreds ? others + 1 : others) * 100
    octets = Int.random(in: 1...40, using: &generator) * 5
  }
}

extension Segment {
  /// Segments that no TCP sends in the place of this one.
  fileprivate var illegalVariants: [SegmentReading] {
    func reading(_ bits: ControlBits) -> SegmentReading { SegmentReading(bits: bits) }
    var wrongNumber = SegmentReading(bits: bits)
    if let ack { wrongNumber.ack = ack + 1 } else { wrongNumber.seq = seq + 1 }
    switch bits {
    case [.syn]: return [reading([.syn, .ack]), reading([.ack])]
    case [.syn, .ack]: return [reading([.ack]), reading([.syn]), wrongNumber]
    case [.ack] where textLength == 0:
      return [reading([.syn, .ack]), reading([.fin, .ack]), wrongNumber]
    case [.fin, .ack]: return [reading([.fin]), reading([.ack]), wrongNumber]
    case [.rst]: return [reading([.ack]), wrongNumber]
    case [.rst, .ack]: return [reading([.syn, .ack]), wrongNumber]
    default: return [wrongNumber]
    }
  }
}
