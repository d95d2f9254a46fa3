import Testing
import Tutor

@Suite struct UnsupportedTests {
  /// What is unsupported in the text, each with its line and the text at its bytes.
  private func found(_ text: String) -> [String] {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return Markdown.parse(text).unsupported.map { placed in
      let line = lines[placed.spot.line - 1]
      let bytes = line.dropFirst(placed.spot.bytes.lowerBound).prefix(placed.spot.bytes.count)
      return "\(placed.spot.line):\(placed.spot.bytes.lowerBound) \(String(Substring(bytes)))"
    }
  }

  @Test func `HTML is left out and reported`() {
    let parsed = Markdown.parse("a <b>c</b>\n\n<div>\nx\n</div>\n\nd")
    #expect(
      parsed.blocks.map(\.value) == [.paragraph([.text("a c")]), .paragraph([.text("d")])])
    #expect(parsed.unsupported.map(\.value) == [.html("<b>"), .html("</b>"), .html("<div>")])
  }

  @Test func `an image is left out and reported`() {
    let parsed = Markdown.parse("三次 ![a *b*](c.png)")
    #expect(parsed.blocks.map(\.value) == [.paragraph([.text("三次 ")])])
    #expect(parsed.unsupported.map(\.value) == [.image(destination: "c.png")])
    #expect(parsed.unsupported.map(\.spot) == [Spot(line: 1, bytes: 7..<9)])
  }

  @Test(arguments: [
    ("三次 <b>x", ["1:7 <b>"]),
    ("a\nb 握 <b> <b>", ["2:6 <b>", "2:10 <b>"]),
    ("a\\\n<b> x  \n<b>", ["2:0 <b>", "3:0 <b>"]),
    ("> - a <b>\n>   b <i>\n> lazy <u>\nlazy <s>", ["1:6 <b>", "2:6 <i>", "3:7 <u>", "4:5 <s>"]),
    ("<http://a.b/> <b>", ["1:14 <b>"]),
    ("`<b>` \\<b> <b>", ["1:11 <b>"]),
    ("x <!-- a\nb --> <b>", ["1:2 <!-- a", "2:6 <b>"]),
    ("| 三 <b> | c |\n|-|-|\n| `\\|` <i> | ![x](y) |", ["1:6 <b>", "3:7 <i>", "3:13 !["]),
    ("- a\n\n  <div>\n  x", ["3:2 <div>"]),
    ("a\n\n  <!-- x -->\n", ["3:2 <!-- x -->"]),
    ("h <b>\n===", ["1:2 <b>"]),
  ])
  func `a finding stands where its text is`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test func `lines count from the first line of the file`() {
    #expect(Markdown.parse("\n<b>x", firstLine: 5).unsupported.map(\.spot.line) == [6])
  }

  @Test(arguments: [">", "- ", "1. ", "*a **a ", "[", "<", "**", "|"])
  func `what is nested without end is cut, not followed`(opening: String) {
    let deep = String(repeating: opening, count: 20_000) + "x"
    _ = Markdown.parse(deep)
  }

  @Test func `nesting is reported at its line, and what is less deep is kept`() {
    let deep = Markdown.parse("a\n\n" + String(repeating: "> ", count: 100) + "x\n\nb")
    #expect(deep.unsupported == [Placed(.nesting, at: Spot(line: 3, bytes: 0..<201))])
    #expect(deep.blocks.map(\.spot.line) == [1, 3, 5])
    let allowed = String(repeating: "> ", count: Markdown.depthLimit - 2) + "x"
    #expect(Markdown.parse(allowed).unsupported.isEmpty)
    #expect(Markdown.parse("> " + allowed).unsupported.map(\.value) == [.nesting])
  }
}
