import ArgumentParser
import Tutor

/// What is due, as memory has it.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Answer what is due.",
    discussion: """
      EXAMPLES
        handshake review                                  up to 20 things that are due, 10 new ones
        handshake review --topic time-wait --questions 5  no more than five about one topic

      What is most likely forgotten comes first. What was missed comes back until it is answered \
      unaided once.
      """)

  @OptionGroup var options: ReviewOptions

  func run() throws { try options.hold(.due) }
}

/// What is weakest, whether it is due or not.
struct Practice: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice",
    abstract: "Answer what is known least, though it is not due.",
    discussion: """
      EXAMPLES
        handshake practice                                the ten things that are known least
        handshake practice --topic closing --questions 5  five of them, from one lesson

      What was reviewed in the last 24 hours counts once more and no further: a day of practice puts \
      nothing off.
      """)

  @OptionGroup var options: ReviewOptions

  func run() throws { try options.hold(.practice) }
}

/// The options of reviews and of practice.
struct ReviewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "open, close, time-wait, reset, both-at-once, loss, counting, or a lesson's id."),
    completion: .topic)
  var topic: String?

  @Option(help: ArgumentHelp("How many things at most.", valueName: "n"))
  var questions: Int?

  @Option(help: ArgumentHelp("The same number draws the same questions.", valueName: "n"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Answer from a file, a line an input: question, tab, what is typed, tab, verdict. Nothing is kept.",
      valueName: "file"),
    completion: .file())
  var answers: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1...Tutor.Quiz.limit).contains(questions ?? 1) else {
      throw ValidationError("--questions is 1 to \(Tutor.Quiz.limit).")
    }
  }

  func hold(_ purpose: ReviewSession.Purpose) throws {
    let language = common.language
    let folder = try common.courseFolder()
    let course = folder.course(in: language)
    let topic = try topic.map { try QuizTopic(named: $0, in: course.lessons) }
    var diary = answers == nil ? Diary.own(in: language) : nil
    let session = ReviewSession(
      purpose, of: course, records: diary?.items() ?? itemsToReplay, on: topic, upTo: questions,
      seed: seed ?? UInt64.random(in: 1...999_999), at: LocalTime.now, versions: Version.line
    ) { folder.course(in: $0) }
    var loop = DialogueLoop(session, on: common.terminal, to: StandardOutput(), keptIn: diary)
    if let answers { try loop.replay(answers) } else { loop.run() }
  }

  /// What is kept of each thing, for a replay, which leaves no trace.
  private var itemsToReplay: [String: ItemRecord] {
    guard let path = UserFiles(environment: Process.environment).progress else { return [:] }
    do throws(StoreFailure) {
      return try Store.items(at: path)
    } catch {
      StandardError.write("handshake: \(error.words[common.language])\n")
      return [:]
    }
  }
}
