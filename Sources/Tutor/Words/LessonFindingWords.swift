extension LessonFinding {
  /// The words for this finding.
  package var words: FindingWords {
    switch self {
    case .formatUnknown(let format):
      FindingWords(
        "unknown-format", "format \(quoted(format)) is not known here",
        remedy: "write `format: 1`, or use a newer handshake")
    case .idMalformed(let id):
      FindingWords(
        "malformed-id", "\(quoted(id)) is not an id",
        remedy: "use lower-case letters, digits and `-`, with `.` between parts")
    case .idTaken(let id, let line):
      FindingWords(
        "id-taken", "the id \(quoted(id)) is taken by line \(line)",
        remedy: "give each question an id of its own; progress is kept by it")
    case .mirrorsUnknown(let section):
      FindingWords(
        "unknown-section", "the source document has no section \(quoted(section))",
        remedy: "write 1 to 5, `title` or `-`")
    case .kindUnknown(let kind, let nearest):
      FindingWords(
        "unknown-kind", "there is no kind of question \(quoted(kind))",
        remedy: nearest.map { "did you mean \(quoted($0))?" }
          ?? "write one of "
          + Question.Kind.allCases.map { quoted($0.rawValue) }.joined(separator: ", "))
    case .endUnknown(let end):
      FindingWords(
        "unknown-end", "\(quoted(end)) is not an end", remedy: "write `client` or `server`")
    case .playUnknown(let end):
      FindingWords(
        "unknown-end", "\(quoted(end)) cannot be played",
        remedy: "write `client`, `server` or `both`")
    case .walkAsksNothing:
      FindingWords(
        "empty-walk", "nothing happens in this walk at the ends that are played",
        remedy: "play an end that sends something or changes its state")
    case .noQuestion:
      FindingWords("no-question", "the lesson asks nothing", remedy: "add a block `ask` or `walk`")
    case .answerUnreadable(let answer):
      FindingWords(
        "unreadable-answer", "\(quoted(answer)) can't be an answer to this kind of question",
        remedy: "write the name of a state, or control bits such as `SYN,ACK`, or `none`")
    case .wrongIsRight(let answer):
      FindingWords(
        "wrong-is-right", "\(quoted(answer)) is right: the machine gives this answer",
        remedy: "take this line out, or look at the script again")
    case .expectationRefuted(let answer, let key):
      FindingWords(
        "refuted-expectation",
        "\(quoted(answer)) is not what the machine gives: that is \(quoted(key))",
        remedy: "look at the script again, or correct `expect`")
    case .unsupportedMarkdown(let what):
      FindingWords(
        "unsupported-markdown", "\(what.words) does not belong in a lesson",
        remedy: "say it in words, or draw it with a block `ladder` or `text`")
    case .cardsAreToCome:
      FindingWords(
        "no-cards", "this version prints no cards", remedy: "take the block out")
    case .commandUnfit(let command):
      FindingWords(
        "unfit-command", "\(quoted(command)) is for the sandbox, not for the script of a lesson",
        remedy: "take the line out")
    case .scriptFails(let sentence):
      FindingWords(
        "failing-script", sentence, remedy: "correct this line; `handshake sim` tries scripts out")
    }
  }
}

extension Markdown.Unsupported {
  fileprivate var words: String {
    switch self {
    case .html: "HTML"
    case .image: "an image"
    case .nesting: "so deep a nesting"
    }
  }
}
