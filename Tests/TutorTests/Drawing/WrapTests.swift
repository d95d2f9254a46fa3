import Testing
import Tutor

@Suite struct WrapTests {
  /// The lines of plain text, without styles.
  private func lines(_ text: String, _ width: Int, hanging: Int = 0) -> [String] {
    [Span(text)].wrapped(to: width, hanging: hanging).map(\.text)
  }

  @Test func `Latin text breaks at spaces, which vanish there`() {
    #expect(
      lines("The server sends a segment", 10) == ["The server", "sends a", "segment"])
    #expect(lines("one  two", 8) == ["one  two"])
    #expect(lines("one  two", 7) == ["one", "two"])
    #expect(lines("  one two  ", 7) == ["one two"])
  }

  @Test(arguments: ["SYN,ACK", "FIN-WAIT-1", "<SEQ=300><ACK=101>", "SYN+ACK", "seq=100", "2·MSL"])
  func `a word of the field stays whole`(word: String) {
    for width in word.cells...30 {
      #expect(lines("Then \(word) is 收到 or not", width).contains { $0.contains(word) })
    }
  }

  @Test(arguments: ["60 s", "30 秒", "4 min", "2.5 ms", "1 MSL", "RFC 9293", "(RFC 5961)"])
  func `a number stays with its unit, and with the word RFC`(pair: String) {
    for width in pair.cells + 1...30 {
      #expect(lines("After \(pair), 大约 or later", width).contains { $0.contains(pair) })
    }
    #expect(lines("Then \(pair)", 5).count > 1)
  }

  @Test func `other numbers break where other words do`() {
    #expect(lines("after 60 segments", 8) == ["after 60", "segments"])
    #expect(lines("60 s", 3) == ["60", "s"])
  }

  @Test func `an arrow between states breaks at its spaces`() {
    #expect(lines("CLOSED → SYN-SENT", 12) == ["CLOSED →", "SYN-SENT"])
  }

  @Test func `Chinese breaks between any two characters`() {
    #expect(lines("三次握手建立连接", 6) == ["三次握", "手建立", "连接"])
    #expect(lines("a SYN之后", 5) == ["a SYN", "之后"])
    #expect(lines("发送SYN之后", 6) == ["发送", "SYN之", "后"])
  }

  @Test(arguments: 8...40)
  func `a Chinese line never begins with a comma`(width: Int) {
    let text = "客户端发送“SYN”，服务器（处于《监听》状态）回答：「收到」。然后……连接建立！"
    for line in lines(text, width) {
      #expect(line.first.map { !"，：」。……！”）》、".contains($0) } ?? true, "\(line)")
      #expect(line.last.map { !"“（《「".contains($0) } ?? true, "\(line)")
    }
  }

  @Test func `closing punctuation takes the character before it along`() {
    #expect(lines("三次握手，四次挥手", 8) == ["三次握", "手，四次", "挥手"])
    #expect(lines("三次（握手）", 6) == ["三次", "（握", "手）"])
  }

  @Test func `a word wider than the line is broken, clusters whole`() {
    #expect(lines("an ESTABLISHED one", 5) == ["an", "ESTAB", "LISHE", "D one"])
    #expect(lines("👨‍👩‍👧👨‍👩‍👧", 3) == ["👨‍👩‍👧", "👨‍👩‍👧"])
  }

  @Test func `later lines hang`() {
    #expect(
      lines("State: waiting for a SYN", 12, hanging: 2) == ["State:", "  waiting", "  for a SYN"])
    #expect(lines("三次握手", 2, hanging: 9) == ["三", "次", "握", "手"])
  }

  @Test func `a line feed always breaks`() {
    #expect(lines("one\ntwo\n\nthree", 20) == ["one", "two", "", "three"])
    #expect(lines("", 20) == [""])
    #expect([Span]().wrapped(to: 20) == [[]])
  }

  @Test func `styles survive, and a word may have two`() {
    let text = [Span("send "), Span("SYN", .strong), Span(", then wait", .plain)]
    #expect(
      text.wrapped(to: 9) == [
        [Span("send "), Span("SYN", .strong), Span(",")], [Span("then wait")],
      ])
    #expect(text.wrapped(to: 8).first == [Span("send")])
  }

  @Test(arguments: UInt64(1)...40)
  func `no line is wider than the width and no character is lost`(seed: UInt64) {
    var random = Seeded(state: seed)
    let alphabet = Array("ab-,.→SYN三次握手，。（）“”…👍👨‍👩‍👧e\u{301}❤\u{FE0F}   \n%$\u{200D}")
    for _ in 0..<50 {
      let text = (0..<Int.random(in: 0...120, using: &random)).map { _ in
        Span(
          String(alphabet.randomElement(using: &random) ?? "a"),
          Style.allCases.randomElement(using: &random) ?? .plain)
      }
      let width = Int.random(in: 2...30, using: &random)
      let hanging = Int.random(in: 0...8, using: &random)
      let wrapped = text.wrapped(to: width, hanging: hanging)
      #expect(wrapped.allSatisfy { $0.cells <= width })
      #expect(ink(wrapped.flatMap(\.self)) == ink(text))
    }
  }

  /// The scalars that are not blank, each with its style.
  private func ink(_ spans: [Span]) -> [String] {
    spans.flatMap { span in
      span.text.unicodeScalars.filter { $0 != " " && $0 != "\n" }.map { "\($0) \(span.style)" }
    }
  }
}

/// SplitMix64, so that a failure can be repeated.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
