import Testing
import Tutor

@Suite struct MarkdownTests {
  private func blocks(_ text: String) -> [Markdown.Block] {
    Markdown.parse(text).blocks.map(\.value)
  }

  @Test func `text has emphasis, code and links`() {
    #expect(
      blocks("An *old* **SYN** in `SYN-SENT`, see [MSL](msl.md).") == [
        .paragraph([
          .text("An "), .emphasis([.text("old")]), .text(" "), .strong([.text("SYN")]),
          .text(" in "), .code("SYN-SENT"), .text(", see "),
          .link([.text("MSL")], destination: "msl.md"), .text("."),
        ])
      ])
  }

  @Test func `headings, quotes, rules and code are blocks`() {
    #expect(
      blocks("## Open\n\n> quoted\n\n***\n\n```sh\nss -t\n\n  x\n```\n\n    verbatim\n") == [
        .heading(level: 2, [.text("Open")]), .quote([.paragraph([.text("quoted")])]), .rule,
        .code(language: "sh", text: "ss -t\n\n  x"), .code(language: "", text: "verbatim"),
      ])
  }

  @Test func `a list knows its first number and whether it is tight`() {
    #expect(
      blocks("3. a\n4. b\n") == [
        .list(
          start: 3, items: [[.paragraph([.text("a")])], [.paragraph([.text("b")])]], isTight: true)
      ])
    #expect(
      blocks("- a\n\n- b\n  - c\n") == [
        .list(
          start: nil,
          items: [
            [.paragraph([.text("a")])],
            [
              .paragraph([.text("b")]),
              .list(start: nil, items: [[.paragraph([.text("c")])]], isTight: true),
            ],
          ], isTight: false)
      ])
  }

  @Test func `a table has alignments, a header and full rows`() {
    #expect(
      blocks("| State | Wait |\n|:-:|--:|\n| `a\\|b` | 2 |\n| q |\n| x | y | z |\n") == [
        .table(
          alignments: [.center, .trailing], header: [[.text("State")], [.text("Wait")]],
          rows: [
            [[.code("a|b")], [.text("2")]], [[.text("q")], []], [[.text("x")], [.text("y")]],
          ])
      ])
  }

  @Test(arguments: [
    ("a\nb", "a b"), ("三次\n握手", "三次握手"), ("发送\nSYN", "发送 SYN"), ("发送，\nSYN", "发送，SYN"),
    ("SYN\n（同步）", "SYN（同步）"), ("“关闭”\n之后", "“关闭”之后"), ("“close”\nthen", "“close” then"),
    ("*三次*\n握手", "三次握手"), ("**一\n二**\n三", "一二三"), ("*a*\n`b`\nc", "a b c"),
    ("[三\n次](x)\n手", "三次手"),
    ("a[\nb](x)", "a b"), ("[a\n](x)b", "a b"),
    ("一[\n二](x)", "一二"), ("一[二\n](x)三", "一二三"), ("“a”\n“b”", "“a” “b”"),
    ("一\n<b>\n二", "一二"), ("one\n<b>\ntwo", "one two"),
  ])
  func `lines are joined by a space, Chinese ones by none`(text: String, expected: String) {
    guard case .paragraph(let inlines)? = blocks(text).first else {
      Issue.record("no paragraph")
      return
    }
    #expect(inlines.text == expected)
  }

  @Test func `texts side by side become one`() {
    #expect(blocks("a & b\nc <i>d</i>") == [.paragraph([.text("a & b c d")])])
  }

  @Test func `a backslash at the end of a line breaks it`() {
    #expect(blocks("a\\\nb") == [.paragraph([.text("a"), .lineBreak, .text("b")])])
  }

  @Test func `blocks tell their first line`() {
    let parsed = Markdown.parse("# A\n\ntext\nmore\n\n- item\n\n```sh\nx\n```\n", firstLine: 7)
    #expect(parsed.blocks.map(\.spot.line) == [7, 9, 12, 14])
    #expect(parsed.blocks.map(\.spot.bytes) == [0..<3, 0..<4, 0..<6, 0..<5])
  }

  @Test func `character references cannot smuggle in control characters`() {
    let inline: [Markdown.Inline] = [
      .text("a[2Jb c"), .link([.text("x")], destination: "http://h/"),
    ]
    #expect(blocks("a&#27;[2J&#x202e;b&#10;c[x](http://h/&#27;)") == [.paragraph(inline)])
    #expect(blocks("`\u{1B}c`") == [.paragraph([.code("c")])])
    #expect(
      blocks("```s\u{7}h\r\na\r\n\tb\u{9B}\r\n```\r\n") == [.code(language: "sh", text: "a\n b")])
  }

  @Test(arguments: [
    "", "\n", "\u{0}", "\u{FEFF}", "|", "[", "```", "- ", "> ", "&", "\r\r\n", "|a|\n|-|",
    "\r<b>\r![", "a\0<b>",
  ])
  func `any text can be read`(text: String) {
    _ = Markdown.parse(text)
  }
}
