import TCP
import Testing
import Tutor

@Suite struct `A lesson with a mistake in it` {
  static let head = """
    ---
    format: 1
    id: x
    title: X
    mirrors: -
    needs: -
    ---

    """

  static let ask = """
    ```ask
    id: x.1
    kind: next-state
    script: client open
    end: client
    ```

    """

  /// A block `ask` that begins in line 8 of its file, with further lines from line 13.
  static func asking(_ kind: String = "next-state", _ further: String...) -> String {
    let lines = ["```ask", "id: x.1", "kind: \(kind)", "script: client open", "end: client"]
    return head + (lines + further + ["```", ""]).joined(separator: "\n")
  }

  /// A block `ask` whose script, in lines 11 and below, fails.
  static func playing(_ script: String) -> String {
    head + "```ask\nid: x.1\nkind: reply\nscript: \(script)\nend: client\n```\n"
  }

  static func walking(_ lines: String) -> String { head + "```walk\n\(lines)\n```\n" }

  static func read(_ text: String) -> (reader: LessonReader, said: String) {
    let source = SourceFile(name: "x.md", text: text)
    let reader = LessonReader(source)
    return (reader, Grammar.rendered(reader.findings, in: source))
  }

  @Test(arguments: heads + ids + blocks + answers + scripts + texts)
  func `is told of it in its place, and not loaded`(_ sample: Grammar.Sample) {
    let (reader, said) = Self.read(String(decoding: sample.bytes, as: UTF8.self))
    #expect(said == sample.said)
    #expect(reader.lesson == nil)
  }

