import Testing
import Tutor

@Suite struct `A learner who comes back` {
  private let course: Course
  private let ids: [String]

  init() throws {
    let lessons = try ["01", "02"].map { try Repository.lesson($0, in: .english) }
    course = Course(lessons, in: .english)
    ids = lessons[0].steps.map(\.question.id)
  }

  private func bookmark(_ question: Int?) -> Bookmark {
    Bookmark(lesson: "three-way-handshake", question: question.map { ids[$0] })
  }

  /// A session that begins where another has ended; the first questions had been answered.
  private func comeBack(_ left: Resumption?, answered: Int) throws -> (Session, lines: [String]) {
    let outcomes = ids.prefix(answered).map { ($0, Session.Outcome.firstTime) }
    let index = try #require(left.map { course.index(after: $0.bookmark) } ?? 0)
    var session = try #require(
      Session(
        of: course, from: index, at: left, outcomes: Dictionary(uniqueKeysWithValues: outcomes)))
    let drawing = OutputDrawing(on: Page())
    let lines = session.begin().outputs.flatMap { drawing.lines($0).map(\.text) }
    return (session, lines)
  }

  @Test(arguments: [0, 1, 5, 13])
  func `is told so in one line, and asked the same question`(_ place: Int) throws {
    let (session, lines) = try comeBack(Resumption(bookmark: bookmark(place)), answered: place)
    #expect(session.question?.id == ids[place])
    #expect(lines[0].hasPrefix("Lesson 1 of 2 · "))
    #expect(lines[1] == "You were here: question \(place + 1) of \(ids.count).")
  }

  @Test func `is told nothing the first time`() throws {
    let (session, lines) = try comeBack(nil, answered: 0)
    #expect(session.question?.id == ids[0])
    #expect(!lines.contains { $0.hasPrefix("You were here") })
  }

  @Test func `has not answered unaided what was begun before`() throws {
    for (hints, misses) in [(1, 0), (0, 1)] {
      let left = Resumption(bookmark: bookmark(2), hints: hints, misses: misses)
      var (session, _) = try comeBack(left, answered: 2)
      let question = try #require(session.question)
      let turn = session.take(.line(question.spelling(of: question.key, in: .english)))
      #expect(turn.record?.hints == hints)
      #expect(turn.record?.misses == misses)
      #expect(session.outcomes[ids[2]] == .withHelp)
    }
  }

  @Test func `meets again what was missed before`() throws {
    let last = ids.count - 1
    let left = Resumption(bookmark: bookmark(last), again: [bookmark(3)])
    var (session, _) = try comeBack(left, answered: last)
    answer(&session)
    #expect(session.question?.id == ids[3])
    #expect(session.bookmark == bookmark(3))
    answer(&session)
    #expect(session.question == nil)
    #expect(session.bookmark == bookmark(nil))
  }

  @Test func `goes on with what was being asked again`() throws {
    let left = Resumption(bookmark: bookmark(5), misses: 1, again: [3, 5, 7].map(bookmark))
    var (session, lines) = try comeBack(left, answered: ids.count)
    #expect(session.prompt() == "again · 3 left")
    #expect(lines[1] == "You were here: 3 questions are still to come back.")
    var asked: [String] = []
    while let question = session.question {
      asked.append(question.id)
      answer(&session)
    }
    // The first of them had been missed: it comes once more.
    #expect(asked == [5, 3, 7, 5].map { ids[$0] })
  }

  @Test func `begins the next lesson when one was finished, and is told so`() throws {
    let (session, lines) = try comeBack(Resumption(bookmark: bookmark(nil)), answered: ids.count)
    #expect(session.lesson.id == course.headings[1].id)
    #expect(lines[0].hasPrefix("Lesson 2 of 2 · "))
    #expect(
      lines[1] == "Last time you finished: \(course.headings[0].title). This is the next lesson.")
  }

  @Test func `is at the end when there is no lesson left`() throws {
    let last = try #require(course.lesson(at: 1))
    let outcomes = last.steps.map { ($0.question.id, Session.Outcome.firstTime) }
    let left = Resumption(bookmark: Bookmark(lesson: last.id, question: nil))
    #expect(course.index(after: left.bookmark) == 1)
    var session = try #require(
      Session(
        of: course, from: 1, at: left, outcomes: Dictionary(uniqueKeysWithValues: outcomes)))
    _ = session.begin()
    #expect(session.question == nil)
    #expect(session.prompt() == "done")
  }

  @Test func `goes on at what is new when the question is gone`() throws {
    let gone = Bookmark(lesson: "three-way-handshake", question: "no-such-question")
    let (session, _) = try comeBack(Resumption(bookmark: gone, misses: 1), answered: 4)
    #expect(session.question?.id == ids[4])
  }

  /// Answers the open question right.
  private func answer(_ session: inout Session) {
    guard let question = session.question else { return }
    _ = session.take(.line(question.spelling(of: question.key, in: session.language)))
  }
}
