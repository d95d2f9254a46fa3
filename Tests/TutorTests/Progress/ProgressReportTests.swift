import TCP
import Testing
import Tutor

@Suite struct `Progress as it is seen` {
  private typealias Map = `A map of what is known`

  /// Some edges of each level, one lesson done, and something due on three days and later.
  private static func map(in language: Language) throws -> ProgressMap {
    let question = QuestionRecord(lesson: "first", first: .shown, last: .firstTime, asked: 2)
    return try Map.map(
      [
        "CLOSED/active OPEN@client": Map.record(stability: 21, askedBefore: 40, dueIn: -2),
        "CLOSED/active OPEN@server": Map.record(stability: 20.9, askedBefore: 10, dueIn: 11),
        "LISTEN/rcv SYN@client": Map.record(stability: 8, askedBefore: 30, dueIn: 3),
        "LISTEN/rcv SYN@server": Map.record(stability: 7, askedBefore: 7, dueIn: 0),
        "SYN-RECEIVED/rcv RST (passive)@server": Map.record(dueIn: 1),
        "TIME-WAIT/TIME-WAIT TIMEOUT@client": Map.record(stability: 0.4, askedBefore: 1, dueIn: 6),
        "first.3": Map.record(stability: 3, askedBefore: 3),
      ],
      questions: ["first.1": question, "first.2": question, "first.3": question],
      counts: [.right: 9, .wrong: 2, .hint: 3, .shown: 1], in: Map.course(in: language))
  }

  private static func text(_ outputs: [Output], on page: Page) -> String {
    let drawing = OutputDrawing(on: page)
    return outputs.map { output in
      drawing.lines(output).map { $0.text + "\n" }.joined()
    }.joined(separator: "\n")
  }

  static let pages = [
    ("en-80", Page()), ("en-40", Page(columns: 40)), ("en-plain", Page(isPlain: true)),
    ("en-80-ascii", Page(glyphs: .ascii)), ("zh-80", Page(language: .simplifiedChinese)),
    ("zh-40", Page(columns: 40, language: .simplifiedChinese)),
    ("zh-plain", Page(isPlain: true, language: .simplifiedChinese)),
  ]

  @Test(arguments: pages) func `is what the golden says`(_ name: String, _ page: Page) throws {
    let map = try Self.map(in: page.language)
    let text = Self.text(map.outputs(in: page.language), on: page)
    try expectGolden(text, "\(name).txt")
    #expect(text.split(separator: "\n").allSatisfy { $0.cells <= page.columns })
    // Colour says nothing that a word does not say.
    var coloured = page
    coloured.isColoured = true
    #expect(Self.text([.map(map)], on: coloured) == Self.text([.map(map)], on: page))
  }

  @Test func `is the same as JSON in every language`() throws {
    var english: [UInt8] = []
    var chinese: [UInt8] = []
    try Self.map(in: .english).append(asJSONTo: &english)
    try Self.map(in: .simplifiedChinese).append(asJSONTo: &chinese)
    #expect(english == chinese)
    let text = String(decoding: english, as: UTF8.self)
    try expectGolden(text.replacing("},{", with: "},\n{"), "progress.json")
  }

  @Test(
    arguments: [
      (
        .english,
        """
        Progress                                                               0 answers

        Nothing has been answered yet: all 142 edges of the 11 states are new.

        `handshake` opens the first lesson.

        """
      ),
      (
        .simplifiedChinese,
        """
        学习进度                                                             共作答 0 次

        还没有作答：11 个状态的 142 条边都是未学。

        运行 `handshake` 打开第一课。

        """
      ),
    ] as [(Language, String)])
  func `is friendly when there is none`(_ language: Language, _ text: String) throws {
    let map = try Map.map(in: Map.course(in: language))
    #expect(Self.text(map.outputs(in: language), on: Page(language: language)) == text)
  }

  // MARK: At the prompt

  private static func said(
    _ line: String, in language: Language = .english,
    _ progress: @escaping @Sendable () -> ProgressMap?
  ) throws -> String {
    let course = Course(try Map.course(in: language), in: language)
    let begun = Session(of: course, progress: { _ in progress() })
    var session = try #require(begun)
    _ = session.begin()
    let turn = session.take(.line(line))
    #expect(turn.record == nil)
    return text(turn.outputs, on: Page(language: language))
  }

  @Test func `is summed up at the prompt`() throws {
    let map = try Self.map(in: .english)
    let summary = Self.text([.summary(map)], on: Page())
    #expect(
      try Self.said("progress") { map }
        == summary + "\n`handshake progress` draws every edge.\n")
    #expect(try Self.said("进度") { map } == Self.said("Progress") { map })
    #expect(
      try Self.said("progress") { Map.map() }
        == "Nothing has been answered yet: all 142 edges of the 11 states are new.\n")
    #expect(
      try Self.said("进度", in: .simplifiedChinese) { nil } == "本次学习不保存进度，没有可显示的内容。\n")
  }
}
