import Testing
import Tutor

@Suite struct ProseDrawingTests {
  private func drawn(_ text: String, columns: Int = 40, isPlain: Bool = false) -> [String] {
    let page = Page(columns: columns, isPlain: isPlain)
    return ProseDrawing(on: page).lines(Markdown.parse(text).blocks.map(\.value)).map(\.text)
  }

  @Test func `one empty line stands between blocks`() {
    #expect(
      drawn("# Closing\n\nOne end\nsends FIN.\n\n---\n\n> It may\n> still receive.\n\nEnd.\n") == [
        "Closing", "", "One end sends FIN.", "", "───", "", "│ It may still receive.", "", "End.",
      ])
  }

  @Test func `what shows nothing takes no room`() {
    #expect(drawn("a\n\n#\n\n![x](y)\n\n```\n```\n\nb") == ["a", "", "b"])
  }

  @Test func `a list hangs, its numbers aligned`() {
    #expect(
      drawn("9. The client sends a SYN and waits for it.\n10. Then\n\n    - a\n    - b\n") == [
        " 9. The client sends a SYN and waits for", "    it.", "", "10. Then", "", "    - a",
        "    - b",
      ])
    #expect(drawn("- a\n- b\n\nc") == ["- a", "- b", "", "c"])
    #expect(drawn("-\n- b") == ["- ", "- b"])
  }

  @Test func `code is never wrapped`() {
    let code = String(repeating: "x ", count: 40) + "y"
    #expect(drawn("```text\n\(code)\n\n  b\n```") == ["    " + code, "", "      b"])
  }

  static let table = """
    | State | 状态 | Leaves |
    |---|:-:|--:|
    | TIME-WAIT | 等 | after 2 MSL |
    | LISTEN | 监听 | with a SYN |

    """

  @Test func `a table is set in columns`() {
    #expect(
      drawn(Self.table) == [
        "State      状态       Leaves",
        "─────────  ────  ───────────",
        "TIME-WAIT   等   after 2 MSL",
        "LISTEN     监听   with a SYN",
      ])
  }

  @Test func `lines of a table do not end in spaces, and empty rows are not read`() {
    let table = "| a | bcd |\n|---|---|\n| e | f |\n| | |\n| g | |\n"
    #expect(drawn(table) == ["a  bcd", "─  ───", "e  f", "", "g"])
    #expect(drawn(table, isPlain: true) == ["a: e", "bcd: f", "", "a: g"])
  }

  @Test func `a table that is too wide wraps its cells`() {
    #expect(
      drawn(Self.table, columns: 25).dropFirst(2) == [
        "TIME-WAIT   等      after", "                    2 MSL", "LISTEN     监听    with a",
        "                      SYN",
      ])
  }

  @Test(arguments: [(20, false), (80, true)])
  func `a narrow or plain table is read row by row`(columns: Int, isPlain: Bool) {
    #expect(
      drawn(Self.table, columns: columns, isPlain: isPlain) == [
        "State: TIME-WAIT", "状态：等", "Leaves: after 2 MSL", "",
        "State: LISTEN", "状态：监听", "Leaves: with a SYN",
      ])
  }

  @Test func `a plain page has no rules and bars`() {
    #expect(drawn("a\n\n---\n\n> b", isPlain: true) == ["a", "", "  b"])
  }

  @Test func `styles are roles`() {
    let text: [Markdown.Inline] = [
      .text("a"), .strong([.text("b"), .code("c")]), .emphasis([.text("d")]),
      .link([.text("RFC")], destination: "https://r"), .link([.text("MSL")], destination: "msl"),
    ]
    #expect(
      text.spans() == [
        Span("a"), Span("b", .strong), Span("c", .code), Span("d", .emphasis),
        Span("RFC", .accent), Span(" (https://r)", .dim), Span("MSL", .accent),
      ])
  }

  @Test func `an address that is its own text stands once`() {
    #expect(drawn("<https://r.org>") == ["https://r.org"])
  }

  @Test(arguments: 20...110)
  func `no line but code is wider than the page`(columns: Int) {
    let text = """
      # 三次握手：the three-way handshake, in a heading that is quite long

      > - 客户端发送 `SYN`，服务器回答 **SYN,ACK**；see <https://www.rfc-editor.org/rfc/rfc9293.html>.
      >   1. Deep [inside](https://example.org/a/b/c).

      \(Self.table)
      """
    #expect(drawn(text, columns: columns).allSatisfy { $0.cells <= min(columns, 100) })
  }
}
