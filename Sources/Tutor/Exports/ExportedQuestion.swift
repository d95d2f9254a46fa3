import TCP

/// A question for other programs, with all its texts: what is asked, what is right, and why.
package struct ExportedQuestion: Sendable {
  /// The question.
  let question: Question
  /// The language of its texts.
  package let language: Language
  /// The lesson in which it is asked.
  package let lesson: Course.Heading
  /// The place of that lesson in the course, from 1.
  package let number: Int
  /// What is asked.
  package let ask: ExportedText
  /// What it is about, to be set in letters of one width; empty where the words say it all.
  package let exhibit: String
  /// What is offered to choose from, as at the prompt.
  package let options: [Option]
  /// The right answer; of several, one.
  package let key: ExportedText
  /// What the right answer leads to, where that is drawn.
  package let solution: String
  /// Why the key is right.
  package let explanation: ExportedText
  /// The lesson's own explanation.
  package let why: ExportedText?
  /// Wrong answers that are not offered at the prompt, and for which the lesson has a reason.
  package let others: [Option]
  /// Hints, the vaguest first.
  package let hints: [ExportedText]

  /// An answer to choose, or not to.
  package struct Option: Hashable, Sendable {
    /// The answer.
    package let text: ExportedText
    /// Whether it is right; `nil` for an item to be put in order, which is neither by itself.
    package let isRight: Bool?
    /// Why it is wrong.
    package let reason: ExportedText?
  }

  /// Puts a question of a lesson into words.
  ///
  /// - Parameters:
  ///   - step: The question with what leads up to it.
  ///   - lesson: The lesson.
  ///   - number: The place of the lesson in the course, from 1.
  ///   - page: What drawings are made for: its language is that of the texts.
  package init(_ step: Lesson.Step, of lesson: Lesson, number: Int, on page: Page) {
    let (question, words) = (step.question, QuestionWords(step.question, in: page.language))
    self.question = question
    self.number = number
    self.lesson = Course.Heading(id: lesson.id, title: lesson.title)
    language = page.language
    ask = ExportedText(words.asked)
    exhibit = step.exhibits.drawn(on: page)
    options = question.options.map { words.option($0) }
    key = words.key
    solution = question.solution.drawn(on: page)
    explanation = ExportedText(words.explanation)
    why = question.why.map { ExportedText($0) }
    others = question.reasons.filter { !question.options.contains($0.answer) }
      .map { words.option($0.answer) }
    hints = question.hints.map { ExportedText($0) }
  }

  /// The name of the question.
  package var id: String { question.id }
  /// What is asked for.
  package var kind: Question.Kind { question.kind }
  /// Every wrong answer for which there is a reason.
  package var mistakes: [Option] { (options + others).filter { $0.reason != nil } }
  /// What an answer looks like at the prompt, where it has to be said.
  package var form: ExportedText? {
    TaskWords(language: language).form(of: question.task).map { ExportedText($0) }
  }
}

extension Question {
  /// The ladder of the right order, if one was asked for.
  fileprivate var solution: [Output] {
    guard case .order(let order) = task else { return [] }
    return [.ladder(order.ladder(of: order.key), title: nil)]
  }
}

extension Lesson.Step {
  /// What the question is about: its own ladder or data, else the drawings that lead up to it.
  fileprivate var exhibits: [Output] {
    if let own = Output(exhibitOf: question.task) { return [own] }
    return lead.compactMap { item in
      switch item {
      case .verbatim(let lines): .verbatim(lines)
      case .ladder(let ladder, let title): .ladder(ladder, title: title)
      case .prose, .card: nil
      }
    }
  }
}

extension [Output] {
  /// The lines of what is drawn, an empty one between two drawings, without a margin.
  fileprivate func drawn(on page: Page) -> String {
    let drawing = OutputDrawing(on: page)
    let lines = map { drawing.lines($0).map(\.text) }.joined(separator: [""])
    let margin = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { String($0.dropFirst(margin)) }.joined(separator: "\n")
  }
}
