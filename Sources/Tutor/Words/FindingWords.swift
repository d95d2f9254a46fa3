/// How much a finding matters.
package enum Severity: String, Hashable, Sendable {
  case error, warning
}

/// The words for a finding, for people and programs; English, as the grammar itself is.
package struct FindingWords: Hashable, Sendable {
  /// A stable name in kebab-case, for programs to rely on.
  package let code: String
  /// How much it matters.
  package let severity: Severity
  /// What is wrong, in one sentence.
  package let message: String
  /// What to do about it.
  package let remedy: String

  /// The words for one finding; an error unless said otherwise.
  package init(
    _ code: String, _ message: String, remedy: String, severity: Severity = .error
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.remedy = remedy
  }
}

extension Finding {
  /// The words for this finding.
  package var words: FindingWords {
    switch self {
    case .bytes(let finding): finding.words
    case .layout(let finding): finding.words
    case .line(let finding): finding.words
    case .field(let finding): finding.words
    case .lesson(let finding): finding.words
    case .check(let finding): finding.words
    }
  }
}

extension ByteFinding {
  /// The words for this finding.
  package var words: FindingWords {
    switch self {
    case .tooLarge(let size):
      FindingWords(
        "file-too-large", "the file has \(size) bytes and was not read",
        remedy: "keep it within \(SourceFile.sizeLimit) bytes")
    case .byteOrderMark:
      FindingWords(
        "byte-order-mark", "the file begins with a byte order mark",
        remedy: "save it as UTF-8 without BOM")
    case .invalidUTF8:
      FindingWords("invalid-utf8", "this is not UTF-8", remedy: "save the file as UTF-8")
    case .tab:
      FindingWords("tab", "there is a tab in this line", remedy: "write spaces")
    case .controlCharacter(let scalar):
      FindingWords(
        "control-character", "there is an invisible control character, \(scalar.codePoint)",
        remedy: "delete it")
    case .noFinalNewline:
      FindingWords(
        "no-final-newline", "the last line has no line end",
        remedy: "end the file with a newline", severity: .warning)
    }
  }
}

extension LayoutFinding {
  /// The words for this finding.
  package var words: FindingWords {
    switch self {
    case .headMissing:
      FindingWords(
        "missing-head", "the file does not begin with a head",
        remedy: "begin with a line `---`, then lines `key: value`, then a line `---`")
    case .headUnclosed:
      FindingWords(
        "unclosed-head", "the head that begins here has no end",
        remedy: "write a line `---` below its last key")
    case .fenceUnclosed(let word, let backticks):
      FindingWords(
        "unclosed-fence", "the block \(quoted(word)) that begins here has no end",
        remedy: "write a line of \(min(backticks, 99)) backticks below its last line")
    case .fenceIndented:
      FindingWords(
        "indented-fence", "a fence does not begin at the first column",
        remedy: "remove the blanks before it")
    case .fenceOfTildes:
      FindingWords("tilde-fence", "a fence is made of tildes", remedy: "write backticks: ```")
    case .fenceWordMissing:
      FindingWords(
        "missing-fence-word", "a fence has no word that says what is in it",
        remedy: "\(Fence.wordList); delete the line if it closes nothing")
    case .fenceWordUnknown(let word, let nearest):
      FindingWords(
        "unknown-fence-word", "there are no blocks \(quoted(word))",
        remedy: nearest.map { "did you mean \(quoted($0))?" } ?? Fence.wordList)
    case .fenceWordFollowed(let word):
      FindingWords(
        "text-after-fence-word", "something follows the word \(quoted(word)) of a fence",
        remedy: "put it on a line of its own")
    }
  }
}

