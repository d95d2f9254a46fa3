import Testing
import Tutor

@Suite struct `An answers file` {
  private func session() throws -> Session {
    let lesson = try Repository.lesson("01", in: .english)
    return try #require(Session(of: Course([lesson], in: .english)))
  }

  private func follow(_ text: String) throws -> [AnswersMismatch?] {
    var session = try session()
    _ = session.begin()
    return try AnswersFile(Array(text.utf8)).lines.map { session.follow($0).mismatch }
  }

  @Test func `is met by a session that goes as it says`() throws {
    let text = """
      three-way-handshake.1\tSYN,ACK\twrong
      three-way-handshake.1\thint\thint

      -\tSYN\tright
      -\tnonsense\tasked-again\r
      -\t?\tshown
      three-way-handshake.3\tskip\tskipped
      -\tSYN,ACK\t-
      """
    #expect(try follow(text).allSatisfy { $0 == nil })
  }

  @Test func `counts its lines as editors do`() throws {
    let file = try AnswersFile(Array("\n-\tSYN\tright\r\n\n-\tACK\t-\n".utf8))
    #expect(file.lines.map(\.number) == [2, 4])
    #expect(file.lines.map(\.typed) == ["SYN", "ACK"])
  }

  @Test func `is not met when another question is asked`() throws {
    #expect(
      try follow("three-way-handshake.2\tSYN\tright") == [
        .question(line: 1, asked: "three-way-handshake.1", expected: "three-way-handshake.2")
      ])
  }

  @Test func `is not met when the verdict is another`() throws {
    #expect(
      try follow("\n-\tACK\tright") == [.verdict(line: 2, got: .wrong, expected: .right)])
  }

  @Test func `never answers with the number of an option`() throws {
    #expect(try follow("-\t1\tasked-again\n-\t2\tasked-again").allSatisfy { $0 == nil })
  }

  @Test(
    arguments: [
      ("x y", AnswersFile.Malformed.parts(line: 1)), ("\n-\tx", .parts(line: 2)),
      ("-\tx\tgood", .verdict(line: 1, "good")), ("\tx\tright", .parts(line: 1)),
    ])
  func `says in which line it is malformed`(_ text: String, _ reason: AnswersFile.Malformed) {
    #expect(throws: reason) { try AnswersFile(Array(text.utf8)) }
  }

  @Test func `must be UTF-8`() {
    #expect(throws: AnswersFile.Malformed.notUTF8) { try AnswersFile([0x2D, 0x09, 0xFF]) }
  }
}
