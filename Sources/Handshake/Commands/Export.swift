import ArgumentParser
import Tutor

/// Questions and results for other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Export questions and results for other programs.",
    discussion: """
      EXAMPLES
        handshake export --to anki -o handshake.txt   for File > Import
        handshake export closing --to gift --lang en  a lesson for Moodle
        handshake export --to csv > questions.csv     all questions as a table
        handshake export --to json --what results     all that was answered

      Without a name all questions are exported, without --lang in both languages. Anki knows a \
      question again that it has: it gets the new words, and what was learnt stays.
      """)

  @Argument(
    help: ArgumentHelp(
      "Lessons, by id or number, and topics, as of quiz; without any the whole course.",
      valueName: "name"),
    completion: .topic)
  var names: [String] = []

  @Option(help: "The form: json, csv, anki or gift.")
  var to: Form

  @Option(help: "questions; or results, the log of answers, as json or csv.")
  var what = Content.questions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var common: CommonOptions

  /// What other programs read.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case json, csv, anki, gift
  }

  /// What there is to export.
  enum Content: String, CaseIterable, ExpressibleByArgument {
    case questions, results
  }

  func validate() throws {
    guard what == .results else { return }
    guard to == .json || to == .csv else {
      throw ValidationError("Results are exported as json or csv.")
    }
    guard names.isEmpty else {
      throw ValidationError("Results are exported as a whole: leave the names out.")
    }
  }

  func run() throws {
    let bytes =
      switch what {
      case .questions: form(try questions())
      case .results: form(try results())
      }
    guard let output else {
      let output = StandardOutput()
      output.write { $0 += bytes }
      return output.flush()
    }
    do {
      try File.replace(output, with: bytes)
    } catch {
      throw Failure.unwritten(error).exit(in: common.language)
    }
  }

  private func form(_ questions: [ExportedQuestion]) -> [UInt8] {
    switch to {
    case .json: ExportedJSON(questions).bytes
    case .csv: Array(CSV(questions).text.utf8)
    case .anki: Array(AnkiText(questions).text.utf8)
    case .gift: Array(GIFT(questions).text.utf8)
    }
  }

  private func form(_ results: [ExportedResult]) -> [UInt8] {
    to == .csv ? Array(CSV(results).text.utf8) : ExportedJSON(results).bytes
  }
}

// MARK: Questions

extension Export {
  /// The questions in each language that is wanted; without `--lang` in all of them, whatever the
  /// environment's is.
  private func questions() throws -> [ExportedQuestion] {
    let folder = try common.courseFolder()
    let languages = common.lang == nil ? Language.allCases : [common.language]
    let questions = try languages.flatMap { try self.questions(of: folder.course(in: $0)) }
    guard !questions.isEmpty else { throw Failure.noLesson(nil).exit(in: common.language) }
    return questions
  }

  private func questions(of course: Course) throws -> [ExportedQuestion] {
    let lessons = course.headings.indices.compactMap { index in
      course.lesson(at: index).map { (number: index + 1, lesson: $0) }
    }
    guard !lessons.isEmpty else { return [] }
    let topics = try names.flatMap { try self.topics(named: $0, in: course, lessons.map(\.lesson)) }
    let page = Page(isPlain: common.plain, language: course.language)
    return lessons.flatMap { number, lesson in
      lesson.steps.filter { step in
        topics.isEmpty || topics.contains { $0.covers(step.question, of: lesson) }
      }.map { ExportedQuestion($0, of: lesson, number: number, on: page) }
    }
  }
}

extension Export {
  /// What a name stands for: a lesson, by its number too, or a topic; some names stand for both.
  private func topics(
    named name: String, in course: Course, _ lessons: [Lesson]
  ) throws -> [QuizTopic] {
    guard let index = course.index(named: name) else {
      return [try QuizTopic(named: name, in: lessons)]
    }
    let lesson = QuizTopic.lesson(id: course.headings[index].id)
    return [lesson] + (QuizTopic(name, in: lessons).map { [$0] } ?? [])
  }
}

// MARK: Results

extension Export {
  /// The log; nothing where nobody has answered anything yet.
  private func results() throws -> [ExportedResult] {
    guard let path = UserFiles(environment: Process.environment).progress else {
      throw Failure.store(.noHome).exit(in: common.language)
    }
    return try common.access { () throws(StoreFailure) in try Store.results(at: path) }
  }
}
