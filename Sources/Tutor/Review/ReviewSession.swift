/// A review: what is due is asked until each thing has been answered unaided once.
///
///     var session = ReviewSession(.due, of: course, records: records, seed: 7, at: now)
///     var turn = session.begin()
///     turn = session.take(.line("SYN-RECEIVED"), at: 12)
package struct ReviewSession: Dialogue {
  /// What is asked.
  package let plan: ReviewPlan
  /// What for.
  let purpose: Purpose
  /// Whether the learner has left, or nothing is left to do.
  package internal(set) var isOver = false
  /// The course, in the language that is spoken.
  var course: Course
  /// Gives the course in another language.
  let courses: @Sendable (Language) -> Course?
  let topic: QuizTopic?
  var pool: ReviewPool
  let seed: UInt64
  /// The names of program and course, for a report.
  let versions: String
  var standing: Standing
  /// Where the learner stood before each answer, the latest last.
  var past: [Standing] = []
  /// What takes the lines instead of the question.
  var sandbox: Sandbox?
  /// The lines typed last, for a report.
  var typed: [String] = []
  /// When it began, in milliseconds since 1970.
  private let time: Int64

  /// What a review is held for.
  package enum Purpose: Hashable, Sendable {
    /// To ask what is due, and a few new things.
    case due
    /// To ask what is weakest, be it due or not.
    case practice
  }

  /// How far a review has come; to undo is to go back to an earlier one.
  struct Standing: Sendable {
    /// What is still to be asked; the first is open.
    var queue: [String]
    /// The questions that have been asked, the open one included.
    var asked: Set<String> = []
    /// How many questions have been asked, the open one included.
    var number = 0
    /// The question that is open.
    var question: Question?
    /// What has been tried at it.
    var attempt = Exercise.Attempt()
    /// How each thing was left the first time in this review.
    var outcomes: [String: Session.Outcome] = [:]
    /// What is kept of each thing, as far as it is known here.
    var records: [String: ItemRecord]
    /// The question that was left last, for `why`.
    var explained: Question?
  }

  /// How many others are asked before something comes back.
  static let distance = 3

  /// Creates a review before the first question.
  ///
  /// - Parameters:
  ///   - purpose: What it is held for.
  ///   - course: The course, in the language to begin with.
  ///   - records: What is kept of each thing.
  ///   - topic: What it is about; everything without one.
  ///   - count: How many things are asked at most.
  ///   - seed: Draws other questions about the same things.
  ///   - time: The moment, in milliseconds since 1970.
  ///   - versions: The names of program and course, for a report.
  ///   - courses: Gives the course in another language.
  package init(
    _ purpose: Purpose, of course: Course, records: [String: ItemRecord],
    on topic: QuizTopic? = nil, upTo count: Int? = nil, seed: UInt64, at time: Int64,
    versions: String = "", courses: @escaping @Sendable (Language) -> Course? = { _ in nil }
  ) {
    let pool = ReviewPool(of: course.lessons, on: topic)
    let memories = records.filter { pool.contains($0.key) }.mapValues(\.memory)
    plan =
      switch purpose {
      case .due:
        ReviewPlan(
          of: memories, new: pool.taught.filter { records[$0] == nil }, at: time,
          limits: count.map { ReviewPlan.Limits(all: $0) } ?? .usual)
      case .practice: ReviewPlan(practising: memories, at: time, upTo: count ?? 10)
      }
    standing = Standing(queue: plan.items, records: records)
    self.purpose = purpose
    self.course = course
    self.courses = courses
    self.topic = topic
    self.pool = pool
    self.seed = seed
    self.versions = versions
    self.time = time
  }

  /// The language that is spoken.
  package var language: Language { course.language }

  /// The question that is open; `nil` when nothing is left to ask.
  package var question: Question? { isOver ? nil : standing.question }

  var words: ReviewWords { ReviewWords(language: language) }

  /// Where the learner is, as the prompt says it.
  package func prompt(at seconds: Int = 0) -> String {
    if sandbox != nil { return "sim" }
    let (queue, outcomes) = (standing.queue, standing.outcomes)
    guard let item = queue.first, outcomes[item] != nil else {
      return words.session.position(outcomes.count + 1, of: plan.items.count)
    }
    return words.session.again(queue.count { outcomes[$0] != nil })
  }

  /// Asks the first question, or says that there is none.
  package mutating func begin(at seconds: Int = 0) -> Turn {
    let title = Output.title(words.title(plan, purpose), help: words.session.titleHelp)
    guard !plan.items.isEmpty else {
      isOver = true
      let wait = wait(at: seconds)
      return Turn(outputs: [title, .said(words.nothing(purpose, nextIn: wait))])
    }
    return Turn(outputs: [title] + goOn(at: seconds))
  }

  /// Takes one input, `seconds` after it began.
  package mutating func take(_ input: Session.Input, at seconds: Int = 0) -> Turn {
    switch input {
    case .line(let line): take(line.trimmed, isScripted: false, at: seconds)
    case .scripted(let line): take(line.trimmed, isScripted: true, at: seconds)
    case .interrupted: Turn()
    case .endOfInput: leave(at: seconds)
    case .notUTF8: Turn(outputs: [.said(words.session.notUTF8)])
    }
  }

  private mutating func take(_ line: String, isScripted: Bool, at seconds: Int) -> Turn {
    if !line.isEmpty { typed = typed.suffix(4) + [line] }
    if sandbox != nil { return play(line) }
    guard !line.isEmpty else { return Turn(outputs: repeated) }
    if let (word, argument) = Word.read(line) { return take(word, argument, at: seconds) }
    return work(typed: line, at: seconds) { $0.answer(line, isScripted: isScripted) }
  }

  /// The question once more, with what it is about; its id would give the edge away.
  var repeated: [Output] {
    question.map { $0.asked(as: words.number(standing.number), in: language) } ?? []
  }

  // MARK: Answers

  /// Works on the open question.
  mutating func work(
    typed: String, at seconds: Int, _ body: (inout Exercise) -> Exercise.Reply
  ) -> Turn {
    guard let question else { return Turn() }
    var exercise = Exercise(question, after: standing.attempt, in: language)
    let reply = body(&exercise)
    if reply.deed?.isAnswer == true { past.append(standing) }
    standing.attempt = exercise.attempt
    let record = reply.deed.map {
      Turn.Record($0, of: question, typed: typed, after: exercise.attempt)
    }
    var said = reply.said
    if let record, let outcome = reply.outcome {
      remember(record, at: seconds)
      said += close(question, as: outcome, at: seconds)
    }
    return Turn(outputs: said, record: record, verdict: reply.verdict)
  }

  /// Keeps in mind when the thing is due now.
  private mutating func remember(_ record: Turn.Record, at seconds: Int) {
    let occasion = Occasion(
      time: now(seconds), taken: 0, session: "", language: language, build: "", course: "")
    guard let item = record.question?.item,
      let entry = LogEntry(record, retracting: nil, occasion: occasion)
    else { return }
    standing.records[item] = .after(entry, from: standing.records[item])
  }

  /// Leaves a question and goes on; what was missed comes back when some others have been asked.
  private mutating func close(
    _ question: Question, as outcome: Session.Outcome, at seconds: Int
  ) -> [Output] {
    let item = standing.queue.removeFirst()
    let isBack = standing.outcomes[item] != nil
    let isMissed = standing.attempt.misses > 0 || outcome.isRevealed
    if isMissed || isBack && outcome != .firstTime {
      standing.queue.insert(item, at: min(Self.distance, standing.queue.count))
    }
    if !isBack { standing.outcomes[item] = outcome }
    standing.explained = question
    return goOn(at: seconds)
  }

  // MARK: Going on

  /// Asks the next question, or says how it went.
  private mutating func goOn(at seconds: Int) -> [Output] {
    standing.attempt = Exercise.Attempt()
    standing.number += 1
    standing.question = standing.queue.first.flatMap(draw)
    if let question = standing.question {
      standing.asked.insert(question.id)
      return repeated
    }
    isOver = true
    return [.said(summary(at: seconds))]
  }

  /// A question about an item: another one each time that it is asked.
  private func draw(_ item: String) -> Question? {
    let isNew = standing.records[item] == nil
    let question =
      isNew
      ? pool.first(about: item)
      : pool.question(
        about: item, seed: "review \(seed) \(standing.number) \(item)", besides: standing.asked)
    return question?.shuffled(by: seed)
  }

  mutating func leave(at seconds: Int) -> Turn {
    isOver = true
    return Turn(outputs: [.said(summary(at: seconds))])
  }

  private func summary(at seconds: Int) -> String {
    words.summary(
      purpose, Array(standing.outcomes.values), more: due(at: seconds), nextIn: wait(at: seconds))
  }

  private func now(_ seconds: Int) -> Int64 { time + Int64(seconds) * 1_000 }

  /// How many things are due.
  private func due(at seconds: Int) -> Int {
    standing.records.count { $0.value.memory.due <= now(seconds) && pool.contains($0.key) }
  }

  /// The milliseconds until the next thing is due that is not due yet; `nil` when nothing will be.
  private func wait(at seconds: Int) -> Int64? {
    standing.records.filter { $0.value.memory.due > now(seconds) && pool.contains($0.key) }
      .map { $0.value.memory.due - now(seconds) }.min()
  }
}
