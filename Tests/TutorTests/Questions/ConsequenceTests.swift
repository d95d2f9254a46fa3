import TCP
import Testing
import Tutor

@Suite struct `What a wrong answer would have led to` {
  /// A question of lesson 1, and a wrong answer to it.
  private func consequence(_ number: Int, _ answer: Answer) throws -> Consequence? {
    let questions = try Repository.lesson("01", in: .english).steps.map(\.question)
    let question = try #require(questions.first { $0.id == "three-way-handshake.\(number)" })
    return Consequence(of: answer, to: question)
  }

  private func outcome(_ number: Int, _ answer: Answer) throws -> Consequence.Outcome? {
    try consequence(number, answer)?.outcome
  }

  @Test func `is a reset when an end forgets a SYN that it has received`() throws {
    #expect(try outcome(3, .state(.listen)) == .reset(.client))
    #expect(try outcome(3, .state(.closed)) == .reset(.client))
  }

  @Test func `is a connection that nobody opened when an old SYN is enough for ESTABLISHED`() throws
  {
    let consequence = try #require(try consequence(11, .state(.established)))
    #expect(consequence.outcome == .reset(.server))
    #expect(consequence.rows.map { $0.server.to } == [.established, .established, .closed])
    #expect(consequence.rows.map { $0.arrow?.segment.bits } == [[.syn], [.syn, .ack], [.rst]])
  }

  @Test func `is a handshake that never ends when an ACK is sent for a SYN,ACK`() throws {
    #expect(try outcome(4, .segment(SegmentReading(bits: .ack))) == .reset(.server))
  }

  @Test func `cannot be played where the numbers are not known`() throws {
    #expect(try outcome(2, .state(.established)) == nil)
    #expect(try outcome(2, .state(.timeWait)) == nil)
  }

  @Test func `does not show when the segments that follow mend it`() throws {
    let consequence = try #require(try consequence(3, .state(.established)))
    #expect(consequence.outcome == .unnoticed)
    #expect(consequence.rows.isEmpty)
  }

  @Test func `never takes more than twelve lines, whatever is answered`() throws {
    for step in try Repository.lesson("01", in: .english).steps {
      guard let moment = step.question.task.moment else { continue }
      let answers: [Answer] =
        step.question.kind == .nextState
        ? State.allCases.map(Answer.state)
        : [[], .syn, .ack, [.syn, .ack], [.fin, .ack], .rst].map {
          .segment(SegmentReading(bits: $0))
        }
      for answer in answers where !step.question.isRight(answer) {
        guard let consequence = Consequence(of: answer, to: step.question) else { continue }
        #expect(consequence.rows.count <= Consequence.limit)
        #expect(consequence.firstNumber == moment.ladder.rows.count)
      }
    }
  }
}
