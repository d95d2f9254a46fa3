import ArgumentParser
import Glibc
import Tutor

/// Begins something that a lecturer writes.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a lesson of your own.",
    discussion: """
      EXAMPLES
        handshake new lesson resets
      """,
    subcommands: [Skeleton.self])

  /// Writes a lesson that passes the check, to be filled in.
  struct Skeleton: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lesson",
      abstract: "Write a lesson with a question of each kind, to be filled in.",
      discussion: """
        EXAMPLES
          handshake new lesson resets
          handshake new lesson resets --lang zh-Hans

        The file is named after the lesson and stands in the folder where you are.
        What is there already is never overwritten.
        """)

    @Argument(help: "The id of the lesson: lower-case letters, digits and -.")
    var name: String

    @OptionGroup var common: CommonOptions

    func validate() throws {
      guard LessonSkeleton(id: name, in: .english) == nil else { return }
      throw ValidationError(
        "\u{201C}\(name.visible)\u{201D} is no id: use lower-case letters, digits and \u{201C}-\u{201D}."
      )
    }

    func run() throws {
      guard let skeleton = LessonSkeleton(id: name, in: common.language) else { return }
      let path = "\(name).md"
      guard let file = NewFile(path: path) else {
        let reason = String(cString: strerror(errno))
        say(Phrase("\(path) could not be made: \(reason).", "无法创建 \(path)：\(reason)。"))
        throw ExitCode(EX_CANTCREAT)
      }
      guard file.finish(Array(skeleton.text.utf8)) else {
        say(Phrase("\(path) could not be written.", "无法写入 \(path)。"))
        throw ExitCode(EX_IOERR)
      }
      say(
        Phrase(
          "\(path) is there: `handshake study \(path)` asks it, `handshake check \(path)` checks it.",
          "已写入 \(path)：`handshake study \(path)` 试做，`handshake check \(path)` 检查。"))
    }

    private func say(_ words: Phrase) {
      StandardError.write("handshake: \(words[common.language])\n")
    }
  }
}
