import TCP

/// The words on a ladder.
struct LadderWords {
  let language: Language

  func end(_ end: End) -> String {
    switch end {
    case .client: Phrase("client", "客户端")[language]
    case .server: Phrase("server", "服务器")[language]
    }
  }

  /// A segment as in `SYN,ACK seq=300 ack=101 len=5`.
  ///
  /// A number that is asked for is a question mark.
  func label(of segment: Segment, without hidden: [Numbers.Field] = []) -> String {
    let seq = hidden.contains(.seq) ? "?" : "\(segment.seq)"
    let ack = segment.ack.map { hidden.contains(.ack) ? " ack=?" : " ack=\($0)" } ?? ""
    let length = segment.textLength > 0 ? " len=\(segment.textLength)" : ""
    return "\(segment.bits) seq=\(seq)\(ack)\(length)"
  }

  /// What stands for the lines of an opening in which nothing was lost; its last one is an ACK.
  func opened(by lines: ArraySlice<Ladder.Row>) -> String {
    let words = Phrase(
      "1 to \(lines.count): opened as usual, both ends ESTABLISHED",
      "1 至 \(lines.count)：正常打开，两端均为 ESTABLISHED")[language]
    guard let arrow = lines.last?.arrow, let ack = arrow.segment.ack else { return words }
    let next = arrow.from == .client ? (arrow.segment.end, ack) : (ack, arrow.segment.end)
    return words
      + Phrase(
        "; the client goes on at \(next.0), the server at \(next.1)",
        "；客户端接着用 \(next.0)，服务器接着用 \(next.1)")[language]
  }

  /// What is said of a segment that is sent once more.
  var again: String { Phrase("again", "重发")[language] }

  /// The RFC's own words for a call or timeout; they stay as they are in every language.
  func cause(_ cause: Ladder.Cause) -> String {
    switch cause {
    case .event(.send(let octets)): "SEND \(octets)"
    case .event(let event): event.description
    case .crash: Phrase("crash", "崩溃")[language]
    }
  }

  /// A moment of the clock, in the largest unit that says it exactly.
  func time(_ milliseconds: UInt64) -> String {
    switch milliseconds {
    case 0: "0 s"
    case _ where milliseconds % 60_000 == 0: "\(milliseconds / 60_000) min"
    case _ where milliseconds % 1_000 == 0: "\(milliseconds / 1_000) s"
    default: "\(milliseconds / 1_000).\(threeDigits(milliseconds % 1_000)) s"
    }
  }

  private func threeDigits(_ number: UInt64) -> String {
    String(String(number + 1_000).dropFirst())
  }

  /// What the user was told, in quotation marks.
  func signal(_ signal: Signal) -> String { quoted(SignalWords.phrase(for: signal)) }

  /// What the user sees of an OPEN that is complete; the RFC has no signal for it.
  var connected: String { quoted(Phrase("connected", "已连接")) }

  private func quoted(_ phrase: Phrase) -> String {
    language == .english ? "\"\(phrase[language])\"" : "“\(phrase[language])”"
  }
}
