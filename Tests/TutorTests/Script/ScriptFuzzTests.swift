import TCP
import Testing
import Tutor

@Suite struct `Random lines` {
  @Test func `of the language are followed or refused, never misread`() {
    var author = ScriptAuthor(seed: "of the language")
    var simulation = Simulation()
    var states: Set<State> = []
    var refusals: [ExchangeError: Int] = [:]
    for _ in 0..<20_000 {
      let line = author.line()
      do throws(ScriptError) {
        try simulation.follow(Array(line.utf8)[...])
      } catch {
        guard case .exchange(let refusal) = error else {
          Issue.record("\(line): \(error)")
          continue
        }
        refusals[refusal, default: 0] += 1
      }
      for end in End.allCases { states.insert(simulation.exchange[end].connection.state) }
    }
    // The lines were worth following.
    #expect(refusals.values.reduce(0, +) < 10_000)
    #expect(states.count == 11, "every state was reached by some end")
  }
}
