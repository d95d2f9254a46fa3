// What the words do in a review: as much as in a lesson, as far as there is something to do it to.

extension ReviewSession {
  /// What the text before the cursor can become.
  package func completions(of text: String) -> [String] {
    completions(
      of: text,
      among: [
        .help, .hint, .why, .show, .skip, .undo, .explain, .card, .sim, .lang, .report, .quit,
      ])
  }

  mutating func take(_ word: Word, _ argument: String, at seconds: Int) -> Turn {
    switch word {
    case .help: said(words.help)
    case .quit: leave(at: seconds)
    case .hint: work(typed: word.rawValue, at: seconds) { $0.hint() }
    case .show: work(typed: word.rawValue, at: seconds) { $0.show() }
    case .skip: work(typed: word.rawValue, at: seconds) { $0.skip() }
    case .why: said(why)
    case .undo: undo()
    case .explain: Turn(outputs: course.explanation(of: argument, before: repeated))
    case .card: Turn(outputs: course.card(argument, at: question, before: repeated))
    case .sim: startPlaying()
    case .lang: speak(argument)
    case .report: said(report)
    case .back, .next, .lessons, .lesson, .review, .forget, .progress, .quiz:
      said(words.notInReviews)
    }
  }

  private func said(_ text: String) -> Turn { Turn(outputs: [.said(text)]) }

  private var why: String {
    let explained = standing.explained.map {
      $0.explained(as: words.number(standing.number - 1), in: language)
    }
    guard let question else { return explained ?? words.session.nothingToExplain }
    return Exercise(question, after: standing.attempt, in: language).why(after: explained)
  }

  private var report: String {
    words.session.report(
      of: question?.id ?? "-", seed: seed, versions: versions, typed: typed)
  }

  private mutating func undo() -> Turn {
    guard let before = past.popLast() else { return said(words.session.nothingToUndo) }
    standing = before
    return Turn(
      outputs: [.said(words.session.undone)] + repeated,
      record: Turn.Record(
        .retracted, of: standing.question, typed: Word.undo.rawValue, after: standing.attempt))
  }

  /// Goes on in another language, at the same question.
  private mutating func speak(_ name: String) -> Turn {
    guard let wanted = Language(name) ?? (name.isEmpty ? language.other : nil) else {
      return said(words.session.noLanguage(name))
    }
    guard wanted != language else { return Turn(outputs: repeated) }
    guard let other = courses(wanted), let open = standing.question else {
      return said(words.notInLanguage)
    }
    let pool = ReviewPool(of: other.lessons, on: topic)
    guard let question = pool.question(id: open.id) else { return said(words.notInLanguage) }
    (course, self.pool) = (other, pool)
    past = []
    standing.explained = nil
    standing.question = question.shuffled(by: seed)
    return Turn(outputs: repeated)
  }

  // MARK: The sandbox

  private mutating func startPlaying() -> Turn {
    let sandbox = Sandbox(from: question?.task.moment)
    self.sandbox = sandbox
    return Turn(outputs: sandbox.opening(in: language))
  }

  /// A line for the sandbox; the word that leaves it goes back to the question.
  mutating func play(_ line: String) -> Turn {
    guard !Sandbox.isLeft(by: line), var sandbox else {
      sandbox = nil
      return Turn(outputs: repeated)
    }
    defer { self.sandbox = sandbox }
    return Turn(outputs: sandbox.follow(line, in: language))
  }
}
