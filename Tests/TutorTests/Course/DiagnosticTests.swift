import Testing
import Tutor

@Suite struct Diagnostics {
  static func finding(_ key: String) -> Finding {
    .field(.unknown(key, in: .block(.ask), nearest: "hint"))
  }

  static func text(_ line: String, marking marked: Substring) -> String {
    let start = line.utf8.distance(from: line.startIndex, to: marked.startIndex)
    let spot = Spot(line: 1, bytes: start..<start + marked.utf8.count)
    let source = SourceFile(name: "x.md", text: line + "\n")
    return Grammar.rendered([Placed(.bytes(.tab), at: spot)], in: source)
  }

  @Test(arguments: [
    ("三次握手 hnt", "         ^~~"), ("e\u{301}te\u{301} hnt", "    ^~~"), ("hnt", "^~~"),
    ("👨‍👩‍👧 hnt", "   ^~~"), ("\t\u{1B}[1m hnt", "      ^~~"),
  ])
  func `the caret stands under the right cell`(_ line: String, caret: String) {
    let said = Self.text(line, marking: line.suffix(3))
    let below = said.split(separator: "\n")[2]
    #expect(below == "      | " + caret)
  }

  @Test func `a wide word is underlined in all its cells`() {
    let line = "a: 三次握手"
    #expect(Self.text(line, marking: line.suffix(4)).contains("\n      |    ^~~~~~~~\n"))
  }

  @Test func `of a huge line only the part around the place is quoted`() {
    let line = String(repeating: "三", count: 100_000) + "here" + String(repeating: "x", count: 999)
    let start = line.index(line.startIndex, offsetBy: 100_000)
    let said = Self.text(line, marking: line[start..<line.index(start, offsetBy: 4)])
    let (three, x) = (String(repeating: "三", count: 34), String(repeating: "x", count: 18))
    #expect(
      said == """
        x.md:1:100001: error[tab]: there is a tab in this line
            1 | ...\(three)here\(x)...
              | \(String(repeating: " ", count: 71))^~~~
          remedy: write spaces

        """)
  }

  @Test func `nothing from a file commands the terminal`() {
    let source = SourceFile(name: "a\u{1B}[2J.md", text: "\u{1B}]0;x\u{7}\u{9B}\u{7F}: y\n")
    let key = "\u{1B}[2J\u{202E}" + String(repeating: "k", count: 99)
    let place = Place(line: 1, column: 1, endColumn: 3)
    let diagnostic = Diagnostic(file: source.name, place: place, finding: Self.finding(key))
    let k = String(repeating: "k", count: 35)
    #expect(
      diagnostic.text(quoting: source) == """
        a␛[2J.md:1:1: error[unknown-key]: there is no key `␛[2J\u{FFFD}\(k)…` in a block `ask`
            1 | ␛]0;x␇\u{FFFD}␡: y
              | ^~
          remedy: did you mean `hint`?

        """)
  }

  @Test func `without its file a diagnostic quotes nothing`() {
    let place = Place(line: 7, column: 2, endColumn: 3)
    #expect(
      Diagnostic(file: "x.md", place: place, finding: .bytes(.tab)).text(quoting: nil) == """
        x.md:7:2: error[tab]: there is a tab in this line
          remedy: write spaces

        """)
  }

  @Test func `diagnostics are sorted by file, line and column, then by their words`() {
    func at(_ file: String, _ line: Int, _ column: Int, _ key: String = "a") -> Diagnostic {
      let place = Place(line: line, column: column, endColumn: column)
      return Diagnostic(file: file, place: place, finding: Self.finding(key))
    }
    let sorted = [
      at("a", 2, 9), at("a", 10, 1), at("a", 10, 2, "a"), at("a", 10, 2, "b"), at("b", 1, 1),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test func `as JSON a diagnostic is one object on a line`() {
    let place = Place(line: 12, column: 1, endColumn: 4)
    let file = "a\"\\\u{1}\u{7F}\n/三.md"
    let diagnostic = Diagnostic(file: file, place: place, finding: Self.finding("hnt"))
    var bytes: [UInt8] = []
    diagnostic.append(asJSONTo: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self) == #"""
        {"file":"a\"\\\u0001\u007f\n/三.md","line":12,"column":1,"end_column":4,\#
        "severity":"error","code":"unknown-key",\#
        "message":"there is no key `hnt` in a block `ask`","remedy":"did you mean `hint`?"}

        """#)
  }
}

@Suite struct `The nearest word` {
  @Test(
    arguments: [
      ("hnt", "hint"), ("HINT", "hint"), ("ihnt", "hint"), ("titel", "title"), ("script", "script"),
      ("scirpts", "script"), ("wrongs", "wrong"), ("提示", nil), ("", nil), ("x", nil),
      ("answer", nil), (String(repeating: "h", count: 1_000_000), nil),
    ] as [(String, String?)])
  func `is one slip in three letters away at most`(_ word: String, _ expected: String?) {
    #expect(nearest(to: word, among: ["id", "hint", "script", "title", "wrong"]) == expected)
  }

  @Test func `is the first of equally near ones`() {
    #expect(nearest(to: "hot", among: ["hat", "hit"]) == "hat")
  }
}
