import Testing
import Tutor

/// What the tests of the grammar of files have in common.
enum Grammar {
  /// A bad text and what is said of it, word by word.
  struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let said: String

    init(_ name: String, _ text: String, says said: String) {
      self.init(name, bytes: Array(text.utf8), says: said)
    }

    init(_ name: String, bytes: [UInt8], says said: String) {
      self.name = name
      self.bytes = bytes
      self.said = said
    }

    var testDescription: String { name }
  }

  /// Everything that reading these bytes as `x.md` says.
  static func findings(in bytes: [UInt8]) -> String {
    let source = SourceFile(name: "x.md", bytes: bytes)
    return rendered(Document(source).findings, in: source)
  }

  static func rendered(_ findings: [Placed<Finding>], in source: SourceFile) -> String {
    source.diagnostics(of: findings).map { $0.text(quoting: source) }.joined()
  }

  static func document(_ text: String) -> Document {
    Document(SourceFile(name: "x.md", text: text))
  }

  /// The fields of an `ask` with these lines, the first of which is line 4 of the file.
  static func ask(_ lines: String) -> (fields: Fields, source: SourceFile) {
    let source = SourceFile(name: "x.md", text: "---\n---\n```ask\n\(lines)\n```\n")
    guard case .block(let block)? = Document(source).parts.first else {
      return (Fields([], of: .head, at: Spot(line: 1, bytes: 0..<0)), source)
    }
    return (block.fields, source)
  }
}
