import Tutor

/// Why something could not be printed.
enum PaperFailure: Error, Hashable {
  /// A library, or a function of it, is not there.
  case noLibrary(String)
  /// There is no font of this family.
  case noFont(PaperFont)
  /// No font has a letter for a character of this text.
  case noGlyph(String)
  /// What cairo says.
  case unpaintable(String)

  var words: Phrase {
    switch self {
    case .noLibrary(let name):
      Phrase(
        "PDF needs pango and cairo, and \(name) was not found: install libpangocairo-1.0-0.",
        "生成 PDF 需要 pango 和 cairo，但找不到 \(name)：请安装 libpangocairo-1.0-0。")
    case .noFont(let font):
      Phrase(
        "PDF needs the font \(font.rawValue): install the package \(font.package).",
        "生成 PDF 需要字体 \(font.rawValue)：请安装软件包 \(font.package)。")
    case .noGlyph(let text):
      Phrase(
        "No font has all the characters of “\(text.visible)”: install one that has them.",
        "没有一种字体包含“\(text.visible)”的所有字符：请安装有这些字符的字体。")
    case .unpaintable(let reason):
      Phrase("The PDF could not be made: \(reason).", "无法生成 PDF：\(reason)。")
    }
  }
}
