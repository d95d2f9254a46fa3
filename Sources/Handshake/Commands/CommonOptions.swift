import ArgumentParser
import Tutor

/// The options that every command has, and what they mean in this environment.
struct CommonOptions: ParsableArguments {
  @Option(help: "The language: en or zh-Hans.", completion: .language)
  var lang: String?

  @Option(
    help: ArgumentHelp("The folder with Lessons and Glossary.", valueName: "dir"),
    completion: .directory)
  var course: String?

  @Flag(help: "Print sentences instead of drawings, for those who have them read aloud.")
  var plain = false

  /// What is printed on.
  var terminal: Terminal { Terminal(environment: Process.environment, isPlain: plain) }

  func validate() throws {
    guard let lang, Language(lang) == nil else { return }
    throw ValidationError("There is no language \u{201C}\(lang)\u{201D}: write en or zh-Hans.")
  }

  /// The language that was asked for, or the environment's.
  var language: Language {
    lang.flatMap { Language($0) } ?? Language(environment: Process.environment)
  }

  /// The folder of the course, or an error that says where it was looked for.
  func courseFolder() throws -> CourseFolder {
    guard let folder = courseFolderIfAny else {
      throw Failure.noCourse(asked: course).exit(in: language)
    }
    return folder
  }

  /// The folder of the course for what can do without.
  var courseFolderIfAny: CourseFolder? {
    CourseFolder(option: course, environment: Process.environment, program: Process.path)
  }
}

extension CommonOptions {
  /// Uses the store; what is wrong with it ends the command.
  func access<Value>(_ body: () throws(StoreFailure) -> Value) throws -> Value {
    do throws(StoreFailure) {
      return try body()
    } catch {
      // What is said of a file that was set aside is that a new one was begun.
      if case .damaged(let path, .some) = error { try? Store(at: path).close() }
      throw Failure.store(error).exit(in: language)
    }
  }
}
