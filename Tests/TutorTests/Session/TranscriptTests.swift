import Testing
import Tutor

@Suite struct `A session as it is seen` {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let page: Page
    let lines: [String]
    var testDescription: String { name }
  }

  /// A learner who errs, asks, goes back and leaves.
  static let english = [
    "SYN,ACK", "2", "", "established", "syn_sent", "ESTABLISHED", "why", "hint", "hint", "hint",
    "SYN-RECEVED", "syn_rcvd", "why", "S.", "seq=300 ack=100", "300 101", "back", "show",
    "don't know", "[.]", "nonsense", "help",
    "skip", "next", "RST", "FIN,ACK", "next", "quit",
  ]
  static let chinese = [
    "同步", "２", "", "已建立", "ＳＹＮ＿ＳＥＮＴ", "提示", "提示", "提示", "SYN_RECV", "为什么", "syn+ack",
    "301，300", "seq=300 ack=101", "返回",
    "答案", "不知道", "帮助", "跳过", "下一课", "RST", "FIN,ACK", "下一课", "退出",
  ]

  static let cases = [
    Case(name: "en-80", page: Page(), lines: english),
    Case(name: "en-40", page: Page(columns: 40), lines: english),
    Case(name: "en-80-ascii", page: Page(glyphs: .ascii), lines: english),
    Case(name: "en-plain", page: Page(isPlain: true), lines: english),
    Case(name: "zh-80", page: Page(language: .simplifiedChinese), lines: chinese),
    Case(name: "zh-40", page: Page(columns: 40, language: .simplifiedChinese), lines: chinese),
    Case(
      name: "zh-plain", page: Page(isPlain: true, language: .simplifiedChinese), lines: chinese),
  ]

  /// Every kind but those of the first lessons, answered wrong and right.
  static let kinds = [
    "4 3 2 1", "server listen; client open; deliver; client close", "why", "3", "4",
    "1 min", "2 msl", "18122", "300/s", "close_wait", "timewait", "0.98", "0 %", "1", "2", "1 2",
    "quit",
  ]

  @Test(arguments: Language.allCases) func `asks in every kind`(_ language: Language) throws {
    let source = SourceFile(name: "kinds.md", text: Kinds.lesson)
    let reader = LessonReader(source)
    #expect(source.diagnostics(of: reader.findings).isEmpty)
    let lesson = try #require(reader.lesson)
    var transcript = try Transcript(of: [lesson], on: Page(language: language))
    for line in Self.kinds { transcript.type(line) }
    try expectGolden(transcript.text, "kinds-\(language.rawValue).txt")
  }

  @Test(arguments: cases) func `is what its transcript says`(_ test: Case) throws {
    let course = try ["01", "02"].map { try Repository.lesson($0, in: test.page.language) }
    var transcript = try Transcript(of: course, on: test.page)
    for line in test.lines { transcript.type(line) }
    try expectGolden(transcript.text, "\(test.name).txt")
    let narrow = transcript.text.split(separator: "\n").filter { $0.cells > test.page.columns }
    #expect(narrow.isEmpty, "no line is wider than the page")
  }
}

/// A dialogue with all that is typed and said, as a pipe shows it.
struct Transcript<Held: Dialogue> {
  private(set) var text = ""
  private var dialogue: Held
  private let drawing: OutputDrawing
  private let page: Page

  init(of dialogue: Held, on page: Page) {
    self.dialogue = dialogue
    drawing = OutputDrawing(on: page)
    self.page = page
    say(self.dialogue.begin(at: 0).outputs)
  }

  mutating func type(_ line: String) {
    text += "\(dialogue.prompt(at: 0)) \(page.glyphs.prompt) \(line)\n\n"
    say(dialogue.take(.line(line), at: 0).outputs)
  }

  private mutating func say(_ outputs: [Output]) {
    for output in outputs {
      let lines = drawing.lines(output).map { line in
        String(line.text.reversed().drop { $0 == " " }.reversed())
      }
      if !lines.isEmpty { text += lines.joined(separator: "\n") + "\n\n" }
    }
  }
}

extension Transcript<Session> {
  init(of course: [Lesson], on page: Page) throws {
    let session = try #require(Session(of: Course(course, in: page.language)))
    self.init(of: session, on: page)
  }
}
