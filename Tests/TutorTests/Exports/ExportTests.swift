import Testing

@testable import Tutor

@Suite struct `Questions for other programs` {
  /// A text in a form.
  enum Form: String, CaseIterable {
    case json, csv, anki, gift

    func text(_ questions: [ExportedQuestion]) -> String {
      switch self {
      case .json: String(decoding: ExportedJSON(questions).bytes, as: UTF8.self)
      case .csv: CSV(questions).text
      case .anki: AnkiText(questions).text
      case .gift: GIFT(questions).text
      }
    }
  }

  @Test(arguments: Language.allCases, Form.allCases)
  func `are written as their goldens say, in every kind`(
    _ language: Language, _ form: Form
  ) throws {
    let questions = try Exported.torture(in: language)
    #expect(Set(questions.map(\.kind)) == Set(Question.Kind.allCases))
    try expectGolden(form.text(questions), "\(language.rawValue).\(form.rawValue)")
  }

  @Test(arguments: Form.allCases) func `are the same bytes each time`(_ form: Form) throws {
    let texts = try (0..<2).map { _ in
      form.text(try Language.allCases.flatMap { try Exported.torture(in: $0) })
    }
    #expect(texts[0] == texts[1])
  }

  @Test(arguments: Language.allCases)
  func `have all that a question has`(_ language: Language) throws {
    for question in try Exported.course(in: language) {
      #expect(!question.ask.isEmpty && !question.explanation.isEmpty, "\(question.id)")
      #expect(!question.key.plain.isEmpty, "\(question.id)")
      #expect(question.hints.count == question.question.hints.count, "\(question.id)")
      let answers = question.mistakes.map(\.text)
      #expect(Set(answers).count == answers.count, "\(question.id)")
      #expect(!answers.contains(question.key), "\(question.id)")
      #expect((question.kind == .order) == !question.solution.isEmpty, "\(question.id)")
      let needsDrawing = question.kind != .order && question.kind != .choose
      #expect(!needsDrawing || !question.exhibit.isEmpty, "\(question.id)")
    }
  }

  /// Beside a question that has no drawing of its own stands the one that leads up to it.
  @Test func `bring along what they ask about`() throws {
    let questions = try Exported.torture(in: .english)
    let drawing = try #require(questions.first { $0.id == "torture.1" }).exhibit
    #expect(drawing.hasPrefix("# a comment, for Anki; ## and ####\n#deck:elsewhere\n"))
    #expect(questions.first { $0.id == "torture.2" }?.exhibit == "")
  }

  @Test func `give nothing away in their drawings`() throws {
    let questions = try Exported.torture(in: .english)
    let ladder = try #require(questions.first { $0.id == "torture.3" }).exhibit
    #expect(ladder.split(separator: "\n").last?.hasSuffix("LISTEN → ?") == true)
  }

  // MARK: Anki

  @Test func `keep their names in Anki for ever`() throws {
    let questions = try Language.allCases.flatMap { try Exported.torture(in: $0) }
    let expected = Language.allCases.flatMap { language in
      (1...12).map { "tcp-handshake/\(language.rawValue)/torture.\($0)" }
    }
    #expect(questions.map(AnkiText.guid) == expected)
    let course = try Language.allCases.flatMap { try Exported.course(in: $0) }
    #expect(Set(course.map(AnkiText.guid)).count == course.count)
  }

  @Test(arguments: Language.allCases)
  func `take one line each in Anki's text, and five fields`(_ language: Language) throws {
    let questions = try Exported.torture(in: language) + Exported.course(in: language)
    let lines = AnkiText(questions).text.split(separator: "\n")
    #expect(lines.prefix { $0.hasPrefix("#") }.count == 6)
    #expect(lines.count == 6 + questions.count)
    for line in lines.dropFirst(6) {
      #expect(line.hasPrefix("\"") && line.hasSuffix("\""))
      #expect(line.split(separator: "\"\t\"", omittingEmptySubsequences: false).count == 5)
      #expect(line.filter { $0 == "\"" }.count.isMultiple(of: 2))
    }
  }
}

@Suite struct `A text for other programs` {
  @Test(arguments: [
    ("a", "<p>a</p>", "a"), ("", "", ""),
    ("a < b & \"c\"", "<p>a &lt; b &amp; &quot;c&quot;</p>", "a < b & \"c\""),
    ("a\n\nb\\\nc", "<p>a</p><p>b<br>c</p>", "a\n\nb\nc"),
    ("`<a>` *b* **c**", "<p><code>&lt;a&gt;</code> <em>b</em> <strong>c</strong></p>", "`<a>` b c"),
    ("- a\n- b", "<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
    ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
    ("3. a\n4. b", "<p>3. a</p><p>4. b</p>", "3. a\n4. b"),
    ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>", "- a\n\n- b"),
    ("- a\n  - b", "<ul><li>a<ul><li>b</li></ul></li></ul>", "- a\n  - b"),
    ("> a", "<blockquote><p>a</p></blockquote>", "│ a"),
    ("# a", "<h1>a</h1>", "a"), ("---", "<hr>", "───"),
    ("```\na  b\n\n c\n```", "<pre>a  b<br><br> c</pre>", "    a  b\n\n     c"),
    (
      "[a](../b.md), [c](https://d.e/?f=g)", "<p>a, c (https://d.e/?f=g)</p>",
      "a, c (https://d.e/?f=g)"
    ),
    ("三次\n握手", "<p>三次握手</p>", "三次握手"),
    ("<\u{338}", "<p>&lt;\u{338}</p>", "<\u{338}"),
  ])
  func `is plain, or HTML without attributes`(
    _ markdown: String, _ html: String, _ plain: String
  ) {
    #expect(ExportedText(markdown).html == html)
    #expect(ExportedText(markdown).plain == plain)
  }

  @Test func `is a table as well`() {
    let text = ExportedText("|a|b|\n|-|-|\n|1|`2`|")
    let (head, row) = (
      "<tr><th>a</th><th>b</th></tr>", "<tr><td>1</td><td><code>2</code></td></tr>"
    )
    #expect(text.html == "<table>\(head)\(row)</table>")
  }

  @Test(arguments: [
    ("# a", "# a"), ("- a", "- a"), ("1. a", "1. a"), ("a <b> c", "a &lt;b&gt; c"),
    ("`a` *b*", "<code>a</code> <em>b</em>"), ("", ""),
  ]) func `is no block where there is room for one line`(_ line: String, _ html: String) {
    #expect(ExportedText(line: line).inlineHTML == html)
  }
}
