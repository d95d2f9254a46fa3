import Glibc
import Tutor

/// Keeps what a learner does, with the time and the versions that a dialogue knows not.
struct Diary {
  private var keeper: Keeper
  private let name: String
  /// The numbers of the answers that `undo` can still take back, the latest last; `nil` for one that
  /// could not be kept.
  private var answers: [Int64?] = []
  /// When the last thing was done.
  private var last = ContinuousClock.now

  /// Opens the diary at a path; what goes wrong is said, and the session goes on.
  init(at path: String?, say: @escaping (StoreFailure) -> Void) {
    keeper = Keeper(at: path, say: say)
    name = "\(LocalTime.now)-\(getpid())"
  }

  /// The learner's own diary; what goes wrong with it is said beside the dialogue, which goes on.
  static func own(in language: Language) -> Diary {
    Diary(at: UserFiles(environment: Process.environment).progress) { failure in
      StandardError.write("handshake: \(failure.words[language])\n")
    }
  }

  /// Where the learner was last, and how far.
  mutating func resumption() -> Resumption? { keeper.read { try $0.resumption() } }

  /// How each question was left the first time.
  mutating func outcomes() -> [String: Session.Outcome] {
    keeper.read { try $0.questions() }?.mapValues(\.first) ?? [:]
  }

  /// What is kept of each thing to remember.
  mutating func items() -> [String: ItemRecord] { keeper.read { try $0.items() } ?? [:] }

  /// Keeps what was done; it is on the disk when this returns.
  mutating func keep(_ record: Turn.Record, in language: Language) {
    let moment = ContinuousClock.now
    let taken = (moment - last).components
    last = moment
    let occasion = Occasion(
      time: LocalTime.now, taken: taken.seconds * 1_000 + taken.attoseconds / 1_000_000_000_000_000,
      session: name, language: language, build: Version.number, course: Version.number)
    let entry = LogEntry(record, retracting: answers.last ?? nil, occasion: occasion)
    let id = entry.flatMap { keeper.keep($0) }
    if record.deed.isAnswer { answers.append(id) }
    if record.deed == .retracted { _ = answers.popLast() }
  }

  /// Does now what can wait, so that what is kept next need not wait for it.
  mutating func tidy() { keeper.tidy() }

  /// Ends it.
  func close() { keeper.close() }
}
