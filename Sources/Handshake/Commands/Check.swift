import ArgumentParser
import Glibc
import Tutor

/// Reports what is wrong with lessons and terms.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check lessons and glossary: the whole course, or the files that are named.",
    discussion: """
      EXAMPLES
        handshake check
        handshake check --drive my-lesson.md
        handshake check --json | jq .code
      """)

  @Flag(help: "Print one JSON object a finding on standard output.")
  var json = false

  @Flag(help: "Also answer every question, right and wrong, and see what becomes of it.")
  var drive = false

  @Argument(
    help: ArgumentHelp("Files of lessons or terms.", valueName: "path"),
    completion: .file(extensions: ["md"]))
  var paths: [String] = []

  @OptionGroup var common: CommonOptions

  func run() throws {
    let output = StandardOutput()
    // What was found is said even if a further file is missing.
    defer { output.flush() }
    guard !paths.isEmpty else { return try checkCourse(sayingTo: output) }
    var hasErrors = false
    let folder = common.courseFolderIfAny
    for path in paths.sorted() {
      let file = try CourseFile(path: path, in: common.language)
      let report = file.checked(
        drivenIn: drive ? common.language : nil,
        glossary: folder?.glossary(in: common.language) ?? Glossary())
      hasErrors = hasErrors || report.hasErrors
      say(report, to: output)
    }
    if hasErrors { throw ExitCode(EX_DATAERR) }
  }

  private func checkCourse(sayingTo output: StandardOutput) throws {
    let course = try course()
    let reports = course.checked(driving: drive) { $0.concurrentMap($1) }
    for report in reports { say(report, to: output) }
    output.flush()
    // The system takes a whole course back at once; taken apart, it would be a tenth of the time.
    withExtendedLifetime(course) {
      Glibc.exit(reports.contains(where: \.hasErrors) ? EX_DATAERR : EXIT_SUCCESS)
    }
  }

  /// The whole course, in every language.
  private func course() throws -> CourseFiles {
    let folder = try common.courseFolder()
    let language = common.language
    let paths = CourseFolder.Part.allCases.flatMap { part in
      Language.allCases.flatMap { folder.paths(of: part, in: $0) }
    }
    let list = "\(folder.path)/\(CourseFolder.Part.lessons.rawValue)/\(CourseFiles.idsName)"
    let ids = try? File.bytes(of: list)
    return CourseFiles(
      try paths.concurrentMap { path in
        Result { try CourseFile(path: path, in: language) }
      }.map { try $0.get() },
      ids: ids.map { SourceFile(name: list, bytes: $0) })
  }

  private func say(_ report: Report, to output: StandardOutput) {
    if json {
      for diagnostic in report.diagnostics { output.write { diagnostic.append(asJSONTo: &$0) } }
    } else {
      StandardError.write(report.text)
    }
  }
}
