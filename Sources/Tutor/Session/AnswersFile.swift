/// A file of answers that a session is driven with: a line an input, `ID<TAB>typed<TAB>VERDICT`.
///
///     three-way-handshake.1	SYN,ACK	wrong
///     three-way-handshake.1	SYN	right
///     -	skip	skipped
package struct AnswersFile: Hashable, Sendable {
  /// The lines, in order.
  package let lines: [Line]

  /// One input, and what is to become of it.
  package struct Line: Hashable, Sendable {
    /// Its number in the file, from 1.
    package let number: Int
    /// The question that is to be asked; `nil` for whichever is.
    package let id: String?
    /// What is typed.
    package let typed: String
    /// What is to become of it; `nil` for whatever does.
    package let verdict: Turn.Verdict?
  }

  /// Why a file can't be read; lines count from 1.
  package enum Malformed: Error, Hashable, Sendable {
    case notUTF8
    /// There are not three parts with tabs between them.
    case parts(line: Int)
    case verdict(line: Int, String)
  }

  /// Reads a file; empty lines count as lines and are no input.
  package init(_ bytes: [UInt8]) throws(Malformed) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    var lines: [Line] = []
    let all = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in all.enumerated() where !line.isEmpty {
      lines.append(try Self.line(line, number: index + 1))
    }
    self.lines = lines
  }

  private static func line(_ text: Substring, number: Int) throws(Malformed) -> Line {
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty else { throw .parts(line: number) }
    let verdict = Turn.Verdict(rawValue: String(parts[2]))
    guard verdict != nil || parts[2] == "-" else { throw .verdict(line: number, String(parts[2])) }
    return Line(
      number: number, id: parts[0] == "-" ? nil : String(parts[0]), typed: String(parts[1]),
      verdict: verdict)
  }
}

/// How a session went otherwise than its answers file says.
package enum AnswersMismatch: Hashable, Sendable {
  /// Another question is asked, or none.
  case question(line: Int, asked: String?, expected: String)
  case verdict(line: Int, got: Turn.Verdict?, expected: Turn.Verdict)
  /// A question is open and there is no further line.
  case endsEarly(line: Int, asked: String)

  /// The sentence that says so.
  package var words: Phrase {
    switch self {
    case .question(let line, let asked?, let expected):
      Phrase(
        "Line \(line): \(asked) is asked, not \(expected.visible).",
        "第 \(line) 行：问的是 \(asked)，而不是 \(expected.visible)。")
    case .question(let line, nil, let expected):
      Phrase(
        "Line \(line): nothing is asked any more, not \(expected.visible).",
        "第 \(line) 行：已没有题目，\(expected.visible) 也没有问。")
    case .verdict(let line, let got, let expected):
      Phrase(
        "Line \(line): the verdict is \(got?.rawValue ?? "-"), not \(expected.rawValue).",
        "第 \(line) 行：判定是 \(got?.rawValue ?? "-")，而不是 \(expected.rawValue)。")
    case .endsEarly(let line, let asked):
      Phrase(
        "Line \(line): the file ends, but \(asked) is still open.",
        "第 \(line) 行：文件已结束，而 \(asked) 尚未作答。")
    }
  }
}

extension AnswersFile.Malformed {
  /// The sentence that says so.
  package var words: Phrase {
    switch self {
    case .notUTF8: Phrase("It is not UTF-8.", "不是 UTF-8 编码。")
    case .parts(let line):
      Phrase(
        "Line \(line): write the question, what is typed and the verdict, with tabs between them.",
        "第 \(line) 行：应为题目、输入和判定，以制表符分隔。")
    case .verdict(let line, let text):
      Phrase(
        "Line \(line): \(text.visible) is no verdict; write \(Self.verdicts) or -.",
        "第 \(line) 行：\(text.visible) 不是判定；应为 \(Self.verdicts) 或 -。")
    }
  }

  private static let verdicts = Turn.Verdict.allCases.map(\.rawValue).joined(separator: ", ")
}
