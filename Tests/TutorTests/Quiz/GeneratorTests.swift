import TCP
import Testing
import Tutor

@Suite struct `Questions that are generated` {
  @Test func `can be about every edge at both ends`() {
    let clock = ContinuousClock()
    print(clock.measure { _ = Cue.all })
    for kind in Question.Kind.allCases {
      let cues = Cue.all.filter { $0.kind == kind }
      print(kind, cues.count, clock.measure { for cue in cues { _ = QuestionGenerator(cue, number: 3).question } })
    }
    print(clock.measure { for cue in Cue.all { _ = QuestionGenerator(cue, number: 3).script } })
    let next = Cue.all.filter { $0.kind == .nextState }
    #expect(Set(next.map { "\($0.edge.id) \($0.end)" }).count == 2 * Edge.all.count)
    for cue in Cue.all where QuestionGenerator(cue, number: 1).question == nil {
      Issue.record("\(cue.edge.id) \(cue.end) \(cue.kind)")
    }
    for cue in Cue.all where cue.end == .client && cue.kind == .nextState {
      print(cue.edge.id, QuestionGenerator(cue, number: 1).script.dropFirst(2).joined(separator: "; "))
    }
    for cue in Cue.all where cue.end == .client && [.illegal, .duration].contains(cue.kind)  {
      guard let question = QuestionGenerator(cue, number: 1).question else { continue }
      print(cue.edge.id, cue.kind, QuestionGenerator(cue, number: 1).script.joined(separator: "; "), question.spelling(of: question.key, in: .english))
    }
  }
}
