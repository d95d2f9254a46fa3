import ArgumentParser
import Tutor

/// The lesson at the prompt.
struct Study: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Study at the prompt.",
    discussion: """
      EXAMPLES
        handshake study                        the first lesson
        handshake study three-way-handshake    a lesson by its id
        handshake study FILE.md                a lesson of your own
        handshake study closing --answers FILE a session that is replayed
      """)

  @Argument(help: "The id of a lesson, or a file that ends in .md.")
  var lesson: String?

  @Option(
    help: ArgumentHelp(
      "Answer from a file, a line an input: question, tab, what is typed, tab, verdict.",
      valueName: "file"))
  var answers: String?

  @Option(help: ArgumentHelp("Shuffle the options by this number.", valueName: "n"))
  var seed: UInt64?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    let session = try session(in: language)
    let terminal = common.terminal
    let output = StandardOutput()
    if let answers {
      var loop = ReplayLoop(session: session, terminal: terminal, output: output)
      return try loop.run(answers)
    }
    var loop = StudyLoop(
      session: session, terminal: terminal, output: output,
      source: lineSource(on: terminal, output))
    loop.run()
  }

  private func lineSource(on terminal: Terminal, _ output: StandardOutput) -> any LineSource {
    guard terminal.isInteractive else { return Pipe(terminal: terminal, output: output) }
    let history = UserFiles(environment: Process.environment).history
    return Prompt(terminal: terminal, output: output, historyFile: history)
      ?? Pipe(terminal: terminal, output: output)
  }

  /// The lesson that was asked for, in its course.
  private func session(in language: Language) throws -> Session {
    if let lesson, lesson.hasSuffix(".md") || lesson.contains("/") {
      let file = try CourseFile(path: lesson, in: language)
      guard let own = file.lesson else {
        StandardError.write(file.report)
        throw Failure.badLesson(lesson).exit(in: language)
      }
      return try session(of: Course([own], in: language), from: 0, in: language)
    }
    let folder = try common.courseFolder()
    let course = folder.course(in: language)
    // A first lesson with errors does not keep anyone from the next.
    let index =
      lesson.map { course.index(named: $0) }
      ?? course.headings.indices.first {
        course.lesson(at: $0) != nil
      }
    return try session(of: course, from: index, in: language) { folder.course(in: $0) }
  }

  private func session(
    of course: Course, from index: Int?, in language: Language,
    courses: @escaping @Sendable (Language) -> Course? = { _ in nil }
  ) throws -> Session {
    guard let index,
      let session = Session(
        of: course, from: index, seed: seed, versions: Version.line, courses: courses)
    else {
      throw Failure.noLesson(lesson).exit(in: language)
    }
    return session
  }
}
