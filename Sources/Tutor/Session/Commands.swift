import TCP

/// What the words do that a learner types instead of an answer.
extension Session {
  /// What the text before the cursor can become.
  package func completions(of text: String) -> [String] {
    if case .quizzing(let quiz) = mode { return quiz.completions(of: text) }
    return completions(of: text, among: Word.allCases)
  }

  package func isAnswer(_ line: String) -> Bool {
    switch mode {
    case .studying, .quizzing: answersQuestion(line)
    case .playing, .forgetting: false
    }
  }

  mutating func take(_ word: Word, _ argument: String, at seconds: Int) -> Turn {
    switch word {
    case .help: said(words.help)
    case .quit: leave()
    case .back: back()
    case .undo: undo()
    case .next: open(standing.index + 1, else: words.noNextLesson)
    case .lesson: openLesson(argument)
    case .lessons: said(words.list(course.headings, open: standing.index, isDone: isDone))
    case .progress: showProgress()
    case .review: review(argument)
    case .forget: askToForget(argument)
    case .lang: speak(argument)
    case .explain: explain(argument)
    case .card: card(argument)
    case .sim: startPlaying()
    case .quiz: startQuiz(argument, at: seconds)
    case .report: said(report)
    case .why: said(why)
    case .hint: work(typed: word.rawValue) { $0.hint() }
    case .show: work(typed: word.rawValue) { $0.show() }
    case .skip: work(typed: word.rawValue) { $0.skip() }
    }
  }

  private func said(_ text: String) -> Turn { Turn(outputs: [.said(text)]) }

  // MARK: Help

  private var why: String {
    let explained = standing.explained.map { $0.explained(as: $0.id, in: language) }
    guard let question else { return explained ?? words.nothingToExplain }
    return Exercise(question, after: standing.attempt, in: language).why(after: explained)
  }

  private func explain(_ name: String) -> Turn {
    Turn(outputs: course.explanation(of: name, before: repeated))
  }

  private func card(_ name: String) -> Turn {
    Turn(outputs: course.card(name, at: question, before: repeated))
  }

  private var report: String {
    words.report(of: question?.id ?? lesson.id, seed: seed, versions: versions, typed: typed)
  }

  private func showProgress() -> Turn {
    let words = ProgressWords(language: language)
    guard let map = progress(course) else { return said(words.notKept) }
    guard !map.isEmpty else { return said(words.nothing) }
    return Turn(outputs: [.summary(map), .said(words.drawsAll)])
  }

  // MARK: Places

  private mutating func back() -> Turn {
    guard standing.position > 0 else { return said(words.nothingBefore) }
    let outputs = advance(to: standing.position - 1)
    return moved(outputs)
  }

  /// What is said after a move, which is kept.
  private func moved(_ outputs: [Output]) -> Turn {
    Turn(outputs: outputs, record: record(.moved, of: question, typed: ""))
  }

  private mutating func undo() -> Turn {
    guard let before = past.popLast() else { return said(words.nothingToUndo) }
    standing = before
    return Turn(
      outputs: [.said(words.undone)] + repeated,
      record: record(.retracted, of: question, typed: Word.undo.rawValue))
  }

  private mutating func openLesson(_ name: String) -> Turn {
    guard !name.isEmpty else {
      return said(words.list(course.headings, open: standing.index, isDone: isDone))
    }
    guard let index = course.index(named: name) else { return said(words.noLesson(name)) }
    return open(index, else: words.noLesson(name))
  }

  /// Opens a lesson, finished or not: nothing is locked.
  private mutating func open(_ index: Int, else complaint: String) -> Turn {
    guard let lesson = course.lesson(at: index) else { return said(complaint) }
    standing.lesson = lesson
    standing.index = index
    standing.explained = nil
    let open = lesson.steps.firstIndex { outcomes[$0.question.id] == nil } ?? 0
    let title = title
    let outputs = advance(to: open)
    return moved([title] + outputs)
  }

  /// Whether every question of a lesson has been answered, shown or skipped.
  private func isDone(_ index: Int) -> (answered: Int, of: Int)? {
    guard let lesson = index == standing.index ? self.lesson : course.lesson(at: index) else {
      return nil
    }
    return (
      lesson.steps.count { outcomes[$0.question.id] != nil }, lesson.steps.count
    )
  }

  /// A finished lesson, to look something up.
  private func review(_ name: String) -> Turn {
    let index = name.isEmpty ? standing.index : course.index(named: name)
    guard let index, let lesson = course.lesson(at: index) else {
      return said(words.noLesson(name))
    }
    guard let (answered, count) = isDone(index), answered == count else {
      return said(words.notFinished(lesson.title))
    }
    let parts = lesson.steps.flatMap { step -> [Output] in
      let words = step.question.words ?? TaskWords(language: language).standard(step.question.task)
      return read(step.lead)
        + [.said("\(words)\n\n" + verdicts.answer(to: step.question))]
    }
    return Turn(
      outputs: [.title(lesson.title, help: "")] + parts + read(lesson.ending) + repeated)
  }

  private mutating func askToForget(_ name: String) -> Turn {
    let index = name.isEmpty ? standing.index : course.index(named: name)
    guard let index else { return said(words.noLesson(name)) }
    mode = .forgetting(index)
    return said(words.askToForget(course.headings[index].title))
  }

  /// Forgets a lesson when that was wished.
  mutating func forget(_ index: Int, if line: String) -> Turn {
    mode = .studying
    guard ["yes", "y", "是", "好"].contains(line.folded), let lesson = course.lesson(at: index) else {
      return Turn(outputs: [.said(words.notForgotten)] + repeated)
    }
    for step in lesson.steps { standing.outcomes[step.question.id] = nil }
    standing.again.removeAll { $0.lesson == index }
    past = []
    let record = Turn.Record(.forgot, typed: line, lesson: lesson.id)
    let again = index == standing.index ? advance(to: 0) : repeated
    return Turn(outputs: [.said(words.forgotten(lesson.title))] + again, record: record)
  }

  /// Goes on in another language, at the same question.
  private mutating func speak(_ name: String) -> Turn {
    guard let wanted = Language(name) ?? (name.isEmpty ? language.other : nil) else {
      return said(words.noLanguage(name))
    }
    guard wanted != language else { return Turn(outputs: repeated) }
    guard let other = courses(wanted), let here = standing.moved(to: other) else {
      return said(words.notInLanguage)
    }
    course = other
    standing = here
    // What was answered before a lesson that is not in that language can't be undone in it.
    past = past.reversed().map { $0.moved(to: other) }.prefix { $0 != nil }.reversed()
      .compactMap(\.self)
    return Turn(outputs: [title] + repeated)
  }
}

extension Language {
  /// The one that is not this one.
  var other: Language { self == .english ? .simplifiedChinese : .english }
}
