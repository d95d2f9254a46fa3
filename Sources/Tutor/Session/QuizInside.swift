// A quiz inside a lesson: the learner comes back to the question that was open.

extension Session {
  /// Starts the quiz that is asked for by `quiz`, `quiz time-wait`, `quiz 5` or `quiz time-wait 5`.
  mutating func startQuiz(_ argument: String, at seconds: Int) -> Turn {
    let lessons = course.lessons
    guard let wish = QuizWish(argument, in: lessons) else {
      return Turn(outputs: [.said(words.noQuiz(argument, topics: QuizTopic.names(in: lessons)))])
    }
    let quiz = Quiz(wish.count, on: wish.topic, from: lessons, seed: quizSeed)
    quizSeed &+= 1
    var session = QuizSession(quiz, in: language)
    let turn = session.begin(at: seconds)
    // What came before the quiz stands: the answer that was kept last is one of the quiz from now on.
    past = []
    mode = .quizzing(session)
    return turn
  }

  /// A line for the quiz; when it is over, the lesson goes on.
  mutating func take(_ input: Input, in quiz: QuizSession, at seconds: Int) -> Turn {
    var quiz = quiz
    var turn = quiz.take(input, at: seconds)
    mode = quiz.isOver ? .studying : .quizzing(quiz)
    if input == .endOfInput {
      turn.outputs += leave().outputs
    } else if quiz.isOver {
      turn.outputs += [.said(words.backFromQuiz)] + repeated
    }
    return turn
  }
}

/// What a learner wants to be asked in a quiz.
private struct QuizWish {
  let topic: QuizTopic?
  let count: Int

  /// Reads what stands behind the word; `nil` when it is no topic and no number of questions.
  init?(_ text: String, in course: [Lesson]) {
    var parts = text.unified.split(separator: " ")
    let last = parts.last.flatMap { Int($0) }
    if last != nil { parts.removeLast() }
    let topic = parts.isEmpty ? nil : QuizTopic(parts.joined(separator: " "), in: course)
    guard parts.isEmpty || topic != nil, (1...Quiz.limit).contains(last ?? Quiz.usualCount) else {
      return nil
    }
    self.topic = topic
    count = last ?? Quiz.usualCount
  }
}
