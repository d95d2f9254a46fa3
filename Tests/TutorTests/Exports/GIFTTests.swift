import TCP
import Testing

@testable import Tutor

@Suite struct `Questions as GIFT` {
  /// Each question with what is read of it; written and read once.
  private static func questions(_ language: Language) throws -> [(ExportedQuestion, GIFTQuestion)] {
    switch language {
    case .english: try english.get()
    case .simplifiedChinese: try chinese.get()
    }
  }

  private static let english = Result { try read(.english) }
  private static let chinese = Result { try read(.simplifiedChinese) }

  private static func read(_ language: Language) throws -> [(ExportedQuestion, GIFTQuestion)] {
    let questions = try Exported.torture(in: language) + Exported.course(in: language)
    let read = GIFTQuestion.read(GIFT(questions).text)
    try #require(read.count == questions.count)
    return Array(zip(questions, read))
  }

  @Test(arguments: Language.allCases)
  func `are read by Moodle's rules as what they are`(_ language: Language) throws {
    for (question, read) in try Self.questions(language) {
      #expect(read.title == question.id)
      #expect(read.kind == Self.kind(of: question), "\(question.id)")
      #expect(read.answers.allSatisfy { $0.text != "not HTML" && $0.feedback != "not HTML" })
    }
  }

  private static func kind(of question: ExportedQuestion) -> GIFTQuestion.Kind {
    switch question.question.task {
    case .nextState, .reply, .choose, .illegal: .choice
    case .numbers(let numbers): numbers.fields.count > 1 ? .short : .numerical
    case .order: .short
    case .duration: .numerical
    case .tally(let tally): tally.query == .most ? .choice : .numerical
    }
  }

  /// HTML without the references that stand for signs of GIFT.
  private static func plain(_ text: String) -> String {
    ["=", "~", "{", "}", "\\"].reduce(text) { text, sign in
      text.replacing("&#\(sign.unicodeScalars.first?.value ?? 0);", with: sign)
    }
  }

  @Test(arguments: Language.allCases)
  func `have lost none of their texts`(_ language: Language) throws {
    for (question, read) in try Self.questions(language) {
      let (text, feedback) = (Self.plain(read.text), Self.plain(read.feedback))
      #expect(text.hasPrefix(question.exhibit.ifAny(\.asPreformattedHTML) + question.ask.html))
      #expect(feedback.hasPrefix(question.explanation.html + (question.why?.html ?? "")))
      #expect(question.hints.allSatisfy { feedback.contains($0.html) }, "\(question.id)")
      let reasons = read.answers.map { Self.plain($0.feedback) }
      for mistake in question.mistakes {
        #expect(reasons.contains(mistake.reason?.html ?? ""), "\(question.id): \(mistake)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `offer what is offered at the prompt, and weigh it`(_ language: Language) throws {
    for (question, read) in try Self.questions(language) {
      let right = read.answers.reduce(0) { $0 + max($1.weight, 0) }
      let isTyped = read.kind == .short || read.kind == .numerical
      #expect(isTyped ? right >= 100 : abs(right - 100) < 0.001, "\(question.id)")
      guard question.options.contains(where: { $0.isRight != nil }) else { continue }
      let offered = read.answers.prefix(question.options.count)
      #expect(offered.map { Self.plain($0.text) } == question.options.map(\.text.inlineHTML))
      #expect(offered.map { $0.weight > 0 } == question.options.map { $0.isRight == true })
    }
  }

  /// Whoever types it here and there is told the same.
  @Test(arguments: Language.allCases)
  func `take for right what is right at the prompt`(_ language: Language) throws {
    for (question, read) in try Self.questions(language) {
      for answer in read.answers where read.kind != .choice || question.kind == .illegal {
        #expect(
          Self.isRight(answer.text, question.question) == (answer.weight > 0),
          "\(question.id): \(answer.text)")
      }
    }
  }

  private static func isRight(_ text: String, _ question: Question) -> Bool {
    let unit: String
    switch question.task {
    case .duration: unit = " s"
    case .tally(let tally): unit = if case .share = tally.query { " %" } else { "" }
    case .nextState, .reply, .numbers, .order, .illegal, .choose: unit = ""
    }
    let parts = text.split(separator: ":")
    // The middle of what is taken, as a learner would round it.
    let number = parts.count == 2 ? Double(parts[0]).map { Quantity($0, decimals: 1) } : nil
    let typed = number.map { $0.value == $0.value.rounded() ? "\(Int($0.value))" : "\($0)" }
    if case .right = question.judge((typed ?? text) + unit) { return true }
    return false
  }
}
