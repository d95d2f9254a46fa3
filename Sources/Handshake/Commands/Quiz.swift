import ArgumentParser
import Glibc
import Tutor

/// A quiz with a score, and exams.
struct Quiz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz",
    abstract: "Answer questions for a score.",
    discussion: """
      EXAMPLES
        handshake quiz                             ten questions about everything
        handshake quiz --topic time-wait --seed 7  the same ten each time
        handshake quiz --exam --minutes 15         no hints, one try, a file with the result
        handshake quiz --mark handshake-exam-7.json
        handshake quiz --json 2>/dev/null          the result for another program

      A point for what is right first time, half a point with one hint or on the second try. The exit \
      code is 0 when the quiz was passed and 1 when it was not.
      """)

  @Option(
    help: ArgumentHelp(
      "open, close, time-wait, reset, both-at-once, loss, counting, or a lesson's id."),
    completion: .topic)
  var topic: String?

  @Option(help: ArgumentHelp("How many questions.", valueName: "n"))
  var questions = 10

  @Option(help: ArgumentHelp("The same number draws the same quiz.", valueName: "n"))
  var seed: UInt64?

  @Flag(help: "Hold an exam: no hints, one try, nothing said before the end.")
  var exam = false

  @Option(
    help: ArgumentHelp(
      "The time limit; an exam has two minutes a question without it.", valueName: "m"))
  var minutes: Int?

  @Option(help: ArgumentHelp("The per cent that pass.", valueName: "p"))
  var pass = 80

  @Option(
    help: ArgumentHelp(
      "Answer from a file, a line an input: question, tab, what is typed, tab, verdict.",
      valueName: "file"),
    completion: .file())
  var answers: String?

  @Flag(
    help: "Print the result as a JSON object on standard output, the dialogue on standard error.")
  var json = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The result of the exam; handshake-exam-SEED.json.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("Mark an exam again from its file.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var mark: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1...Tutor.Quiz.limit).contains(questions) else {
      throw ValidationError("A quiz has 1 to \(Tutor.Quiz.limit) questions.")
    }
    guard (0...100).contains(pass) else { throw ValidationError("--pass is 0 to 100.") }
    if let minutes, !(1...1_440).contains(minutes) {
      throw ValidationError("--minutes is 1 to 1440.")
    }
    if output != nil, !exam { throw ValidationError("Only an exam has a file: add --exam.") }
  }

  func run() throws {
    if let mark { return try markAgain(mark) }
    let quiz = try draw()
    let limit = (minutes ?? (exam ? 2 * questions : nil)).map { $0 * 60 }
    let session = QuizSession(
      quiz, under: QuizRules(isExam: exam, limit: limit, pass: pass), in: common.language)
    let answers = try answers.map { try AnswersFile(at: $0, in: common.language) }
    let file = try exam ? examFile(seed: quiz.seed) : nil
    var loop = DialogueLoop(
      session, on: common.terminal, to: StandardOutput(isAside: json),
      keptIn: answers == nil ? Diary.own(in: common.language) : nil)
    var mismatch: AnswersMismatch?
    if let answers { mismatch = loop.run(answers) } else { loop.run() }
    if let mismatch { say(mismatch.words) }
    guard let result = loop.dialogue.result else { throw ExitCode(1) }
    if let file { try keep(result, in: file) }
    try finish(result, isAsExpected: mismatch == nil)
  }

  /// The questions, from the course and from the machine.
  private func draw() throws -> Tutor.Quiz {
    let lessons = try common.courseFolder().course(in: common.language).lessons
    let topic = try topic.map { try QuizTopic(named: $0, in: lessons) }
    let seed = seed ?? UInt64.random(in: 1...999_999)
    return Tutor.Quiz(questions, on: topic, from: lessons, seed: seed)
  }

  /// Prints the result for programs, and says by the exit how it was.
  private func finish(_ result: QuizResult, isAsExpected: Bool = true) throws {
    if json {
      let output = StandardOutput()
      output.write { result.append(asJSONTo: &$0) }
      output.flush()
    }
    guard result.isPassed, !result.isLeft, isAsExpected else { throw ExitCode(1) }
  }

  private func say(_ words: Phrase) {
    StandardError.write("handshake: \(words[common.language])\n")
  }
}

// MARK: Exams

extension Quiz {
  /// The file for the result: it is made before the first question, not found to be impossible after
  /// the last.
  private func examFile(seed: UInt64) throws -> NewFile {
    let path = output ?? "handshake-exam-\(seed).json"
    guard let file = NewFile(path: path) else {
      let reason = String(cString: strerror(errno))
      say(Phrase("\(path) could not be made: \(reason).", "无法创建 \(path)：\(reason)。"))
      throw ExitCode(EX_CANTCREAT)
    }
    return file
  }

  private func keep(_ result: QuizResult, in file: NewFile) throws {
    guard file.finish(Exam(result).file(by: Version.number)) else {
      say(Phrase("\(file.path) could not be written.", "无法写入 \(file.path)。"))
      throw ExitCode(EX_IOERR)
    }
    say(Phrase("The result is in \(file.path).", "结果保存在 \(file.path)。"))
  }

  private func markAgain(_ path: String) throws {
    let folder = try common.courseFolder()
    do {
      let exam = try Exam(marking: try File.bytes(of: path)) { language in
        folder.course(in: language).lessons
      }
      let text = common.terminal.drawn(exam.outputs, in: exam.result.language)
      let output = StandardOutput(isAside: json)
      output.write(text)
      output.flush()
      try finish(exam.result)
    } catch let refusal as Exam.Refusal {
      say(
        Phrase(
          "\(path): \(refusal.words[.english])", "\(path)：\(refusal.words[.simplifiedChinese])"))
      throw ExitCode(EX_DATAERR)
    } catch let failure as File.Failure {
      throw Failure.file(failure).exit(in: common.language)
    }
  }
}

extension QuizTopic {
  /// Reads the name of a topic.
  ///
  /// - Throws: An exit that names them all, when there is none of this name.
  init(named name: String, in lessons: [Lesson]) throws {
    guard let topic = QuizTopic(name, in: lessons) else {
      let names = QuizTopic.names(in: lessons).joined(separator: ", ")
      throw ValidationError("There is no topic \u{201C}\(name.visible)\u{201D}; write \(names).")
    }
    self = topic
  }
}
