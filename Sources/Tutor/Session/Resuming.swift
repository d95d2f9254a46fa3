/// How a session begins, be it where an earlier one ended.
extension Session {
  /// Opens the lesson: just where the learner left off, else at the first question that is new.
  package mutating func begin(at seconds: Int = 0) -> Turn {
    guard let left else { return Turn(outputs: [title] + atFirstNew()) }
    guard left.bookmark.lesson == lesson.id else {
      let done = course.index(named: left.bookmark.lesson).map { course.headings[$0].title }
      let said = done.map { [Output.said(words.goesOn(after: $0))] } ?? []
      return Turn(outputs: [title] + said + atFirstNew())
    }
    let outputs = hasBeenThrough ? backInRepetition(left) : back(to: left)
    if question?.id == left.bookmark.question {
      standing.attempt = Exercise.Attempt(misses: left.misses, hints: left.hints)
    }
    return Turn(outputs: [title] + outputs)
  }

  /// Whether every question of the lesson has been left once.
  private var hasBeenThrough: Bool { lesson.steps.allSatisfy { outcomes[$0.question.id] != nil } }

  private mutating func atFirstNew() -> [Output] {
    let place = lesson.steps.firstIndex { outcomes[$0.question.id] == nil } ?? 0
    return (place > 0 ? [resumed(at: place)] : []) + advance(to: place)
  }

  private func resumed(at place: Int) -> Output {
    .said(words.resumed(place + 1, of: lesson.steps.count))
  }

  /// Back to a question that had been asked for the first time.
  private mutating func back(to left: Resumption) -> [Output] {
    let place = lesson.steps.firstIndex { $0.question.id == left.bookmark.question }
    standing.again = left.again.compactMap(reference)
    guard let place else { return atFirstNew() }
    return [resumed(at: place)] + advance(to: place)
  }

  /// Back to what is asked again, the open question first; without any, to the end of the lesson.
  private mutating func backInRepetition(_ left: Resumption) -> [Output] {
    let again = left.again.compactMap(reference)
    let open = left.bookmark.question.flatMap { id in
      reference(to: left.again.first { $0.question == id } ?? left.bookmark)
    }
    if let open {
      let rest = again.filter { $0 != open }
      standing.again = [open] + rest
    }
    standing.position = lesson.steps.count
    let said = open == nil ? [] : [Output.said(words.resumedAgain(standing.again.count))]
    return said + advance(to: standing.position)
  }

  /// A question that was kept by its id; `nil` when the course no longer has it.
  private func reference(to bookmark: Bookmark) -> Standing.Reference? {
    guard let index = course.index(named: bookmark.lesson),
      let position = course.lesson(at: index)?.steps.firstIndex(where: {
        $0.question.id == bookmark.question
      })
    else { return nil }
    return Standing.Reference(lesson: index, position: position)
  }
}
