import Testing
import Tutor

@Suite struct `Lines of fields` {
  @Test(arguments: samples)
  func `a line that is not understood is reported`(_ sample: Grammar.Sample) {
    let text = "---\n" + String(decoding: sample.bytes, as: UTF8.self) + "\n---\n"
    #expect(Grammar.findings(in: Array(text.utf8)) == sample.said)
  }

  @Test(
    arguments: [
      ("key: a: b", "key", nil, ["a: b"]), ("key:", "key", nil, []),
      ("key:\n| below", "key", nil, ["below"]), ("key: \"a\" b  ", "key", nil, ["\"a\" b"]),
      ("wrong: x", "wrong", nil, ["x"]), ("wrong [S.]: x", "wrong", "[S.]", ["x"]),
      ("wrong a:b  c: # no comment", "wrong", "a:b  c", ["# no comment"]),
      ("wrong SYN,ACK:\n| why", "wrong", "SYN,ACK", ["why"]),
      ("wrong 三次: 握手：好", "wrong", "三次", ["握手：好"]), ("key: |x|", "key", nil, ["|x|"]),
      ("key: a\n||", "key", nil, ["a", "|"]),
    ] as [(String, String, String?, [String])])
  func `a value is the literal rest of its line`(
    _ text: String, key: String, argument: String?, lines: [String]
  ) throws {
    let field = try #require(Grammar.ask(text).fields.all.first)
    #expect(field.key.value == key)
    #expect(field.argument?.value == argument)
    #expect(field.lines.map(\.value) == lines)
  }

  @Test(arguments: ["kind:ask", "kind：ask", "kind : ask", "  kind: ask", "Kind: ask"])
  func `what was plainly meant is read on with`(_ line: String) throws {
    let field = try #require(Grammar.ask(line).fields.all.first)
    #expect(field.key.value.lowercased() == "kind")
    #expect(field.text == "ask")
  }

  static let samples = [
    Grammar.Sample(
      "prose", "你好，世界。\n| more of it",
      says: """
        x.md:2:1: error[not-a-field]: this is neither `key: value` nor `| more of a value`
            2 | 你好，世界。
              | ^~~~~~~~~~~~
          remedy: begin it with a key, or with `| ` if it goes on with the value above

        """),
    Grammar.Sample(
      "no blank after the colon", "e\u{301}tat:next-state: no",
      says: """
        x.md:2:5: error[not-a-field]: there is no blank after the colon
            2 | e\u{301}tat:next-state: no
              |     ^
          remedy: write `e\u{301}tat: …`

        """),
    Grammar.Sample(
      "blank before the colon", "id : a",
      says: """
        x.md:2:3: error[not-a-field]: there is a blank before the colon
            2 | id : a
              |   ^
          remedy: write `id: …`

        """),
    Grammar.Sample(
      "full-width colon", "id：a",
      says: """
        x.md:2:3: error[not-a-field]: the colon after the key is a full-width one
            2 | id：a
              |   ^~
          remedy: write `id: …`, with an ASCII colon and a blank

        """),
    Grammar.Sample(
      "comment", "# id: a",
      says: """
        x.md:2:1: error[not-a-field]: there are no comments here
            2 | # id: a
              | ^~~~~~~
          remedy: delete the line

        """),
    Grammar.Sample(
      "list", "needs:\n- a",
      says: """
        x.md:3:1: error[not-a-field]: there are no list items here
            3 | - a
              | ^~~
          remedy: repeat the key, once for each item

        """),
    Grammar.Sample(
      "nesting", "id: a\n  sub: b",
      says: """
        x.md:3:1: error[indented-line]: this line does not begin at the first column
            3 |   sub: b
              | ^~
          remedy: remove the blanks before it: nothing nests, and a value goes on with `| `

        """),
    Grammar.Sample(
      "nothing to continue", "| a\nid: b\n\n| c",
      says: """
        x.md:2:1: error[nothing-to-continue]: there is no value right above that this line could \
        continue
            2 | | a
              | ^~~
          remedy: put it right below its key; a bare `|` makes an empty line in a value
        x.md:5:1: error[nothing-to-continue]: there is no value right above that this line could \
        continue
            5 | | c
              | ^~~
          remedy: put it right below its key; a bare `|` makes an empty line in a value

        """),
    Grammar.Sample(
      "no blank after the bar", "id: a\n|b",
      says: """
        x.md:3:1: error[no-blank-after-bar]: there is no blank after the bar
            3 | |b
              | ^~
          remedy: begin with `| `

        """),
    Grammar.Sample(
      "quoted value", "title: \"Who: waits\"\nid: '' ",
      says: """
        x.md:2:8: warning[quoted-value]: the quotation marks are part of this value
            2 | title: "Who: waits"
              |        ^~~~~~~~~~~~
          remedy: this is not YAML: write the text as it is
        x.md:3:5: warning[quoted-value]: the quotation marks are part of this value
            3 | id: ''\u{20}
              |     ^~
          remedy: this is not YAML: write the text as it is

        """),
    Grammar.Sample(
      "block scalar", "script: |\n  client open\n  server listen",
      says: """
        x.md:2:9: error[yaml-block]: the value is a sign of YAML for what follows below
            2 | script: |
              |         ^
          remedy: this is not YAML: leave it out and begin each line below with `| `

        """),
  ]
}
