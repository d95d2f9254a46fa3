import Testing
import Tutor

@Suite struct `Memory graded by how a question was left` {
  @Test(arguments: Leaving.Ending.allCases.filter { $0 != .right })
  func `is none where the answer was not found`(_ ending: Leaving.Ending) {
    #expect(Leaving(ending).grade == .again)
    #expect(Leaving(ending, confidence: .sure, isPlacement: true).grade == .again)
  }

  @Test func `is good at the first try`() {
    #expect(Leaving(.right).grade == .good)
    #expect(Leaving(.right, confidence: .sure).grade == .good)
  }

  @Test func `is hard after a cue, and none after more than that`() {
    #expect(Leaving(.right, hints: 1).grade == .hard)
    #expect(Leaving(.right, hints: 2).grade == .again)
    #expect(Leaving(.right, hints: 1, confidence: .sure, isPlacement: true).grade == .hard)
  }

  @Test func `is none at the second try`() {
    #expect(Leaving(.right, misses: 1).grade == .again)
    #expect(Leaving(.right, misses: 1, hints: 1).grade == .again)
  }

  @Test func `is none where the learner guessed`() {
    #expect(Leaving(.right, confidence: .guess).grade == .again)
    #expect(Leaving(.right, confidence: .guess, isPlacement: true).grade == .again)
  }

  /// The only way to be put off by eight days at once.
  @Test func `is easy only for who is placed and sure`() {
    #expect(Leaving(.right, confidence: .sure, isPlacement: true).grade == .easy)
    #expect(Leaving(.right, isPlacement: true).grade == .good)
  }
}
