/// An exam that was taken, as it is kept in a file and marked again from it.
package struct Exam: Sendable {
  /// How it went.
  package let result: QuizResult
  /// The keys that the questions had when it was taken.
  private let keys: [String]

  /// The exam of a result.
  package init(_ result: QuizResult) {
    self.result = result
    keys = result.questions.map { $0.spelledKey(in: result.language) }
  }

  /// The questions whose key has changed since the exam was taken.
  package var changed: [Question] {
    zip(result.questions, keys).filter { $0.spelledKey(in: result.language) != $1 }.map(\.0)
  }

  /// Why a file can't be marked.
  package enum Refusal: Error, Hashable, Sendable {
    case notAnExam
    /// The file is not what was written.
    case altered
    /// Its questions were made by another version of the generator.
    case otherGenerator(Int)
    /// The course has no such question any more.
    case noQuestion(String)
  }
}

// MARK: Writing

extension Exam {
  private static let format = 1
  /// What stands between the content and its checksum.
  private static let seal = ",\"checksum\":\"fnv1a64-"

  /// The file: JSON, a line a question, with a checksum at its end.
  package func file(by program: String) -> [UInt8] {
    var file: [UInt8] = []
    let (score, rules) = (result.score, result.rules)
    file.append("{\"handshake_exam\":")
    file.append(json: Self.format)
    file.append(",\"versions\":{\"handshake\":")
    file.append(json: program)
    file.append(",\"generator\":")
    file.append(json: QuestionGenerator.version)
    file.append("},\"language\":")
    file.append(json: result.language.rawValue)
    file.append(",\"seed\":")
    file.append(contentsOf: String(result.seed).utf8)
    file.append(",\"limit_seconds\":")
    if let limit = rules.limit { file.append(json: limit) } else { file.append("null") }
    file.append(",\"pass\":")
    file.append(json: rules.pass)
    file.append(",\"seconds\":")
    file.append(json: result.seconds)
    file.append(",\"points\":")
    file.append(jsonHalves: score.halves)
    file.append(",\"percent\":")
    file.append(json: score.percent)
    file.append(result.isPassed ? ",\"passed\":true" : ",\"passed\":false")
    file.append(result.isLeft ? ",\"left\":true,\"items\":" : ",\"left\":false,\"items\":")
    file.append(jsonList: Array(zip(result.questions, score.marks))) {
      append($0.0, $0.1, to: &$1)
    }
    let sum = file.fnv1a
    file.append(contentsOf: Self.seal.utf8)
    file.append(contentsOf: "\(sum.hexadecimal)\"}\n".utf8)
    return file
  }

  private func append(_ question: Question, _ mark: Score.Mark, to file: inout [UInt8]) {
    let language = result.language
    file.append("\n{\"id\":")
    file.append(json: question.id)
    file.append(",\"asked\":")
    let words = question.words ?? TaskWords(language: language).standard(question.task)
    file.append(json: words)
    file.append(",\"script\":")
    let script = QuestionGenerator(id: question.id)?.script ?? []
    file.append(jsonList: script) { $1.append(json: $0) }
    file.append(",\"options\":")
    file.append(jsonList: question.options) {
      $1.append(json: question.spelling(of: $0, in: language))
    }
    file.append(",\"key\":")
    file.append(json: question.spelledKey(in: language))
    file.append(",\"answer\":")
    if let answer = mark.answers.last { file.append(json: answer) } else { file.append("null") }
    file.append(",\"points\":")
    file.append(jsonHalves: mark.halves)
    file.append("}")
  }
}

// MARK: Marking

extension Exam {
  /// Marks an exam again from its file: every question is made anew, and every answer judged.
  ///
  /// - Parameters:
  ///   - file: The bytes of the file.
  ///   - lessons: Gives the lessons of the course in a language.
  /// - Throws: Why it can't be marked.
  package init(marking file: [UInt8], lessons: (Language) -> [Lesson]) throws(Refusal) {
    let content = try Self.content(of: file)
    guard content["handshake_exam"]?.integer() == Self.format,
      let generator = content["versions"]?["generator"]?.integer(),
      let language = content["language"]?.string.flatMap(Language.init(rawValue:)),
      let seed = content["seed"]?.integer(UInt64.self), let pass = content["pass"]?.integer(),
      let seconds = content["seconds"]?.integer(), let items = content["items"]?.array,
      let isLeft = content["left"]?.bool
    else { throw .notAnExam }
    guard generator == QuestionGenerator.version else { throw .otherGenerator(generator) }
    let marking = try Marking(items, in: lessons(language))
    let limit: Int? = content["limit_seconds"]?.integer()
    result = QuizResult(
      seed: seed, questions: marking.questions, score: Score(marking.marks), seconds: seconds,
      rules: QuizRules(isExam: true, limit: limit, pass: pass), language: language, isLeft: isLeft)
    keys = marking.keys
  }

  /// What stands in a file whose checksum is right.
  private static func content(of file: [UInt8]) throws(Refusal) -> JSONValue {
    let seal = Array(seal.utf8)
    let tail = seal.count + UInt64(0).hexadecimal.utf8.count + "\"}\n".utf8.count
    guard file.count > tail else { throw .notAnExam }
    let content = file.dropLast(tail)
    guard file[content.endIndex...].starts(with: seal) else {
      throw file.starts(with: "{\"handshake_exam\":".utf8) ? .altered : .notAnExam
    }
    let sum = "\(content.fnv1a.hexadecimal)\"}\n"
    guard file[(content.endIndex + seal.count)...].elementsEqual(sum.utf8) else { throw .altered }
    guard let value = JSONValue(file) else { throw .notAnExam }
    return value
  }

  private struct Marking {
    private(set) var questions: [Question] = []
    private(set) var marks: [Score.Mark] = []
    private(set) var keys: [String] = []

    init(_ items: [JSONValue], in course: [Lesson]) throws(Refusal) {
      let known = Dictionary(
        course.flatMap { $0.steps.map { ($0.question.id, $0.question) } },
        uniquingKeysWith: { first, _ in first })
      for item in items {
        guard let id = item["id"]?.string, let key = item["key"]?.string else { throw .notAnExam }
        guard let question = QuestionGenerator(id: id)?.question ?? known[id] else {
          throw .noQuestion(id)
        }
        questions.append(question)
        marks.append(Score.Mark(question, answered: item["answer"]?.string))
        keys.append(key)
      }
    }
  }
}

extension Score.Mark {
  /// The mark of a question that had one try.
  fileprivate init(_ question: Question, answered answer: String?) {
    self.init(question)
    guard let answer else { return }
    answers = [answer]
    if case .right = question.judgeByMeaning(answer) { isRight = true } else { misses = 1 }
  }
}

extension Question {
  fileprivate func spelledKey(in language: Language) -> String { spelling(of: key, in: language) }
}

extension Sequence<UInt8> {
  /// The checksum FNV-1a, 64 bits wide.
  fileprivate var fnv1a: UInt64 {
    reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

extension UInt64 {
  /// Sixteen hexadecimal digits.
  fileprivate var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
