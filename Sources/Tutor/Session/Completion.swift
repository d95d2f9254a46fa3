import TCP

extension Question {
  /// What an answer can begin with, as the RFC spells it.
  func completions(in language: Language) -> [String] {
    switch task {
    case .nextState: return State.allCases.map(\.description)
    case .tally(let tally) where tally.query == .most: return State.allCases.map(\.description)
    case .reply:
      let nothing = TaskWords(language: language).nothing
      return ["SYN", "SYN,ACK", "ACK", "FIN,ACK", "RST", "RST,ACK", nothing]
    case .numbers(let numbers): return numbers.fields.map { "\($0.rawValue)=" }
    case .order(let order): return order.items
    case .choose(let choice): return choice.options.map(\.text)
    case .illegal, .duration, .tally: return []
    }
  }
}
