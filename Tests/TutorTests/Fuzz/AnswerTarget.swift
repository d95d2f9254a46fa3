import TCP
import Tutor

extension FuzzTarget {
  /// Answers to questions of every kind.
  static let answer = FuzzTarget(
    name: "answer",
    seeds: {
      let answers = try Questions.all.flatMap { question in
        Language.allCases.flatMap { language in
          ([question.key] + question.options).map { question.spelling(of: $0, in: language) }
        }
      }
      let typed = [
        "seq = 301，ack：101", "约 302 个每秒", "1 min 30 s", "2 × MSL", "4 分钟", "第 3 行", "#3", "96.2 %",
        "百分之 96", "18,846", "3 1 2", "312", "?", "不知道", "<SEQ=300><ACK=101><CTL=SYN,ACK>",
      ]
      return (answers + typed + StateName.all.map(\.name)).map { Array($0.utf8) }
    },
    words: [
      "seq=", "ack=", "SYN", "ACK", "msl", "min", "秒", "小时", "line ", "第", "行", "percent", "百分之",
      "约", "->", "→", ";", "个每秒", "server listen", "deliver", "WAIT", "A FIN",
    ],
    count: 100
  ) { input, trial in
    let text = String(decoding: input, as: UTF8.self)
    for question in try Questions.all { trial.judge(text, as: question) }
  }
}

/// Questions of every kind.
enum Questions {
  static var all: [Question] { get throws { try found.get() } }

  private static let found = Result {
    let kinds = LessonReader(SourceFile(name: "kinds.md", text: Kinds.lesson)).lesson
    let own = [kinds, try Repository.lesson("01", in: .english)].compactMap(\.self)
    let generated = [
      "LISTEN/rcv SYN/server/reply/7", "TIME-WAIT/rcv FIN/client/duration/3",
      "SYN-SENT/rcv SYN,ACK/client/numbers/2", "ESTABLISHED/rcv FIN/server/illegal/1",
    ].compactMap { QuestionGenerator(id: "gen/\($0)")?.question }
    return own.flatMap { $0.steps.map(\.question) } + generated
  }
}

extension Trial {
  /// An answer means the same however it is typed, and it is read back from how it is spelled.
  fileprivate mutating func judge(_ text: String, as question: Question) {
    let judgement = question.judge(text)
    let meant = question.judgeByMeaning(text)
    if text.unicodeScalars.allSatisfy(\.isASCII) {
      for other in [text.fullWidth, text.uppercased(), " \(text)\t"] {
        expect(
          question.judgeByMeaning(other).answer == meant.answer,
          "\(other.debugDescription) is judged as \(text.debugDescription) is for \(question.id)")
      }
    }
    for case let answer? in [judgement.answer, meant.answer] {
      show("\(question.kind) \(judgement.name)")
      let isRight = question.isRight(answer)
      for language in Language.allCases {
        let spelling = question.spelling(of: answer, in: language)
        let again = question.task.read(spelling)
        expect(
          again.map(question.isRight) == isRight || question.task.moment != nil,
          "\(spelling.debugDescription) is read back for \(question.id): \(answer) is \(String(describing: again))"
        )
      }
    }
  }
}

extension Judgement {
  /// What was read, if anything was.
  fileprivate var answer: Answer? {
    switch self {
    case .right(let answer, _), .wrong(let answer, _): answer
    case .unreadable: nil
    }
  }

  /// What it is, without its numbers.
  fileprivate var name: String {
    switch self {
    case .right(_, let name): "right \(name.map { "\($0.usedBy)" } ?? "")"
    case .wrong(_, let mistake): String("\(mistake)".prefix { $0 != "(" })
    case .unreadable(let nearest): nearest == nil ? "unreadable" : "near"
    }
  }
}
