import TCP
import Testing
import Tutor

@Suite struct `The score of a quiz` {
  /// A quiz in which each question goes as a letter says, and its result.
  ///
  /// `r` right first time, `h` after a hint, `w` on the second try, `b` after both, `H` after two
  /// hints, `m` wrong twice, `s` skipped; what has no letter is never asked.
  private func result(
    _ course: String, of count: Int, in language: Language = .english, seconds: Int = 360,
    pass: Int = 80
  ) throws -> (result: QuizResult, words: String) {
    let quiz = try Quiz(states: count)
    var session = QuizSession(quiz, under: QuizRules(pass: pass), in: language)
    _ = session.begin()
    for letter in course {
      let question = try #require(session.question)
      for input in question.inputs(letter) { _ = session.take(.line(input), at: seconds) }
    }
    if session.result == nil { _ = session.take(.endOfInput, at: seconds) }
    let result = try #require(session.result)
    return (result, result.line)
  }

  @Test(
    arguments: [
      (
        "rrrrrrrhww", 10, 360, "8½ of 10 (85 %): 7 first time, 3 with help, 0 missed, 6 min",
        "10 题得 8½ 分（85 %）：一次答对 7 题，经帮助答对 3 题，未答对 0 题，用时 6 分钟"
      ),
      (
        "r", 1, 0, "1 of 1 (100 %): 1 first time, 0 with help, 0 missed, 0 s",
        "1 题得 1 分（100 %）：一次答对 1 题，经帮助答对 0 题，未答对 0 题，用时 0 秒"
      ),
      (
        "h", 1, 59, "½ of 1 (50 %): 0 first time, 1 with help, 0 missed, 59 s",
        "1 题得 ½ 分（50 %）：一次答对 0 题，经帮助答对 1 题，未答对 0 题，用时 59 秒"
      ),
      // Both a hint and a wrong try, two hints, two wrong tries, nothing at all.
      (
        "bHms", 5, 60, "0 of 5 (0 %): 0 first time, 0 with help, 5 missed, 1 min",
        "5 题得 0 分（0 %）：一次答对 0 题，经帮助答对 0 题，未答对 5 题，用时 1 分钟"
      ),
      // 0.5 of 3 is 16.67 %, 1 of 3 is 33.33 %, 1 of 8 is 12.5 % and rounds up.
      (
        "w", 3, 89, "½ of 3 (17 %): 0 first time, 1 with help, 2 missed, 1 min",
        "3 题得 ½ 分（17 %）：一次答对 0 题，经帮助答对 1 题，未答对 2 题，用时 1 分钟"
      ),
      (
        "r", 3, 90, "1 of 3 (33 %): 1 first time, 0 with help, 2 missed, 2 min",
        "3 题得 1 分（33 %）：一次答对 1 题，经帮助答对 0 题，未答对 2 题，用时 2 分钟"
      ),
      (
        "rs", 8, 3_600, "1 of 8 (13 %): 1 first time, 0 with help, 7 missed, 60 min",
        "8 题得 1 分（13 %）：一次答对 1 题，经帮助答对 0 题，未答对 7 题，用时 60 分钟"
      ),
      (
        "rrrrrhhhhhmm", 12, 61, "7½ of 12 (63 %): 5 first time, 5 with help, 2 missed, 1 min",
        "12 题得 7½ 分（63 %）：一次答对 5 题，经帮助答对 5 题，未答对 2 题，用时 1 分钟"
      ),
    ])
  func `is what one works out by hand`(
    _ course: String, _ count: Int, _ seconds: Int, _ english: String, _ chinese: String
  ) throws {
    #expect(try result(course, of: count, seconds: seconds).words == english)
    let words = try result(course, of: count, in: .simplifiedChinese, seconds: seconds).words
    #expect(words == chinese)
  }

  @Test(
    arguments: [
      // 83.33 % is shown as 83 and is more than 83; 66.67 % is shown as 67 and is less.
      ("rrrrrs", 6, 83, true, 83), ("rrrrrs", 6, 84, false, 83),
      ("rrs", 3, 67, false, 67), ("rrs", 3, 66, true, 67),
      ("rrrrhm", 6, 75, true, 75), ("s", 1, 0, true, 0), ("r", 1, 100, true, 100),
    ])
  func `passes by the exact ratio`(
    _ course: String, _ count: Int, _ pass: Int, _ isPassed: Bool, _ percent: Int
  ) throws {
    let result = try result(course, of: count, pass: pass).result
    #expect(result.isPassed == isPassed)
    #expect(result.score.percent == percent)
  }

  @Test func `says what guessing would give`() throws {
    let ids = ["next-state/1", "reply/1", "numbers/1", "next-state/2"]
    let marks = try ids.map { id in
      Score.Mark(
        try #require(QuestionGenerator(id: "gen/LISTEN/rcv SYN/server/\(id)")?.question))
    }
    // Three of four can be guessed, with 1 in 3 each.
    #expect(Score(marks).guessingPercent == 25)
    #expect(Score(Array(marks[..<2])).guessingPercent == 33)
    #expect(Score([marks[2]]).guessingPercent == 0)
    #expect(Score([]).percent + Score([]).guessingPercent == 0)
  }

  @Test func `names the edges of what was not right first time, each once`() throws {
    let result = try result("rhms", of: 4).result
    #expect(result.score.again == result.score.marks[1...].compactMap(\.edge))
    #expect(result.score.again.count == 3)
  }
}

extension Quiz {
  /// A quiz that asks for the next state of an edge after another.
  init(states count: Int) throws {
    let cues = Cue.all.filter { $0.kind == .nextState && $0.end == .client }.prefix(count)
    self.init(
      seed: 1,
      questions: try cues.map { try #require(QuestionGenerator($0, number: 1).question) })
  }
}

extension Question {
  /// What is typed so that the question goes as a letter says.
  fileprivate func inputs(_ letter: Character) -> [String] {
    let key = spelling(of: key, in: .english)
    let wrong = options.first { !isRight($0) }.map { spelling(of: $0, in: .english) } ?? ""
    return switch letter {
    case "r": [key]
    case "h": ["hint", key]
    case "w": [wrong, key]
    case "b": ["hint", wrong, key]
    case "H": ["hint", "hint", "hint", wrong, key]
    case "m": [wrong, wrong]
    default: ["skip"]
    }
  }
}