  @Test func `has every finding among these samples`() {
    let samples = Self.heads + Self.ids + Self.blocks + Self.answers + Self.scripts + Self.texts
    let codes = samples.flatMap { $0.said.matches(of: /error\[([a-z-]+)\]/).map { String($0.1) } }
    #expect(
      Set(codes) == [
        "unknown-format", "malformed-id", "id-taken", "unknown-section", "unknown-kind",
        "unknown-end", "empty-walk", "no-question", "unreadable-answer", "wrong-is-right",
        "refuted-expectation", "unsupported-markdown", "not-one-card", "unknown-state",
        "failing-script",
        "unfit-command",
        // Of the grammar:
        "more-than-one-line", "missing-key",
      ])
  }

  // MARK: The head and the ids

  static let heads = [
    Grammar.Sample(
      "format", (head + ask).replacing("format: 1", with: "format: 2"),
      says: """
        x.md:2:9: error[unknown-format]: format `2` is not known here
            2 | format: 2
              |         ^
          remedy: write `format: 1`, or use a newer handshake

        """),
    Grammar.Sample(
      "section", (head + ask).replacing("mirrors: -", with: "mirrors: 6"),
      says: """
        x.md:5:10: error[unknown-section]: the source document has no section `6`
            5 | mirrors: 6
              |          ^
          remedy: write 1 to 5, `title` or `-`

        """),
    Grammar.Sample(
      "section that only a computer would take", (head + ask).replacing(": -\nn", with: ": +1\nn"),
      says: """
        x.md:5:10: error[unknown-section]: the source document has no section `+1`
            5 | mirrors: +1
              |          ^~
          remedy: write 1 to 5, `title` or `-`

        """),
    Grammar.Sample(
      "needs in lines", (head + ask).replacing("needs: -", with: "needs: a\n| b"),
      says: """
        x.md:7:3: error[more-than-one-line]: the value of `needs` has more than one line
            7 | | b
              |   ^
          remedy: write it in the line of its key

        """),
  ]

  static let idRemedy = "  remedy: use lower-case letters, digits and `-`, with `.` between parts"

  static let ids = [
    Grammar.Sample(
      "id of the lesson", (head + ask).replacing("id: x\n", with: "id: X\n"),
      says: """
        x.md:3:5: error[malformed-id]: `X` is not an id
            3 | id: X
              |     ^
        \(idRemedy)

        """),
    Grammar.Sample(
      "ids that are needed", (head + ask).replacing("needs: -", with: "needs: a b\nneeds: 三次"),
      says: """
        x.md:6:8: error[malformed-id]: `a b` is not an id
            6 | needs: a b
              |        ^~~
        \(idRemedy)
        x.md:7:8: error[malformed-id]: `三次` is not an id
            7 | needs: 三次
              |        ^~~~
        \(idRemedy)

        """),
    Grammar.Sample(
      "id of a question", asking().replacing("x.1", with: "x..1"),
      says: """
        x.md:9:5: error[malformed-id]: `x..1` is not an id
            9 | id: x..1
              |     ^~~~
        \(idRemedy)

        """),
    Grammar.Sample(
      "id of a walk", walking("id: -x\nplay: client\nscript: client open"),
      says: """
        x.md:9:5: error[malformed-id]: `-x` is not an id
            9 | id: -x
              |     ^~
        \(idRemedy)

        """),
    Grammar.Sample(
      "id that is taken", asking() + ask,
      says: """
        x.md:15:5: error[id-taken]: the id `x.1` is taken by line 9
           15 | id: x.1
              |     ^~~
        \(takenRemedy)

        """),
    Grammar.Sample(
      "id of a step of a walk",
      asking() + "```walk\nid: x\nplay: client\nscript: client open\n```\n",
      says: """
        x.md:15:5: error[id-taken]: the id `x.1` is taken by line 9
           15 | id: x
              |     ^
        \(takenRemedy)

        """),
  ]

  static let takenRemedy =
    "  remedy: give each question an id of its own; progress is kept by it"

  // MARK: Blocks

  static let blocks = [
    Grammar.Sample(
      "kind, nearly", asking("next-stat"),
      says: """
        x.md:10:7: error[unknown-kind]: there is no kind of question `next-stat`
           10 | kind: next-stat
              |       ^~~~~~~~~
          remedy: did you mean `next-state`?

        """),
    Grammar.Sample(
      "kind", asking("状态"),
      says: """
        x.md:10:7: error[unknown-kind]: there is no kind of question `状态`
           10 | kind: 状态
              |       ^~~~
          remedy: write one of `next-state`, `reply`, `numbers`, `order`, `illegal`, `duration`, `tally`, `choose`

        """),
    Grammar.Sample(
      "end and kind", asking("x").replacing("end: client", with: "end: both"),
      says: """
        x.md:10:7: error[unknown-kind]: there is no kind of question `x`
           10 | kind: x
              |       ^
          remedy: write one of `next-state`, `reply`, `numbers`, `order`, `illegal`, `duration`, `tally`, `choose`

        """),
    Grammar.Sample(
      "no end", asking().replacing("end: client\n", with: ""),
      says: """
        x.md:8:4: error[missing-key]: the key `end` is missing in a question of kind `next-state`
            8 | ```ask
              |    ^~~
          remedy: add a line `end: …`

        """),
    Grammar.Sample(
      "play", walking("id: x.a\nplay: neither\nscript: client open"),
      says: """
        x.md:10:7: error[unknown-end]: `neither` cannot be played
           10 | play: neither
              |       ^~~~~~~
          remedy: write `client`, `server` or `both`

        """),
    Grammar.Sample(
      "walk without questions", walking("id: x.a\nplay: server\nscript: client open"),
      says: """
        x.md:9:5: error[empty-walk]: nothing happens in this walk at the ends that are played
            9 | id: x.a
              |     ^~~
          remedy: play an end that sends something or changes its state

        """),
    Grammar.Sample("lesson without questions", head + "Text.\n", says: noQuestion),
    Grammar.Sample(
      "lesson without questions or final newline", head + "Text.",
      says: noQuestion + """
        x.md:8:6: warning[no-final-newline]: the last line has no line end
            8 | Text.
              |      ^
          remedy: end the file with a newline

        """),
    Grammar.Sample(
      "card of nothing", head + ask + "```card\n```\n",
      says: """
        x.md:14:4: error[not-one-card]: a block `card` is of one card
           14 | ```card
              |    ^~~~
        \(cardRemedy)

        """),
    Grammar.Sample(
      "card of two things", head + ask + "```card\nstate: LISTEN\ncard: msl\n```\n",
      says: """
        x.md:14:4: error[not-one-card]: a block `card` is of one card
           14 | ```card
              |    ^~~~
        \(cardRemedy)

        """),
    Grammar.Sample(
      "card of a state that there is not", head + ask + "```card\nstate: LISTENS\n```\n",
      says: """
        x.md:15:8: error[unknown-state]: there is no state `LISTENS`
           15 | state: LISTENS
              |        ^~~~~~~
          remedy: did you mean `LISTEN`?

        """),
  ]

  static let cardRemedy =
    "  remedy: write `state:` with a state, or `card:` with a name of `handshake card --list`"

  static let noQuestion = """
    x.md:1:1: error[no-question]: the lesson asks nothing
        1 | ---
          | ^~~
      remedy: add a block `ask` or `walk`

    """

  // MARK: Answers

  static let answerRemedy = "  remedy: write the name of a state"
  static let segmentRemedy = "  remedy: write control bits such as `SYN,ACK`, or `none`"
  static let wrongRemedy = "  remedy: take this line out, or look at the script again"
  static let expectRemedy = "  remedy: look at the script again, or correct `expect`"

  static let answers = [
    Grammar.Sample(
      "expectation that is refuted", asking("next-state", "expect: 已建立"),
      says: """
        x.md:13:9: error[refuted-expectation]: `已建立` is not what the machine gives: \
        that is `SYN-SENT`
           13 | expect: 已建立
              |         ^~~~~~
        \(expectRemedy)

        """),
    Grammar.Sample(
      "segment that is refuted", asking("reply", "expect: SYN seq=101"),
      says: """
        x.md:13:9: error[refuted-expectation]: `SYN seq=101` is not what the machine gives: \
        that is `SYN seq=100`
           13 | expect: SYN seq=101
              |         ^~~~~~~~~~~
        \(expectRemedy)

        """),
    Grammar.Sample(
      "expectation of another kind", asking("next-state", "expect: SYN,ACK"),
      says: """
        x.md:13:9: error[unreadable-answer]: `SYN,ACK` can't be an answer to this kind of question
           13 | expect: SYN,ACK
              |         ^~~~~~~
        \(answerRemedy)

        """),
    Grammar.Sample(
      "wrong answers that are right",
      asking("next-state", "wrong syn_sent: x", "wrong SYN 已发送: y", "wrong LISTEN: z"),
      says: """
        x.md:13:7: error[wrong-is-right]: `syn_sent` is right: the machine gives this answer
           13 | wrong syn_sent: x
              |       ^~~~~~~~
        \(wrongRemedy)
        x.md:14:7: error[wrong-is-right]: `SYN 已发送` is right: the machine gives this answer
           14 | wrong SYN 已发送: y
              |       ^~~~~~~~~~
        \(wrongRemedy)

        """),
    Grammar.Sample(
      "wrong answer that is none", asking("reply", "wrong 三次握手: x"),
      says: """
        x.md:13:7: error[unreadable-answer]: `三次握手` can't be an answer to this kind of question
           13 | wrong 三次握手: x
              |       ^~~~~~~~
        \(segmentRemedy)

        """),
  ]

  // MARK: Scripts

  static let scriptRemedy = "  remedy: correct this line; `handshake sim` tries scripts out"

  static let scripts = [
    Grammar.Sample(
      "unknown word", playing("client 打开"),
      says: """
        x.md:11:16: error[failing-script]: `打开` is not a call: listen, open, send, receive, \
        close, abort, status, user-timeout, crash
           11 | script: client 打开
              |                ^~~~
        \(scriptRemedy)

        """),
    Grammar.Sample(
      "word in a later line, and only the first", playing("client open\n|   delivr\n| x"),
      says: """
        x.md:12:5: error[failing-script]: `delivr` is not a command: did you mean `deliver`?
           12 | |   delivr
              |     ^~~~~~
        \(scriptRemedy)

        """),
    Grammar.Sample(
      "a command of the sandbox", playing("client open\n| reset"),
      says: """
        x.md:12:3: error[unfit-command]: `reset` is for the sandbox, not for the script of a lesson
           12 | | reset
              |   ^~~~~
          remedy: take the line out

        """),
    Grammar.Sample(
      "missing word", playing("client send"),
      says: """
        x.md:11:20: error[failing-script]: the line ends where a number of octets belongs
           11 | script: client send
              |                    ^
        \(scriptRemedy)

        """),
    Grammar.Sample(
      "number", playing("inject to client SYN seq=-1"),
      says: """
        x.md:11:34: error[failing-script]: `-1` is not a number from 0 to 4294967295
           11 | script: inject to client SYN seq=-1
              |                                  ^~
        \(scriptRemedy)

        """),
    Grammar.Sample(
      "line that cannot be followed", playing("client open\n| deliver to client"),
      says: """
        x.md:12:3: error[failing-script]: nothing is in flight to the client
           12 | | deliver to client
              |   ^~~~~~~~~~~~~~~~~
        \(scriptRemedy)

        """),
    Grammar.Sample(
      "ladder", head + "```ladder\nscript: wait timeout\n```\n" + ask,
      says: """
        x.md:9:9: error[failing-script]: no timer is running
            9 | script: wait timeout
              |         ^~~~~~~~~~~~
        \(scriptRemedy)

        """),
    Grammar.Sample(
      "walk", walking("id: x.a\nplay: both\nscript: drop"),
      says: """
        x.md:11:9: error[failing-script]: nothing is in flight
           11 | script: drop
              |         ^~~~
        \(scriptRemedy)

        """),
  ]

  // MARK: Text

  static let textRemedy =
    "  remedy: say it in words, or draw it with a block `ladder` or `text`"

  static let texts = [
    Grammar.Sample(
      "HTML and images right after Chinese", head + "三次握手<br>，再见 ![图](a.png)\n\n" + ask,
      says: """
        x.md:8:5: error[unsupported-markdown]: HTML does not belong in a lesson
            8 | 三次握手<br>，再见 ![图](a.png)
              |         ^~~~
        \(textRemedy)
        x.md:8:13: error[unsupported-markdown]: an image does not belong in a lesson
            8 | 三次握手<br>，再见 ![图](a.png)
              |                    ^~
        \(textRemedy)

        """),
    Grammar.Sample(
      "nesting", head + ask + String(repeating: ">", count: 60) + "\n",
      says: """
        x.md:14:1: error[unsupported-markdown]: so deep a nesting does not belong in a lesson
           14 | \(String(repeating: ">", count: 60))
              | ^\(String(repeating: "~", count: 59))
        \(textRemedy)

        """),
  ]
}

