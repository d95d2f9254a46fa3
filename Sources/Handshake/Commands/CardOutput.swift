import ArgumentParser
import Glibc
import Tutor

/// The forms in which cards can be had, and where they go.
struct CardOutput: ParsableArguments {
  @Option(help: "The form: text, md, svg or pdf; else by the ending of the file, else text.")
  var format: Format?

  @Option(help: "How many cells wide text is: 40, 60 or 80; else as the terminal is.")
  var width: Int?

  @Option(help: "The size of a card in PDF: a7 (74 × 105 mm) or a6 (105 × 148 mm).")
  var size: CardSize?

  @Option(
    help: "The paper for PDF: a4 or letter, with as many cards on a sheet as fit, to be cut out.")
  var paper: PaperSize?

  @Flag(help: "Print backs as well, in PDF: for paper that is flipped on its long edge.")
  var duplex = false

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  /// The forms of a card.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, md, svg, pdf

    /// The form that a file has by its ending.
    init?(path: String) {
      switch path.split(separator: ".").last?.lowercased() {
      case "txt", "text": self = .text
      case "md", "markdown": self = .md
      case "svg": self = .svg
      case "pdf": self = .pdf
      default: return nil
      }
    }
  }

  func validate() throws {
    if let width, ![40, 60, 80].contains(width) {
      throw ValidationError("Text is 40, 60 or 80 cells wide.")
    }
    if let output, format == nil, Format(path: output) == nil {
      throw ValidationError("The file must end in .txt, .md, .svg or .pdf; else say --format.")
    }
    if size != nil || paper != nil || duplex, form != .pdf {
      throw ValidationError("--size, --paper and --duplex are for PDF: say --format pdf.")
    }
    if form == .pdf, output == nil, isatty(STDOUT_FILENO) == 1 {
      throw ValidationError("A terminal can't show a PDF: name a file with -o.")
    }
  }

  /// Whether a form or a file was asked for.
  var isAsked: Bool { format != nil || output != nil || width != nil }

  /// Writes cards in the form that was asked for.
  func write(_ cards: [Card], titled title: String, with common: CommonOptions) throws {
    let bytes = try bytes(of: cards, titled: title, with: common)
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

  private var form: Format { format ?? output.flatMap(Format.init(path:)) ?? .text }

  private func bytes(
    of cards: [Card], titled title: String, with common: CommonOptions
  ) throws -> [UInt8] {
    switch form {
    case .text: Array(cards.map { drawn($0, with: common) }.joined(separator: "\n").utf8)
    case .md:
      Array(
        cards.map { CardMarkdown($0, on: page(with: common)).text }.joined(separator: "\n").utf8)
    case .svg: Array(SVG(cards.map { CardPicture($0).picture }).text.utf8)
    case .pdf: try pdf(of: cards, titled: title, in: common.language)
    }
  }

  private func pdf(
    of cards: [Card], titled title: String, in language: Language
  ) throws -> [UInt8] {
    do {
      let press = CardPress(size: size ?? .a7, paper: paper, isDuplex: duplex)
      return try press.pdf(of: cards, title: title, in: language)
    } catch {
      throw Failure.unprinted(error).exit(in: language)
    }
  }

  private func drawn(_ card: Card, with common: CommonOptions) -> String {
    let page = page(with: common)
    return Painter(isColoured: page.isColoured, theme: common.terminal.theme).paint(
      CardDrawing(card, on: page).lines)
  }

  /// The page of the terminal, or the widest that fits; a file has no colours.
  private func page(with common: CommonOptions) -> Page {
    var page = common.terminal.page(in: common.language)
    let columns = output == nil ? page.columns : 80
    page.columns = width ?? [80, 60, 40].first { $0 <= columns } ?? columns
    if output != nil { page.isColoured = false }
    return page
  }
}

extension CardSize: ExpressibleByArgument {}
extension PaperSize: ExpressibleByArgument {}
