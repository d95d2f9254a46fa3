import TCP

/// A mistake that can be recognised and named.
package enum Mistake: Hashable, Sendable {
  // States
  /// The state that the other end is in.
  case peersState
  /// The state before: the edge has been taken.
  case notYetMoved
  /// A state further on: what leads there has not happened yet.
  case tooFar
  /// The state that would follow if our FIN had been acknowledged.
  case finNotAcknowledged
  /// The state that would follow if our FIN had not been acknowledged.
  case finAcknowledged
  /// A state of the active closer at the passive one, or the other way round.
  case closersSwapped
  // Segments
  /// The bits are right but for ACK.
  case withoutACK
  /// Nothing is sent, or something is.
  case silence, noSilence
  /// The bits are right, a number is not.
  case number
  /// A reset where an orderly close sends FIN.
  case resetForFIN
  /// A FIN in the answer to a FIN: it has to wait for the user's CLOSE.
  case finTooSoon
  // Numbers
  /// A number is one too small: the SYN or FIN was not counted.
  case oneTooSmall(Numbers.Field)
  /// A number is one too large: an ACK was counted, or a SYN or FIN twice.
  case oneTooLarge(Numbers.Field)
  /// The text was not counted.
  case textNotCounted
  /// The two numbers stand in each other's place.
  case numbersSwapped
  // Orders
  /// A line can't be followed where it stands.
  case orderFails(line: String, ScriptError)
  /// It runs, and ends elsewhere.
  case orderEnds(Order.Reach)
  // Others
  /// The line is as TCP would have it.
  case lineIsLegal(Int)
  /// Half of the time, or twice as much: 1 MSL for 2.
  case factorTwo
  /// A multiple of MSL at a system that has none.
  case noMSL(System)
  /// The RFC's time at a system that has its own.
  case rfcTime(System)
  /// The count itself, where a share or a rate is asked for.
  case countItself
  /// Right as far as it goes: more is right.
  case incomplete
  /// None of these.
  case other
}

extension Task {
  /// What is recognised in a wrong answer.
  func mistake(in answer: Answer) -> Mistake {
    switch (self, answer) {
    case (.nextState(let moment), .state(let state)): moment.mistake(state)
    case (.reply(let moment), .segment(let reading)): moment.mistake(reading)
    case (.numbers(let numbers), .numbers(let reading)): numbers.mistake(reading)
    case (.order(let order), .order(let places)): order.mistake(places)
    case (.illegal, .line(let line)): .lineIsLegal(line)
    case (.duration(let stay), .duration(let span)): stay.mistake(span)
    case (.tally(let tally), .quantity(let quantity)): tally.mistake(quantity)
    case (.choose(let choice), .options(let places)):
      places.isSubset(of: choice.key) ? .incomplete : .other
    case (.nextState, _), (.reply, _), (.numbers, _), (.order, _), (.illegal, _),
      (.duration, _), (.tally, _), (.choose, _):
      .other
    }
  }
}

extension Moment {
  fileprivate func mistake(_ answer: State) -> Mistake {
    if answer == step?.from { return .notYetMoved }
    if answer == self.state.ifFINIsAcknowledged { return .finNotAcknowledged }
    if answer.ifFINIsAcknowledged == self.state, self.state != .closed { return .finAcknowledged }
    if answer == peerState { return .peersState }
    if let closer = answer.closer, let mine = state.closer, closer != mine {
      return .closersSwapped
    }
    return answer == further ? .tooFar : .other
  }

  fileprivate func mistake(_ reading: SegmentReading) -> Mistake {
    guard let bits = reading.bits else { return .silence }
    guard let sent else { return .noSilence }
    if bits == sent.bits { return .number }
    if bits == sent.bits.subtracting(.ack) { return .withoutACK }
    if bits.contains(.rst), sent.isFIN { return .resetForFIN }
    if bits.contains(.fin), arrived?.isFIN == true { return .finTooSoon }
    return .other
  }
}

extension State {
  /// Which of the two a state after the opening belongs to.
  fileprivate enum Closer { case active, passive }

  fileprivate var closer: Closer? {
    switch self {
    case .finWait1, .finWait2, .closing, .timeWait: .active
    case .closeWait, .lastAck: .passive
    case .closed, .listen, .synSent, .synReceived, .established: nil
    }
  }

  /// The state to which an acknowledgment of our FIN leads, where we wait for one (§3.10.7.4).
  fileprivate var ifFINIsAcknowledged: State? {
    switch self {
    case .finWait1: .finWait2
    case .closing: .timeWait
    case .lastAck: .closed
    case .closed, .listen, .synSent, .synReceived, .established, .finWait2, .closeWait, .timeWait:
      nil
    }
  }
}

extension Numbers {
  fileprivate func mistake(_ reading: NumbersReading) -> Mistake {
    for field in fields {
      guard let typed = reading[field], let right = key[field], typed != right else { continue }
      if typed == right - 1 { return .oneTooSmall(field) }
      if typed == right + 1 { return .oneTooLarge(field) }
    }
    if reading.seq == segment.ack, reading.ack == segment.seq { return .numbersSwapped }
    guard let arrived = moment.arrived, arrived.textLength > 0, let ack = segment.ack,
      reading.ack == ack - arrived.textLength
    else { return .other }
    return .textNotCounted
  }
}

extension Order {
  fileprivate func mistake(_ places: [Int]) -> Mistake {
    switch outcome(of: places) {
    case .reaches: .other
    case .fails(let index, let error): .orderFails(line: items[places[index]], error)
    case .ends(let reach): .orderEnds(reach)
    }
  }
}

extension Stay {
  fileprivate func mistake(_ span: TimeSpan) -> Mistake {
    guard let time = time(of: span) else { return system.map(Mistake.noMSL) ?? .other }
    if time == System.rfc.timeWait, let system, system != .rfc { return .rfcTime(system) }
    return time * 2 == milliseconds || time == milliseconds * 2 ? .factorTwo : .other
  }
}

extension Tally {
  fileprivate func mistake(_ quantity: Quantity) -> Mistake {
    switch query {
    case .share(let state), .rate(let state):
      quantity.value == Double(count(of: state)) ? .countItself : .other
    case .total, .most: .other
    }
  }
}
