import Glibc
import Tutor

/// What standard output is, and what can be drawn on it.
struct Terminal {
  private let environment: [String: String]

  /// Whether sentences take the place of drawings.
  private let isPlain: Bool

  init(environment: [String: String], isPlain: Bool = false) {
    self.environment = environment
    self.isPlain = isPlain || environment["HANDSHAKE_PLAIN"]?.isEmpty == false
  }

  /// Whether someone types at the program.
  var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// The page as it is now; the window may change its size at any time.
  func page(in language: Language) -> Page {
    Page(
      columns: columns, glyphs: glyphs, isColoured: isColoured, isPlain: isPlain, language: language
    )
  }

  var theme: Theme { Theme(environment: environment) }

  var painter: Painter { Painter(isColoured: isColoured, theme: theme) }

  /// What was said, as text with one empty line after each thing.
  func drawn(_ outputs: [Output], in language: Language) -> String {
    let drawing = OutputDrawing(on: page(in: language))
    let painter = painter
    return outputs.map { output in
      let lines = drawing.lines(output)
      return lines.isEmpty ? "" : painter.paint(lines) + "\n"
    }.joined()
  }

  private var columns: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
  }

  /// Box drawing, unless the locale names a charset that has none, or the console's font has none.
  private var glyphs: Glyphs {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    guard let locale, term != "linux" else { return term == "linux" ? .ascii : .boxDrawing }
    let charset = locale.lowercased().filter { $0 != "-" }
    return charset.hasSuffix("utf8") ? .boxDrawing : .ascii
  }

  private var term: String { environment["TERM"] ?? "" }

  /// NO_COLOR wins over CLICOLOR_FORCE, and both over what the terminal seems to be.
  private var isColoured: Bool {
    if environment["NO_COLOR"]?.isEmpty == false { return false }
    if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
    return isatty(STDOUT_FILENO) == 1 && term != "dumb" && !term.isEmpty
  }
}
