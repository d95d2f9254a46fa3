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
    case .stateUnknown(let name, let nearest):
      FindingWords(
        "unknown-state", "there is no state \(quoted(name))",
        remedy: nearest.map { "did you mean \(quoted($0))?" }
          ?? "write one of the RFC's eleven states, or a tool's name for it")
    case .systemUnknown(let name):
      FindingWords(
        "unknown-system", "\(quoted(name)) is no system whose numbers are known here",
        remedy: "write one of "
          + System.allCases.map { quoted($0.rawValue) }.joined(separator: ", "))
    case .fieldUnknown(let name):
      FindingWords(
        "unknown-field", "\(quoted(name)) is no number of a segment",
        remedy: "write `seq`, `ack` or both")
    case .fieldNotSent(let fields):
      FindingWords(
        "nothing-sent", "no segment with \(quoted(fields)) is sent on the last line",
        remedy: "end the script with the line on which `end` sends it, and name each number once")
    case .reachMalformed(let text):
      FindingWords(
        "malformed-reach", "\(quoted(text)) does not say where both ends are to be",
        remedy: "write two states: the client's, then the server's")
    case .orderTooLong(let count):
      FindingWords(
        "order-too-long", "\(count) lines are too many to be put in order",
        remedy: "keep to \(Order.limit)")
    case .orderImpossible(let states):
      FindingWords(
        "impossible-order", "no order of these lines ends in \(quoted(states))",
        remedy: "try the lines with `handshake sim`")
    case .orderIndifferent:
      FindingWords(
        "indifferent-order", "these lines lead there in any order, so there is nothing to ask",
        remedy: "add a line whose place matters, such as `deliver`")
    case .alterationMalformed(let text):
      FindingWords(
        "malformed-alteration", "\(quoted(text)) is not a line and a segment",
        remedy: "write the number of the ladder's line and what it shows, as `3 ACK seq=101`")
    case .alterationImpossible(let line, let count):
      FindingWords(
        "impossible-alteration",
        "line \(line) of the ladder, which has \(count), cannot be altered to this",
        remedy: "name a line that has a segment, and show another than TCP sends")
    case .stateNotReached(let state):
      FindingWords(
        "state-not-reached", "the end never enters \(state) after the script",
        remedy: "name a state that it enters when all arrives and the timers run")
    case .countMalformed(let line):
      FindingWords(
        "malformed-count", "\(quoted(line)) is not a state and a number",
        remedy: "write `TIME_WAIT 18122` or `18122 TIME_WAIT`")
    case .queryUnknown(let text):
      FindingWords(
        "unknown-query", "\(quoted(text)) can't be asked of a count",
        remedy: "write `total`, `share STATE`, `rate STATE` or `most`")
    case .tallySilent(let query):
      FindingWords(
        "unanswered-query", "the data does not answer \(quoted(query))",
        remedy: "give the state a count; only TIME-WAIT has a rate, and `most` needs one winner")
    case .answerUnreadable(let answer, let kind):
      FindingWords(
        "unreadable-answer", "\(quoted(answer)) can't be an answer to this kind of question",
        remedy: kind.exampleOfAnAnswer)
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
    case .cardNotOne:
      FindingWords(
        "not-one-card", "a block `card` is of one card",
        remedy: "write `state:` with a state, or `card:` with a name of `handshake card --list`")
    case .blockUnfit(let word):
      FindingWords(
        "unfit-block", "a block \(quoted(word.rawValue)) does not belong in the glossary",
        remedy: "explain the term with prose and blocks `ladder`; ask in a lesson")
    case .termUnexplained:
      FindingWords(
        "no-explanation", "the term is not explained",
        remedy: "say in one plain sentence what it is, then precisely")
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

extension Question.Kind {
  fileprivate var exampleOfAnAnswer: String {
    switch self {
    case .nextState: "write the name of a state"
    case .reply: "write control bits such as `SYN,ACK`, or `none`"
    case .numbers: "write the numbers that are asked for, as `seq=101 ack=301`"
    case .order: "write all of the lines with `;` between them"
    case .illegal: "write the number of a line that has a segment"
    case .duration: "write a length of time such as `4 min` or `2MSL`"
    case .tally: "write a number, with `%` for a share, or the name of a state for `most`"
    case .choose: "write the option as it stands, without its reason"
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
