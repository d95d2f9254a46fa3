import Tutor

extension FuzzTarget {
  /// Exams in their files.
  static let exam = FuzzTarget(
    name: "exam",
    seeds: {
      [1, 6].map { count in
        let quiz = Quiz(count, from: [firstLesson].compactMap(\.self), seed: 5)
        var session = QuizSession(quiz, under: QuizRules(isExam: true, limit: 600), in: .english)
        _ = session.begin()
        for typed in ["1", "skip", "ESTABLISHED", "SYN,ACK", "2", "quit"] {
          _ = session.take(.line(typed), at: 7)
        }
        return session.result.map { Exam($0).file(by: "1.0") } ?? []
      }
    },
    words: [
      "null", "true", "false", "[]", "{}", "\"", ",\"limit_seconds\":", ",\"pass\":", "\"seed\":",
      "9223372036854775807", "-9223372036854775808", "\\u001b", "\\ud800", "1e9", "gen/",
      "\"zh-Hans\"", "\"answer\":\"",
      "{\"id\":\"gen/LISTEN/rcv SYN/server/reply/7\",\"key\":\"x\"}",
    ],
    count: 60
  ) { input, trial in
    trial.mark(input)
    // Whoever knows how can write any exam.
    trial.mark(input.sealed)
  }
}

extension Trial {
  fileprivate mutating func mark(_ file: [UInt8]) {
    do throws(Exam.Refusal) {
      let exam = try Exam(marking: file)
      show(
        "marked \(exam.result.questions.count) \(exam.changed.count) \(exam.result.score.halves)")
      let page = Page(language: exam.result.language)
      expectPrintable(exam.outputs, on: page)
      var json: [UInt8] = []
      exam.result.append(asJSONTo: &json)
      expectPrintable(String(decoding: json, as: UTF8.self))
      check(exam, in: file)
    } catch {
      show(String("\(error)".prefix { $0 != "(" }))
      for language in Language.allCases { expectPrintable(error.words[language]) }
    }
  }

  /// An exam that was marked says the same in its file, and no byte of that can be another.
  private mutating func check(_ exam: Exam, in file: [UInt8]) {
    let written = exam.file(by: "1.0")
    guard let again = try? Exam(marking: written) else {
      return expect(false, "an exam can be marked from what it says")
    }
    expect(again.result.score == exam.result.score, "an exam is marked the same again")
    let place = file.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF } % written.count
    var altered = written
    altered[place] ^= 0x01
    expect((try? Exam(marking: altered)) == nil, "byte \(place) of an exam was altered")
  }
}

extension Exam {
  fileprivate init(marking file: [UInt8]) throws(Refusal) {
    try self.init(marking: file) { language in
      [FuzzTarget.firstLesson].compactMap { language == .english ? $0 : nil }
    }
  }
}

extension [UInt8] {
  /// The file with the checksum that its content has.
  fileprivate var sealed: [UInt8] {
    let mark = Array(",\"checksum\":\"fnv1a64-".utf8)
    let end = lastRange(of: mark)?.lowerBound ?? endIndex
    let content = self[..<end]
    let sum = content.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let digits = String(sum, radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.count) + digits
    return content + mark + Array("\(padded)\"}\n".utf8)
  }

  private func lastRange(of part: [UInt8]) -> Range<Int>? { ranges(of: part).last }
}
