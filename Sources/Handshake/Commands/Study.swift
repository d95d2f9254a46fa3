import ArgumentParser
import Tutor

/// The lesson at the prompt.
struct Study: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study",
    abstract: "Study at the prompt.",
    discussion: """
      EXAMPLES
        handshake study                         where you left off
        handshake study three-way-handshake     a lesson by its id
        handshake study FILE.md                 a lesson of your own
        handshake study closing --answers FILE  a session that is replayed
      """)

  @Argument(help: "The id of a lesson, or a file that ends in .md.", completion: .lesson)
  var lesson: String?

  @Option(
    help: ArgumentHelp(
      "Answer from a file, a line an input: question, tab, what is typed, tab, verdict.",
      valueName: "file"),
    completion: .file())
  var answers: String?

  @Option(help: ArgumentHelp("Shuffle the options by this number.", valueName: "n"))
  var seed: UInt64?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    let terminal = common.terminal
    let folder = isOwnLesson ? nil : try common.courseFolder()
    let course = try folder?.course(in: language) ?? ownCourse(in: language)
    if let answers {
      var loop = DialogueLoop(
        try session(of: course, in: folder), on: terminal, to: StandardOutput(), keptIn: nil)
      return try loop.replay(answers)
    }
    // Whether there is such a lesson is said before anything is opened.
    _ = try index(in: course)
    var diary = isOwnLesson ? nil : Diary.own(in: language)
    let left = lesson == nil ? diary?.resumption() : nil
    let session = try session(
      of: course, in: folder, from: left, outcomes: diary?.outcomes() ?? [:],
      quizSeed: seed ?? UInt64.random(in: 1...999_999))
    var loop = DialogueLoop(session, on: terminal, to: StandardOutput(), keptIn: diary)
    loop.run(historyFile: UserFiles(environment: Process.environment).history)
  }

  /// Whether a file was named rather than a lesson of the course.
  private var isOwnLesson: Bool {
    lesson.map { $0.hasSuffix(".md") || $0.contains("/") } ?? false
  }

  /// The course that a lesson of the learner's own makes by itself, with the glossary of the others.
  private func ownCourse(in language: Language) throws -> Course {
    let file = try CourseFile(path: lesson ?? "", in: language)
    guard let own = file.lesson else {
      StandardError.write(file.report)
      throw Failure.badLesson(file.source.name).exit(in: language)
    }
    let folder = common.courseFolderIfAny
    return Course(
      in: language, headings: [Course.Heading(id: own.id, title: own.title)],
      lesson: { $0 == 0 ? own : nil },
      glossary: { folder?.glossary(in: language) ?? Glossary() })
  }

  /// The place of the lesson that was asked for, else of the first that can be opened.
  private func index(in course: Course) throws -> Int {
    let first = course.headings.indices.first { course.lesson(at: $0) != nil }
    let asked = isOwnLesson ? 0 : lesson.map { course.index(named: $0) } ?? first
    guard let asked else { throw Failure.noLesson(lesson).exit(in: course.language) }
    return asked
  }

  private func session(
    of course: Course, in folder: CourseFolder?, from left: Resumption? = nil,
    outcomes: [String: Session.Outcome] = [:], quizSeed: UInt64? = nil
  ) throws -> Session {
    let index = try left.flatMap { course.index(after: $0.bookmark) } ?? index(in: course)
    let session = Session(
      of: course, from: index, at: left, outcomes: outcomes, seed: seed,
      quizSeed: quizSeed ?? seed ?? 1, versions: Version.line,
      courses: { folder?.course(in: $0) }, progress: progress)
    guard let session else { throw Failure.noLesson(lesson).exit(in: course.language) }
    return session
  }

  /// Reads what is known, for sessions that are kept; what is wrong with the store was said before.
  private var progress: @Sendable (Course) -> ProgressMap? {
    let path = UserFiles(environment: Process.environment).progress
    guard let path, !isOwnLesson, answers == nil else { return { _ in nil } }
    return { try? ProgressMap(at: path, in: $0) }
  }
}
