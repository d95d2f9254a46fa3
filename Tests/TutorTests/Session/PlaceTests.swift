import Testing
import Tutor

/// Where words take a learner, and what is kept of it.
@Suite struct `A learner on the way through the course` {
  private var session: Session
  private let courses: [Course]

  init() throws {
    let courses = try Language.allCases.map { language in
      Course(try ["01", "02"].map { try Repository.lesson($0, in: language) }, in: language)
    }
    self.courses = courses
    session = try #require(
      Session(of: courses[0], versions: "handshake 1") { language in
        courses.first { $0.language == language }
      })
    _ = session.begin()
  }

  private mutating func take(_ line: String) -> (turn: Turn, lines: [String]) {
    let turn = session.take(.line(line))
    let drawing = OutputDrawing(on: Page(language: session.language))
    return (turn, turn.outputs.flatMap { drawing.lines($0).map(\.text) })
  }

  /// Answers the open question right, so many times.
  private mutating func answer(_ count: Int = 1) {
    for _ in 0..<count {
      guard let question = session.question else { return }
      _ = take(question.spelling(of: question.key, in: session.language))
    }
  }

  /// The questions of a lesson.
  private func count(_ lesson: Int) -> Int { courses[0].lesson(at: lesson)?.steps.count ?? 0 }

  @Test mutating func `lists the lessons with what is done of each`() {
    let titles = courses[0].headings.map(\.title)
    answer(2)
    #expect(
      take("lessons").lines == [
        "1. \(titles[0]) (2 of \(count(0)), open)", "2. \(titles[1]) (0 of \(count(1)))",
      ])
    answer(count(0))
    _ = take("lesson 2")
    #expect(
      take("ls").lines == ["1. \(titles[0]) (done)", "2. \(titles[1]) (0 of \(count(1)), open)"])
  }

  @Test(arguments: ["lesson 2", "lesson closing", "LESSON ２", "课 2", "next"])
  mutating func `jumps to a lesson, which is kept`(_ line: String) throws {
    let turn = take(line).turn
    #expect(session.lesson.id == courses[0].headings[1].id)
    #expect(turn.record?.deed == .moved)
    #expect(session.bookmark.lesson == session.lesson.id)
  }

  @Test mutating func `goes on in a lesson where it was left`() {
    answer(3)
    let id = session.question?.id
    _ = take("lesson 2")
    _ = take("lesson 1")
    #expect(session.question?.id == id)
  }

  @Test mutating func `goes back a question at a time, which is kept`() {
    let ids = session.lesson.steps.map(\.question.id)
    answer(2)
    #expect(take("back").turn.record?.deed == .moved)
    #expect(session.bookmark.question == ids[1])
    _ = take("back")
    let end = take("back")
    #expect(end.turn.record == nil)
    #expect(end.lines == ["This is the first question."])
    #expect(session.bookmark.question == ids[0])
    #expect(session.outcomes.count == 2)
  }

  @Test mutating func `undoes answer by answer, also those before another language`() {
    let ids = session.lesson.steps.map(\.question.id)
    answer(2)
    _ = take("lang zh")
    answer(1)
    for count in [2, 1, 0] {
      #expect(take("undo").turn.record?.deed == .retracted)
      #expect(session.question?.id == ids[count])
      #expect(session.outcomes.count == count)
      #expect(session.language == .simplifiedChinese)
      #expect(session.lesson.title == "三次握手")
    }
    #expect(take("undo").turn.record == nil)
  }

  @Test mutating func `is told why in the language that is spoken`() {
    answer(1)
    _ = take("lang zh")
    let lines = take("why").lines.joined()
    #expect(lines.contains("三次握手") || lines.contains("SYN"))
    #expect(!lines.contains("nothing to explain") && !lines.contains("还没有可解释的内容"))
  }

  @Test mutating func `is asked before a lesson is forgotten`() {
    answer(1)
    let asked = take("forget 1")
    #expect(asked.turn.record == nil)
    #expect(
      asked.lines.joined(separator: " ")
        == "Forget every answer to \(session.lesson.title)? What you remember of TCP is kept all "
        + "the same.")
    #expect(session.prompt() == "yes or no")
    #expect(take("").turn.record == nil)
    #expect(session.outcomes.count == 1)
    _ = take("forget 1")
    let turn = take("y").turn
    #expect(turn.record?.deed == .forgot)
    #expect(turn.record?.lesson == session.lesson.id)
    #expect(session.outcomes.isEmpty)
  }

  /// What is asked again is kept for its own lesson, whichever is open.
  @Test mutating func `keeps an answer for the lesson of its question`() {
    let first = session.question?.id
    _ = take("show")
    _ = take("lesson 2")
    answer(count(1))
    #expect(session.question?.id == first)
    #expect(session.bookmark == Bookmark(lesson: "closing", question: first))
    let turn = take("show").turn
    #expect(turn.record?.lesson == "three-way-handshake")
    #expect(turn.record?.question?.id == first)
  }

  @Test mutating func `sees a finished lesson again, and no other`() {
    #expect(take("review").turn.verdict == nil)
    #expect(take("review 1").lines.joined().contains("not finished yet"))
    answer(count(0))
    let review = take("review 1")
    #expect(review.turn.record == nil)
    #expect(review.lines.count { $0.hasPrefix("The answer: ") } == count(0))
  }

  @Test mutating func `gets a block to paste into a report`() {
    _ = take("nonsense\u{7}")
    _ = take("SYN")
    let lines = take("report").lines.map { $0.drop { $0 == " " } }
    #expect(
      lines == [
        "To paste into a report:", "", "question: three-way-handshake.2", "language: en",
        "seed: -", "handshake 1", "typed: nonsense␇", "typed: SYN", "typed: report",
      ])
  }
}
