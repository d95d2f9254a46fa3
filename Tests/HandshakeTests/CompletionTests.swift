import Testing

@testable import Handshake

/// What Tab makes of a text, apart from the terminal.
@Suite struct `Tab completion` {
  @Test func `nothing comes of nothing`() { #expect(Completion(of: "x", to: []) == nil) }

  @Test(arguments: [
    ("syn", ["SYN-SENT"], "SYN-SENT"),
    ("syn", ["SYN-SENT", "SYN-RECEIVED"], "SYN-"),
    ("三", ["三次握手", "三次挥手"], "三次"),
    // One word has two names that are spelt alike.
    ("q", ["quit", "quit"], "quit"),
    // Candidates that were found under another spelling share less than was typed.
    ("s", ["SYN", "skip"], "s"),
    ("", ["help", "quit"], ""),
  ]) func `as much is filled in as is certain`(_ text: String, _ to: [String], _ filled: String) {
    #expect(Completion(of: text, to: to)?.text == filled)
  }

  @Test func `what is certain is not listed`() {
    #expect(Completion(of: "q", to: ["quit", "quit"])?.choices == [])
  }

  @Test func `only what differs is listed`() {
    let completion = Completion(of: "card s", to: ["card SYN-SENT", "card SYN-RECEIVED"])
    #expect(completion?.choices == ["SYN-SENT", "SYN-RECEIVED"])
  }

  @Test(arguments: [
    (80, ["help  hint  握手  三次"]), (17, ["help  hint  握手", "三次"]), (16, ["help  hint", "握手  三次"]),
    (1, ["help", "hint", "握手", "三次"]),
  ]) func `choices stand in columns of cells`(_ columns: Int, _ lines: [String]) {
    let completion = Completion(of: "", to: ["help", "hint", "握手", "三次"])
    #expect(completion?.lines(columns: columns) == lines)
  }
}
