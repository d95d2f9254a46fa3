import Testing
import Tutor

@Suite struct `The figures of the RFCs` {
  @Test(arguments: Figure.rfc9293 + Figure.rfc1337) func `come out as they are printed`(
    _ figure: Figure
  ) throws {
    let played = try figure.play()
    let expected = figure.ladder.split(separator: "\n").joined(separator: "\n")
    #expect(played == expected)
  }

  /// Fix F1 of RFC 1337: with TIME-WAIT deaf to resets, Figure 1 ends otherwise.
  @Test func `TIME-WAIT lives when it ignores resets`() throws {
    let figure = Figure.rfc1337[0]
    let played = try Figure(
      name: figure.name, script: "set rfc1337 on\n" + figure.script, ladder: ""
    ).play()
    #expect(played.hasSuffix("TIME-WAIT <-- <SEQ=301><CTL=RST> <-- CLOSED"))
  }

  /// The protection of RFC 5961 keeps Figure 4 from happening.
  @Test func `a reset that does not hit RCV.NXT is challenged`() throws {
    let figure = Figure.rfc1337[3]
    let script = figure.script.split(separator: "\n").dropFirst().joined(separator: "\n")
    let played = try Figure(name: figure.name, script: script, ladder: "").play()
    #expect(played.contains("--> <SEQ=123><CTL=RST> --> SYN-RECEIVED"))
    #expect(!played.contains("LISTEN <--"))
  }
}
