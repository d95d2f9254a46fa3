import Testing
import Tutor

@Suite struct `Source files` {
  @Test(arguments: ["", "a\n", "a", "a\nb\n", "\n", "\n\na"])
  func `a text has a line for each newline and one for what is left`(_ text: String) {
    var expected = text.split(separator: "\n", omittingEmptySubsequences: false)
    if expected.last == "" { expected.removeLast() }
    #expect(SourceFile(name: "x.md", text: text).lines == expected)
  }

  @Test func `CRLF ends a line as LF does`() {
    let source = SourceFile(name: "x.md", text: "---\r\nid: a\r\n---\r\n\r\nProse.\n")
    #expect(source.lines == ["---", "id: a", "---", "", "Prose."])
    #expect(source.findings.isEmpty)
  }

  @Test(arguments: samples)
  func `what does not belong in a text file is reported`(_ sample: Grammar.Sample) {
    #expect(Grammar.findings(in: sample.bytes) == sample.said)
  }

  @Test func `a file over the limit is not read`() {
    let limit = SourceFile.sizeLimit
    let head = Array("---\n---\n".utf8)
    let full = head + [UInt8](repeating: 0x0A, count: limit - head.count)
    #expect(Grammar.findings(in: full) == "")
    #expect(
      Grammar.findings(in: full + [0x0A]) == """
        x.md:1:1: error[file-too-large]: the file has 1048577 bytes and was not read
          remedy: keep it within 1048576 bytes

        """)
  }

  @Test func `a column is a Character, whatever its bytes`() {
    let source = SourceFile(name: "x.md", text: "三次 e\u{301}👨‍👩‍👧x\n")
    let line = source.lines[0].utf8
    let x = line.count - 1
    #expect(
      source.place(of: Spot(line: 1, bytes: x..<x + 1)) == Place(line: 1, column: 6, endColumn: 7))
    #expect(
      source.place(of: Spot(line: 1, bytes: 0..<6)) == Place(line: 1, column: 1, endColumn: 3))
    let inside = Spot(line: 1, bytes: 8..<9)
    #expect(source.place(of: inside) == Place(line: 1, column: 4, endColumn: 5))
  }

  @Test func `a spot that is not in the file is placed in it all the same`() {
    let source = SourceFile(name: "x.md", text: "ab\n")
    let start = Place(line: 1, column: 1, endColumn: 1)
    #expect(source.place(of: Spot(line: 0, bytes: 3..<4)) == start)
    #expect(source.place(of: Spot(line: 9, bytes: 3..<4)) == start)
    #expect(
      source.place(of: Spot(line: 1, bytes: 5..<9)) == Place(line: 1, column: 3, endColumn: 3))
  }

  static let samples = [
    Grammar.Sample(
      "byte order mark", "\u{FEFF}---\nid: a\n---\n",
      says: """
        x.md:1:1: error[byte-order-mark]: the file begins with a byte order mark
            1 | ---
              | ^
          remedy: save it as UTF-8 without BOM

        """),
    Grammar.Sample(
      "tabs, one finding a line", "---\nid:\ta\t\n---\n",
      says: """
        x.md:2:4: error[tab]: there is a tab in this line
            2 | id:␉a␉
              |    ^
          remedy: write spaces

        """),
    Grammar.Sample(
      "escape sequence", "---\nid: 三\u{1B}[2J\n---\n",
      says: """
        x.md:2:6: error[control-character]: there is an invisible control character, U+001B
            2 | id: 三␛[2J
              |       ^
          remedy: delete it

        """),
    Grammar.Sample(
      "CR alone", "---\r---\n",
      says: """
        x.md:1:1: error[missing-head]: the file does not begin with a head
            1 | ---␍---
              | ^~~~~~~
          remedy: begin with a line `---`, then lines `key: value`, then a line `---`
        x.md:1:4: error[control-character]: there is an invisible control character, U+000D
            1 | ---␍---
              |    ^
          remedy: delete it

        """),
    Grammar.Sample(
      "text that turns its direction", "---\n---\nA \u{202E}NYS\u{2028}.\n",
      says: """
        x.md:3:3: error[control-character]: there is an invisible control character, U+202E
            3 | A \u{FFFD}NYS\u{FFFD}.
              |   ^
          remedy: delete it

        """),
    Grammar.Sample(
      "bytes that are not UTF-8",
      bytes: Array("---\nid: é".utf8) + [0xFF, 0xC3] + Array("\n---\n".utf8),
      says: """
        x.md:2:6: error[invalid-utf8]: this is not UTF-8
            2 | id: é\u{FFFD}\u{FFFD}
              |      ^
          remedy: save the file as UTF-8

        """),
    Grammar.Sample(
      "no final newline", "---\nid: 三\n---\n末",
      says: """
        x.md:4:2: warning[no-final-newline]: the last line has no line end
            4 | 末
              |   ^
          remedy: end the file with a newline

        """),
  ]
}
