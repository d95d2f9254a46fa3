/// Where a learner stands in a course; to undo is to go back to an earlier one.
struct Standing: Sendable {
  /// The lesson that is open.
  var lesson: Lesson
  /// Its place in the course.
  var index: Int
  /// The question that is open; the number of questions when all have been asked.
  var position = 0
  /// What has been tried at the open question.
  var attempt = Exercise.Attempt()
  /// How each question was left the first time, by its id.
  var outcomes: [String: Session.Outcome] = [:]
  /// What was missed, shown or skipped, and is to be asked again.
  var again: [Reference] = []
  /// The question that was left last, for `why`.
  var explained: Question?

  /// A question of the course, in whatever language.
  struct Reference: Hashable, Sendable {
    let lesson: Int
    let position: Int
  }

  /// Whether all questions of the lesson have been asked, so that what was missed comes back.
  var isPastLesson: Bool { position >= lesson.steps.count }

  /// The question that is open.
  var reference: Reference? {
    isPastLesson ? again.first : Reference(lesson: index, position: position)
  }

  /// The same place in a course in another language; `nil` where that has no such lesson.
  func moved(to course: Course) -> Standing? {
    guard let index = course.index(named: lesson.id), let lesson = course.lesson(at: index) else {
      return nil
    }
    var standing = self
    standing.lesson = lesson
    standing.index = index
    standing.explained = explained.flatMap { question in
      lesson.steps.first { $0.question.id == question.id }?.question
    }
    return standing
  }
}
