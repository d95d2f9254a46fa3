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
      """)

  @Argument(help: "The id of a lesson, or a file that ends in .md.")
  var lesson: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    let lesson = try load(in: language)
    let terminal = Terminal(environment: Process.environment)
    let output = StandardOutput()
    var loop = StudyLoop(
      session: Session(of: lesson, in: language), terminal: terminal, output: output,
      source: lineSource(on: terminal, output))
    loop.run()
  }

  private func lineSource(on terminal: Terminal, _ output: StandardOutput) -> any LineSource {
    guard terminal.isInteractive else { return Pipe(terminal: terminal, output: output) }
    let history = UserFiles(environment: Process.environment).history
    return Prompt(terminal: terminal, output: output, historyFile: history)
      ?? Pipe(terminal: terminal, output: output)
  }

  private func load(in language: Language) throws -> Lesson {
    if let lesson, lesson.hasSuffix(".md") || lesson.contains("/") {
      return try LessonFile(path: lesson, in: language).lesson(in: language)
    }
    let paths = try common.courseFolder().lessons(in: language)
    for path in paths {
      let file = try LessonFile(path: path, in: language)
      if lesson == nil || file.reader.lesson?.id == lesson || file.reader.lesson == nil {
        return try file.lesson(in: language)
      }
    }
    throw Failure.noLesson(lesson).exit(in: language)
  }
}
