import Testing
import Tutor

@Suite struct CellsTests {
  @Test(arguments: [
    ("", 0), ("SYN,ACK", 7), ("三次握手", 8), ("，", 2), ("ＳＹＮ", 6), ("한", 2),
    ("é", 1), ("e\u{301}", 1), ("→", 1), ("──▶", 3), ("“·”", 3), ("ﾊ", 1),
    ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("❤", 1), ("❤\u{FE0F}", 2),
    ("1\u{FE0F}\u{20E3}", 2), ("𠀀", 2), ("\u{1100}\u{1161}\u{11A8}", 2),
    ("\u{200B}", 0), ("\u{200D}", 0), ("\n", 0), ("\r\n", 0),
  ])
  func `text is as wide as a terminal makes it`(text: String, cells: Int) {
    #expect(text.cells == cells)
  }

  @Test func `padding counts cells, not characters`() {
    #expect("握手".padded(to: 6) + "|" == "握手  |")
    #expect("握手".padded(to: 6, .trailing) == "  握手")
    #expect("握手".padded(to: 7, .center) + "|" == " 握手  |")
    #expect("握手".padded(to: 3) == "握手")
  }

  @Test(arguments: [
    ("ESTABLISHED", 11, "ESTABLISHED"), ("ESTABLISHED", 10, "ESTABLISH…"), ("三次握手", 8, "三次握手"),
    ("三次握手", 7, "三次握…"), ("三次握手", 6, "三次…"), ("SYN", 1, "…"), ("SYN", 0, ""),
  ])
  func `what is truncated fits`(text: String, width: Int, expected: String) {
    #expect(text.truncated(to: width) == expected)
    #expect(text.truncated(to: width).cells <= width)
  }

  @Test func `a line of spans is padded like text`() {
    let line = [Span("握手", .strong), Span(" ok")]
    #expect(line.cells == 7)
    #expect(line.padded(to: 9) == line + [.blank(2)])
    #expect(line.padded(to: 9, .trailing) == [.blank(2)] + line)
    #expect(line.padded(to: 7) == line)
  }
}

@Suite struct CleanedTests {
  @Test(arguments: [
    ("plain 三次", "plain 三次"), ("a\tb\nc", "a b\nc"), ("a\r\nb", "a\nb"),
    ("\u{1B}[31mred\u{7F}\u{9B}0m", "[31mred0m"),
    ("\u{202E}kcA\u{202C} \u{2066}x\u{2069}", "kcA x"),
    ("\u{0}\u{7}\u{8}", ""), ("👨‍👩‍👧", "👨‍👩‍👧"),
  ])
  func `nothing is left that commands a terminal`(text: String, expected: String) {
    #expect(text.cleaned == expected)
  }
}
