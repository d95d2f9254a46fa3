import TCP

/// What becomes of something that was typed as an answer.
package enum Judgement: Hashable, Sendable {
  /// It means the right thing; `name` is set when it is another tool's or language's name for it.
  case right(name: StateName?)
  /// It means something else.
  case wrong(Answer, Mistake)
  /// It means nothing that could be an answer, so it is none; `nearest` is what may have been meant.
  case unreadable(nearest: String?)
}

/// A mistake that can be recognised and named.
package enum Mistake: Hashable, Sendable {
  /// The state that the other end is in.
  case peersState
  /// The state before: the edge has been taken.
  case notYetMoved
  /// A state further on: what leads there has not happened yet.
  case tooFar
  /// The bits are right but for ACK.
  case withoutACK
  /// Nothing is sent, or something is.
  case silence, noSilence
  /// The bits are right, a number is not.
  case number
  /// A reset where an orderly close sends FIN.
  case resetForFIN
  /// None of these.
  case other
}

extension Question {
  /// Judges what was typed, by its meaning.
  ///
  /// A number stands for an option. A near miss is not credited; it is said what it is near to.
  package func judge(_ text: String) -> Judgement {
    let text = text.trimmed
    if let number = Int(text.unified), text.unified.count < 2 || options.count > 9 {
      guard options.indices.contains(number - 1) else { return .unreadable(nearest: nil) }
      return judge(options[number - 1], name: nil)
    }
    switch kind {
    case .nextState:
      guard let name = StateName.read(text) else {
        return .unreadable(nearest: nearestState(to: text))
      }
      return judge(.state(name.state), name: name)
    case .reply:
      guard let reading = SegmentReading(text) else {
        return .unreadable(nearest: nearest(to: text, among: options.map(\.description)))
      }
      return judge(.segment(reading), name: nil)
    }
  }

  private func nearestState(to text: String) -> String? {
    let names = State.allCases.map(\.description)
    let folded = nearest(to: text.folded, among: names.map(\.folded))
    return names.first { $0.folded == folded }
  }

  private func judge(_ answer: Answer, name: StateName?) -> Judgement {
    switch answer {
    case .state(let state):
      guard state != moment.state else {
        return .right(name: name?.usedBy == .rfc ? nil : name)
      }
      return .wrong(answer, mistake(state))
    case .segment(let reading):
      guard !reading.matches(moment.sent) else { return .right(name: nil) }
      return .wrong(answer, mistake(reading))
    }
  }

  private func mistake(_ state: State) -> Mistake {
    switch state {
    case moment.step?.from: .notYetMoved
    case moment.further: .tooFar
    case moment.peerState: .peersState
    default: .other
    }
  }

  private func mistake(_ reading: SegmentReading) -> Mistake {
    guard let bits = reading.bits else { return .silence }
    guard let sent = moment.sent else { return .noSilence }
    if bits == sent.bits { return .number }
    if bits == sent.bits.subtracting(.ack) { return .withoutACK }
    if bits.contains(.rst), sent.isFIN { return .resetForFIN }
    return .other
  }
}

extension String {
  /// The text without blanks at its ends.
  package var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
