import ArgumentParser
import Glibc
import Tutor

/// Why a command could not do its work.
enum Failure {
  case noCourse(asked: String?)
  case noLesson(String?)
  case noTerm(String, nearest: String?)
  case noCard(String, nearest: String?)
  case badLesson(String)
  case badAnswers(String, AnswersFile.Malformed)
  case file(File.Failure)
  case unwritten(File.WriteFailure)
  case store(StoreFailure)
  case unprinted(PaperFailure)

  /// Says it on standard error, and gives the exit that goes with it.
  func exit(in language: Language) -> ExitCode {
    StandardError.write("handshake: \(words[language])\n")
    return ExitCode(code)
  }

  /// The exit code.
  var code: Int32 {
    switch self {
    case .noCourse, .noLesson, .noTerm, .noCard, .file(.missing), .store(.noHome): EX_NOINPUT
    case .unprinted(.noLibrary), .unprinted(.noFont), .unprinted(.noGlyph): EX_NOINPUT
    case .badLesson, .badAnswers, .store(.damaged), .store(.newer): EX_DATAERR
    case .unwritten(.uncreatable): EX_CANTCREAT
    case .file(.unreadable), .unwritten(.unwritable), .unprinted(.unpaintable), .store: EX_IOERR
    }
  }

  private var words: Phrase {
    switch self {
    case .noCourse(let asked?):
      Phrase(
        "There is no folder Lessons in \(asked).", "\(asked) 中没有 Lessons 文件夹。")
    case .noCourse(nil):
      Phrase(
        "The course was not found: name its folder with --course or HANDSHAKE_COURSE.",
        "找不到课程：请用 --course 或 HANDSHAKE_COURSE 指明其文件夹。")
    case .noLesson(let id?):
      Phrase("There is no lesson \(id).", "没有课程 \(id)。")
    case .noLesson(nil):
      Phrase("The course has no lessons in this language.", "课程中没有该语言的课文。")
    case .noTerm(let name, let nearest?):
      Phrase(
        "There is no term \(name.visible). Did you mean \(nearest)?",
        "没有术语 \(name.visible)。是不是 \(nearest)？")
    case .noTerm(let name, nil):
      Phrase(
        "There is no term \(name.visible); `handshake explain` lists them.",
        "没有术语 \(name.visible)；`handshake explain` 列出全部术语。")
    case .noCard(let name, let nearest?):
      Phrase(
        "There is no card \(name.visible). Did you mean \(nearest)?",
        "没有卡片 \(name.visible)。是不是 \(nearest)？")
    case .noCard(let name, nil):
      Phrase(
        "There is no card \(name.visible); `handshake card --list` lists them.",
        "没有卡片 \(name.visible)；`handshake card --list` 列出全部卡片。")
    case .badLesson(let name):
      Phrase("\(name) has errors and was not loaded.", "\(name) 有错误，未载入。")
    case .badAnswers(let path, let malformed):
      Phrase(
        "\(path): \(malformed.words[.english])", "\(path)：\(malformed.words[.simplifiedChinese])")
    case .store(let failure): failure.words
    case .file(.missing(let path)):
      Phrase("There is no file \(path).", "没有文件 \(path)。")
    case .file(.unreadable(let path, let errno)):
      Phrase(
        "\(path) could not be read: \(String(cString: strerror(errno))).",
        "无法读取 \(path)：\(String(cString: strerror(errno)))。")
    case .unprinted(let failure): failure.words
    case .unwritten(.uncreatable(let path, let errno)),
      .unwritten(.unwritable(let path, let errno)):
      Phrase(
        "\(path) could not be written: \(String(cString: strerror(errno))).",
        "无法写入 \(path)：\(String(cString: strerror(errno)))。")
    }
  }
}