@Suite struct `A lesson without mistakes` {
  private typealias Bad = `A lesson with a mistake in it`

  @Test func `needs no more than a head and a question`() throws {
    let (reader, said) = Bad.read(Bad.asking())
    #expect(said == "")
    let lesson = try #require(reader.lesson)
    #expect(lesson.id == "x")
    #expect(lesson.title == "X")
    #expect(lesson.needs == [])
    #expect(lesson.steps.map(\.question.id) == ["x.1"])
    #expect(lesson.steps.map(\.question.key) == [.state(.synSent)])
  }

  @Test(
    arguments: [
      ("next-state", "SYN-SENT"), ("next-state", "syn_sent"), ("next-state", "SYN 已发送"),
      ("reply", "SYN"), ("reply", "S"), ("reply", "<SEQ=100><CTL=SYN>"), ("reply", "SYN seq=100"),
    ])
  func `may say what it expects`(_ kind: String, _ answer: String) {
    let (reader, said) = Bad.read(Bad.asking(kind, "expect: \(answer)"))
    #expect(said == "")
    #expect(reader.lesson != nil)
  }

  @Test(arguments: ["title", "1", "5", "-"]) func `mirrors what there is`(_ section: String) {
    let text = Bad.asking().replacing("mirrors: -", with: "mirrors: \(section)")
    #expect(Bad.read(text).reader.lesson != nil)
  }

