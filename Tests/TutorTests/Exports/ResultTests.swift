import Testing

@testable import Tutor

@Suite struct `Results for other programs` {
  private static let occasion = Occasion(
    time: 1_767_603_600_123, taken: 2_500, session: "s", language: .simplifiedChinese,
    build: "0.1.0", course: "1")

  private static func right(typed: String) -> ExportedResult {
    let question = LogEntry.Question(
      id: "open.1", kind: .nextState, item: "LISTEN/rcv SYN@server")
    let entry = LogEntry(
      .right, lesson: "open", question: question, typed: typed, hints: 1, occasion: occasion)
    return ExportedResult(line: 1, entry: entry, isRetracted: true)
  }

  private static let retraction = ExportedResult(
    line: 2,
    entry: LogEntry(.retracted, lesson: "open", retracted: 1, occasion: occasion),
    isRetracted: false)

  private static let header =
    "line,time,session,deed,lesson,question,kind,item,typed,hints,misses,taken_ms,retracts,counts,language,handshake,course\r\n"

  @Test func `are JSON, a line each`() {
    let bytes = ExportedJSON([Self.right(typed: "a\"\u{1B}中"), Self.retraction]).bytes
    #expect(
      String(decoding: bytes, as: UTF8.self) == #"""
        {"format":1,"results":[
        {"line":1,"time":"2026-01-05T09:00:00Z","session":"s","deed":"right","lesson":"open","question":"open.1","kind":"next-state","item":"LISTEN/rcv SYN@server","typed":"a\"\u001b中","hints":1,"misses":0,"taken_ms":2500,"retracts":null,"counts":false,"language":"zh-Hans","handshake":"0.1.0","course":"1"},
        {"line":2,"time":"2026-01-05T09:00:00Z","session":"s","deed":"retracted","lesson":"open","question":null,"kind":null,"item":null,"typed":"","hints":0,"misses":0,"taken_ms":2500,"retracts":1,"counts":true,"language":"zh-Hans","handshake":"0.1.0","course":"1"}]}

        """#)
    #expect(ExportedJSON([ExportedResult]()).bytes == Array("{\"format\":1,\"results\":[]}\n".utf8))
  }

  @Test(arguments: [
    ("a", "a"), ("", ""), ("a,b", "\"a,b\""), ("\"", "\"\"\"\""), ("a\"b", "\"a\"\"b\""),
    ("#a", "#a"), ("\"\u{301}", "\"\"\"\u{301}\""), ("，“中”", "，“中”"), ("a\nb\u{1B}", "a␊b␛"),
  ]) func `are CSV, in which signs stand between quotes`(_ typed: String, _ cell: String) {
    let record =
      "1,2026-01-05T09:00:00Z,s,right,open,open.1,next-state,LISTEN/rcv SYN@server,\(cell),1,0,2500,,false,zh-Hans,0.1.0,1\r\n"
    #expect(CSV([Self.right(typed: typed)]).text == Self.header + record)
    #expect(CSV([ExportedResult]()).text == Self.header)
  }
}
