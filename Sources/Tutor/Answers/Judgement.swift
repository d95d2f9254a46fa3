import TCP

/// What becomes of something that was typed as an answer.
package enum Judgement: Hashable, Sendable {
  /// It means the right thing; `name` is set when it is another tool's or language's name for it.
  case right(Answer, name: StateName?)
  /// It means something else.
  case wrong(Answer, Mistake)
  /// It means nothing that could be an answer, so it is none; `nearest` is what may have been meant.
  case unreadable(nearest: String?)
}

extension Question {
  /// Judges what was typed, by its meaning.
  ///
  /// A number stands for an option. A near miss is not credited; it is said what it is near to.
  package func judge(_ text: String) -> Judgement {
    let text = text.trimmed
    return judge(chosen(by: text) ?? task.read(text), typed: text)
  }

  /// Judges an answer that is never the number of an option.
  package func judgeByMeaning(_ text: String) -> Judgement {
    judge(task.read(text.trimmed), typed: text.trimmed)
  }

  private func judge(_ answer: Answer?, typed text: String) -> Judgement {
    guard let answer else { return .unreadable(nearest: nearest(to: text)) }
    guard isRight(answer) else { return .wrong(answer, task.mistake(in: answer)) }
    return .right(answer, name: otherName(in: text))
  }

  /// The answer that option numbers stand for: `2`, and `3 1 2` where several are to be named.
  private func chosen(by text: String) -> Answer? {
    let words = text.unified.split { " ,;>→.".contains($0) }
    let numbers = words.compactMap { Int($0) }
    guard !words.isEmpty, numbers.count == words.count else { return nil }
    var places = numbers
    // With fewer than ten options, `312` are three of them.
    if numbers.count == 1, numbers[0] > 9, options.count < 10 {
      places = words[0].compactMap(\.wholeNumberValue)
    }
    let chosen = places.compactMap { options.place(ofNumber: $0) }
    return chosen.count == places.count ? joined(chosen.map { options[$0] }) : nil
  }

  /// The answer that the chosen options make together.
  private func joined(_ chosen: [Answer]) -> Answer? {
    switch task {
    case .order(let order):
      let places = chosen.flatMap(\.places)
      return Set(places).count == order.items.count ? .order(places) : nil
    case .choose: return .options(Set(chosen.flatMap(\.places)))
    case .nextState, .reply, .numbers, .illegal, .duration, .tally:
      return chosen.count == 1 ? chosen[0] : nil
    }
  }

  /// The name of a state that was typed, when it is not the RFC's.
  private func otherName(in text: String) -> StateName? {
    guard let name = StateName.read(text), name.usedBy != .rfc, case .state = key else {
      return nil
    }
    return name
  }

  private func nearest(to text: String) -> String? {
    guard case .state = key else {
      let names = options.compactMap(\.segmentName)
      return Tutor.nearest(to: text, among: names)
    }
    let names = State.allCases.map(\.description)
    let folded = Tutor.nearest(to: text.folded, among: names.map(\.folded))
    return names.first { $0.folded == folded }
  }
}

extension Answer {
  fileprivate var places: [Int] {
    switch self {
    case .order(let places): places
    case .options(let places): places.sorted()
    case .state, .segment, .numbers, .line, .duration, .quantity: []
    }
  }

  fileprivate var segmentName: String? {
    guard case .segment(let reading) = self else { return nil }
    return reading.bits?.description
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

extension Array {
  /// The index of what someone numbers from 1; `nil` where there is nothing with that number.
  func place(ofNumber number: Int) -> Int? {
    1 <= number && number <= count ? number - 1 : nil
  }
}