  @Test func `needs the lessons that it names`() {
    let text = Bad.asking().replacing("needs: -", with: "needs: a\nneeds: b-1.c")
    #expect(Bad.read(text).reader.lesson?.needs == ["a", "b-1.c"])
  }

  @Test func `is loaded in spite of a warning`() {
    let (reader, said) = Bad.read(String(Bad.asking().dropLast()))
    #expect(said.contains("warning[no-final-newline]"))
    #expect(reader.lesson != nil)
  }

  @Test func `keeps its hints, reasons and words`() throws {
    let (reader, said) = Bad.read(
      Bad.asking("reply", "ask: 发送什么？", "hint: a", "hint: b\n| c", "why: d", "wrong none: e"))
    #expect(said == "")
    let question = try #require(reader.lesson?.steps.first?.question)
    #expect(question.words == "发送什么？")
    #expect(question.hints == ["a", "b\nc"])
    #expect(question.why == "d")
    #expect(question.reasons.map(\.reason) == ["e"])
  }

  @Test func `walks through what happens at the ends that are played`() {
    let script = "script: server listen\n| client open\n| deliver\n| deliver\n| deliver"
    for (play, count) in [("client", 4), ("server", 4), ("both", 8)] {
      let text = Bad.walking("id: x.a\nplay: \(play)\n\(script)")
      let ids = Bad.read(text).reader.lesson?.steps.map(\.question.id)
      #expect(ids == (1...count).map { "x.a.\($0)" }, "\(play)")
    }
  }
}
