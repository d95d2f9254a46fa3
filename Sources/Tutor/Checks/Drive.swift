/// Answers every question of a lesson through a session, right and wrong.
///
/// Every right answer must be accepted and every wrong one refused.
struct Drive {
  private let language: Language

  /// Answers in this language.
  init(in language: Language) { self.language = language }

  func findings(in file: CourseFile) -> [Placed<CheckFinding>] {
    let asks = file.reading.asks.flatMap { ask -> [Placed<CheckFinding>] in
      guard let question = ask.value else { return [] }
      let mistakes = question.kind == .choose ? [] : ask.fields.named("wrong")
      return findings(for: question, mistakes.compactMap(\.argument?.value), at: ask.fields.spot)
    }
    let walks = file.reading.walks.flatMap { walk in
      (walk.value ?? []).flatMap { findings(for: $0, [], at: walk.fields.spot) }
    }
    return asks + walks
  }

  private func findings(
    for question: Question, _ mistakes: [String], at spot: Spot
  ) -> [Placed<CheckFinding>] {
    let step = Lesson.Step(lead: [], question: question)
    let lesson = Lesson(id: question.id, title: "", needs: [], steps: [step], ending: [])
    guard var session = Session(of: Course([lesson], in: language)) else { return [] }
    _ = session.begin()
    let right = rightAnswers(to: question).compactMap { typed -> CheckFinding? in
      verdict(on: typed, in: session) == .right
        ? nil : .rightRefused(typed, question: question.id)
    }
    let wrong = (mistakes + wrongAnswers(to: question)).compactMap { typed -> CheckFinding? in
      switch verdict(on: typed, in: session) {
      case .wrong: nil
      case .right: .wrongAccepted(typed, question: question.id)
      case .shown, .skipped, .hint, .askedAgain, nil: .wrongUnread(typed, question: question.id)
      }
    }
    return (right + wrong).map { Placed($0, at: spot) }
  }

  private func verdict(on typed: String, in session: Session) -> Turn.Verdict? {
    var session = session
    return session.take(.line(typed)).verdict
  }

  // MARK: Answers

  /// The key as it is spelled, and by the numbers of options where there are some.
  private func rightAnswers(to question: Question) -> [String] {
    let spelling = question.spelling(of: question.key, in: language)
    switch question.task {
    case .choose(let choice): return [spelling, numbers(of: choice.key.sorted(), in: question)]
    case .order(let order): return [spelling, numbers(of: order.key, in: question)]
    case .nextState, .reply, .numbers, .illegal, .duration, .tally:
      let places = question.options.indices.filter { question.isRight(question.options[$0]) }
      return [spelling] + places.map { String($0 + 1) }
    }
  }

  /// Every option that is not right, by its number and spelled, and what is nearly right.
  private func wrongAnswers(to question: Question) -> [String] {
    switch question.task {
    case .choose(let choice):
      let key = choice.key.sorted()
      let wrong = choice.options.indices.filter { !choice.options[$0].isRight }.map { [$0] }
      let missing = key.count > 1 ? key.map { place in key.filter { $0 != place } } : []
      return (wrong + missing + wrong.map { key + $0 }).flatMap { places in
        [
          numbers(of: places, in: question),
          question.spelling(of: .options(Set(places)), in: language),
        ]
      }
    case .order(let order):
      return order.outcome(of: order.key.reversed()) == .reaches
        ? [] : [numbers(of: order.key.reversed(), in: question)]
    case .nextState, .reply, .numbers, .illegal, .duration, .tally:
      return question.options.enumerated().filter { !question.isRight($1) }.flatMap {
        place, option in
        [String(place + 1), question.spelling(of: option, in: language)]
      }
    }
  }

  /// The numbers under which parts of an answer, by their places in the task, are offered.
  private func numbers(of places: [Int], in question: Question) -> String {
    places.compactMap { place in
      question.options.firstIndex { [.options([place]), .order([place])].contains($0) }
    }.map { String($0 + 1) }.joined(separator: " ")
  }
}
