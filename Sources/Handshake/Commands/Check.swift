import ArgumentParser
import Glibc
import Tutor

/// Reports what is wrong with lessons and terms.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check lessons and glossary: the whole course, or the files that are named.",
    discussion: """
      EXAMPLES
        handshake check
        handshake check my-lesson.md
        handshake check --json | jq .code
      """)

  @Flag(help: "Print one JSON object a finding on standard output.")
  var json = false

  @Argument(help: ArgumentHelp("Files of lessons or terms.", valueName: "path"))
  var paths: [String] = []

  @OptionGroup var common: CommonOptions

  func run() throws {
    var paths = self.paths
    if paths.isEmpty {
      let folder = try common.courseFolder()
      paths = CourseFolder.Part.allCases.flatMap { part in
        Language.allCases.flatMap { folder.paths(of: part, in: $0) }
      }
    }
    let output = StandardOutput()
    // What was found is said even if a further file is missing.
    defer { output.flush() }
    var hasErrors = false
    for path in paths.sorted() {
      let file = try CourseFile(path: path, in: common.language)
      hasErrors = hasErrors || file.diagnostics.contains { $0.finding.words.severity == .error }
      report(file, to: output)
    }
    if hasErrors { throw ExitCode(EX_DATAERR) }
  }

  private func report(_ file: CourseFile, to output: StandardOutput) {
    if json {
      for diagnostic in file.diagnostics { output.write { diagnostic.append(asJSONTo: &$0) } }
    } else {
      StandardError.write(file.report)
    }
  }
}
