import TCP
import Testing

@testable import Tutor

@Suite struct `A card in a lesson` {
  private static let pages = Language.allCases.flatMap { language in
    [40, 60, 80].map { Page(columns: $0, language: language) } + [
      Page(glyphs: .ascii, language: language), Page(isPlain: true, language: language),
    ]
  }

  /// A lesson with these blocks before its question and after it.
  private static func lesson(_ blocks: String...) throws -> Lesson {
    let cards = blocks.map { "```card\n\($0)\n```\n\n" }.joined()
    let text = Samples.lesson(cards + Samples.ask() + "\n" + cards)
    let reader = LessonReader(SourceFile(name: "x.md", text: text))
    #expect(reader.findings == [])
    return try #require(reader.lesson)
  }

  private static func session(of lesson: Lesson, in language: Language) throws -> Session {
    let glossary = try Repository.glossary(in: language)
    return try #require(Session(of: Course([lesson], glossary: glossary, in: language)))
  }

  @Test(arguments: pages) func `is drawn as anywhere else, before a question and at the end`(
    _ page: Page
  ) throws {
    let lesson = try Self.lesson("state: syn_rcvd", "card: diagram", "card: 2msl")
    var session = try Self.session(of: lesson, in: page.language)
    let deck = try Repository.deck(in: page.language)
    let cards = try ["SYN-RECEIVED", "diagram", "2msl"].map {
      CardDrawing(try #require(deck.card(named: $0)), on: page).lines
    }
    let drawing = OutputDrawing(on: page)
    #expect(Array(session.begin().outputs.map(drawing.lines)[1...3]) == cards)
    let ending = session.take(.line("SYN-SENT")).outputs.map(drawing.lines)
    #expect(Array(ending[1...3]) == cards)
  }

  @Test(arguments: Language.allCases) func `that there is not is said, and the lesson goes on`(
    _ language: Language
  ) throws {
    var session = try Self.session(of: try Self.lesson("card: diagrm"), in: language)
    let page = Page(isColoured: true, language: language)
    let said = session.begin().outputs.map { output in
      OutputDrawing(on: page).lines(output).map(\.text).joined(separator: "\n")
    }
    #expect(
      said[1]
        == SessionWords(language: language).noCard("diagrm", nearest: "diagram")
        .replacing("`", with: ""))
    #expect(session.question?.id == "x.1")
  }

  @Test func `is the same one in every language`() {
    func file(_ language: String, _ card: String) -> CourseFile {
      let text = Samples.lesson("```card\n\(card)\n```\n\n" + Samples.ask())
      return CourseFile(SourceFile(name: "Lessons/\(language)/01-x.md", text: text))
    }
    func codes(_ english: String, _ chinese: String) -> [String] {
      CourseFiles([file("en", english), file("zh-Hans", chinese)]).checked()
        .flatMap(\.diagnostics).map(\.finding.words.code)
    }
    #expect(codes("card: msl", "card: msl") == [])
    #expect(codes("state: LISTEN", "state: LISTEN") == [])
    #expect(codes("card: msl", "card: names") == ["languages-differ"])
    #expect(codes("state: LISTEN", "state: CLOSED") == ["languages-differ"])
    #expect(codes("state: LISTEN", "card: msl") == ["languages-differ"])
  }
}