extension LineFinding {
  /// The words for this finding.
  package var words: FindingWords {
    switch self {
    case .noKey:
      FindingWords(
        "not-a-field", "this is neither `key: value` nor `| more of a value`",
        remedy: "begin it with a key, or with `| ` if it goes on with the value above")
    case .noBlankAfterColon(let key):
      FindingWords(
        "not-a-field", "there is no blank after the colon", remedy: "write \(quoted(key + ": …"))")
    case .blankBeforeColon(let key):
      FindingWords(
        "not-a-field", "there is a blank before the colon", remedy: "write \(quoted(key + ": …"))")
    case .fullWidthColon(let key):
      FindingWords(
        "not-a-field", "the colon after the key is a full-width one",
        remedy: "write \(quoted(key + ": …")), with an ASCII colon and a blank")
    case .comment:
      FindingWords("not-a-field", "there are no comments here", remedy: "delete the line")
    case .listItem:
      FindingWords(
        "not-a-field", "there are no list items here",
        remedy: "repeat the key, once for each item")
    case .indented:
      FindingWords(
        "indented-line", "this line does not begin at the first column",
        remedy: "remove the blanks before it: nothing nests, and a value goes on with `| `")
    case .continuesNothing:
      FindingWords(
        "nothing-to-continue", "there is no value right above that this line could continue",
        remedy: "put it right below its key; a bare `|` makes an empty line in a value")
    case .noBlankAfterBar:
      FindingWords(
        "no-blank-after-bar", "there is no blank after the bar", remedy: "begin with `| `")
    }
  }
}

extension FieldFinding {
  /// The words for this finding.
  package var words: FindingWords {
    switch self {
    case .unknown(let key, let section, let nearest):
      FindingWords(
        "unknown-key", "there is no key \(quoted(key)) in \(section.words)",
        remedy: nearest.map { "did you mean \(quoted($0))?" } ?? "remove it")
    case .missing(let key, let section):
      FindingWords(
        "missing-key", "the key \(quoted(key)) is missing in \(section.words)",
        remedy: "add a line \(quoted(key + ": …"))")
    case .repeated(let key, let firstLine):
      FindingWords(
        "repeated-key", "the key \(quoted(key)) is here already, in line \(firstLine)",
        remedy: "keep one of them")
    case .empty(let key):
      FindingWords(
        "empty-value", "the key \(quoted(key)) has no value", remedy: "write one after the colon")
    case .noneNotAlone(let key):
      FindingWords(
        "none-not-alone", "`-` says that there is no \(quoted(key)), and there are others",
        remedy: "remove it, or the others")
    case .manyLines(let key):
      FindingWords(
        "more-than-one-line", "the value of \(quoted(key)) has more than one line",
        remedy: "write it in the line of its key")
    case .argumentMissing(let key):
      FindingWords(
        "missing-argument", "something must stand between \(quoted(key)) and the colon",
        remedy: "write \(quoted(key + " SOMETHING: …"))")
    case .argumentUnexpected(let key):
      FindingWords(
        "unexpected-argument", "nothing may stand between \(quoted(key)) and the colon",
        remedy: "write \(quoted(key + ": …"))")
    case .inQuotes:
      FindingWords(
        "quoted-value", "the quotation marks are part of this value",
        remedy: "this is not YAML: write the text as it is", severity: .warning)
    case .blockScalar:
      FindingWords(
        "yaml-block", "the value is a sign of YAML for what follows below",
        remedy: "this is not YAML: leave it out and begin each line below with `| `")
    }
  }
}

extension Section {
  /// The section in the middle of a sentence.
  fileprivate var words: String {
    switch self {
    case .head: "the head"
    case .block(let word): "a block `\(word.rawValue)`"
    case .ask(let kind): "a question of kind \(quoted(kind))"
    }
  }
}

extension Fence {
  /// What words there are, as advice.
  fileprivate static var wordList: String {
    "write one of \(words.map { "`\($0)`" }.joined(separator: ", ")) behind the backticks"
  }
}

extension Unicode.Scalar {
  /// The scalar's number as Unicode writes it, such as `U+001B`.
  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// The text in backticks, harmless and not long, as findings quote a file.
package func quoted(_ text: String) -> String {
  let start = text.prefix(40)
  return "`\(start.visible)\(start.endIndex < text.endIndex ? "…" : "")`"
}
