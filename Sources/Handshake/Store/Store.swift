import GRDB
import Tutor

/// The learner's progress in an SQLite file: the log of answers, and what follows from it.
///
/// Any number of processes may use a file at once: nothing is remembered between calls.
///
///     let store = try Store(at: path)
///     let id = try store.record(entry)  // on the disk when it returns
///     try store.bookmark()
struct Store {
  private let queue: DatabaseQueue
  private let file: StoreFile

  /// Opens the store at a path, and makes it where there is none.
  ///
  /// A file that is damaged is set aside; opening again then begins a new one. `patience` is for how
  /// many seconds to wait for other programs that have it locked.
  init(at path: String, patience: Double = 2) throws(StoreFailure) {
    file = StoreFile(path: path)
    file.create()
    do {
      queue = try DatabaseQueue(openingStoreAt: path, patience: patience)
    } catch {
      throw file.failure(error)
    }
  }

  /// Opens the store at a path where nothing can be written, such as on a read-only disk.
  init(readingAt path: String) throws(StoreFailure) {
    file = StoreFile(path: path)
    do {
      // SQLite can't have its log beside it; when one was left there, the file alone is not all.
      guard !file.hasLog else { throw DatabaseError(resultCode: .SQLITE_CANTOPEN) }
      var configuration = Configuration()
      configuration.readonly = true
      queue = try DatabaseQueue(path: file.immutableURI, configuration: configuration)
      try queue.read { try Schema.check($0) }
    } catch {
      throw StoreFailure(error, at: file)
    }
  }

  /// Ends it; what was recorded is kept in any case.
  func close() { try? queue.close() }

  // MARK: Writing

  /// Adds a line to the log and what follows from it to the tables, and gives the line's number.
  ///
  /// When it returns, it is on the disk; when it throws, nothing has changed.
  func record(_ entry: LogEntry) throws(StoreFailure) -> Int64 {
    try access {
      try queue.write { database in
        let id = try database.append(entry)
        try database.derive(from: entry, id)
        return id
      }
    }
  }

  /// Moves what was recorded from SQLite's log into the file, which takes many times as long as to
  /// record a line.
  ///
  /// Nothing depends on it, and what goes wrong will go wrong again where it matters.
  func tidy() { _ = try? queue.inDatabase { try $0.checkpoint() } }

  /// Makes everything anew from the log, and gives what was kept and did not follow from it.
  func rebuild() throws(StoreFailure) -> [Difference] {
    try access {
      try queue.write { database in
        var progress = Progress()
        try database.forEachLine { progress.apply($1, id: $0, isRetracted: $2) }
        let differences = progress.differences(from: try database.progress())
        if !differences.isEmpty { try database.replace(with: progress) }
        return differences
      }
    }
  }

  // MARK: Reading

  /// Where the learner was last; `nil` before the first answer.
  func bookmark() throws(StoreFailure) -> Bookmark? {
    try access { try queue.read { try $0.bookmark() } }
  }

  /// Where the learner was last, and how far; `nil` before the first answer.
  func resumption() throws(StoreFailure) -> Resumption? {
    try access { try queue.read { try $0.resumption() } }
  }

  /// The questions of lessons that have been left at least once, by their ids.
  func questions() throws(StoreFailure) -> [String: QuestionRecord] {
    try access { try queue.read { try $0.questions() } }
  }

  /// What is kept of each thing to remember, by its name.
  func items() throws(StoreFailure) -> [String: ItemRecord] {
    try access { try queue.read { try $0.items() } }
  }

  /// All that is kept, as it is at one moment.
  func progress() throws(StoreFailure) -> Progress {
    try access { try queue.read { try $0.progress() } }
  }

  /// The log, line by line, each with whether a later line takes it back.
  func results() throws(StoreFailure) -> [ExportedResult] {
    try access {
      try queue.read { database in
        var results: [ExportedResult] = []
        try database.forEachLine {
          results.append(ExportedResult(line: $0, entry: $1, isRetracted: $2))
        }
        return results
      }
    }
  }

  private func access<Value>(_ body: () throws -> Value) throws(StoreFailure) -> Value {
    do {
      return try body()
    } catch {
      let failure = StoreFailure(error, at: file)
      // Before it is set aside: on closing, SQLite tidies up under the old name.
      if failure.mayBeDamage { close() }
      throw file.failure(failure)
    }
  }
}

extension DatabaseQueue {
  fileprivate convenience init(openingStoreAt path: String, patience: Double) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    do {
      try self.init(path: path, configuration: configuration)
      try inDatabase { try Schema.prepare($0) }
    } catch DatabaseError.SQLITE_ERROR {
      // Our statements are right: then it is the file that is not.
      throw Garbled()
    }
  }
}

extension StoreFile {
  /// What an error means; a damaged file is set aside.
  fileprivate func failure(_ error: any Error) -> StoreFailure {
    let failure = StoreFailure(error, at: self)
    guard failure.mayBeDamage, let name = setAside(on: Self.today, if: { isDamaged }) else {
      return failure
    }
    return .damaged(path, setAside: name)
  }

  private var isDamaged: Bool {
    do {
      let queue = try DatabaseQueue(openingStoreAt: path, patience: 0)
      defer { try? queue.close() }
      var isSound = false
      try queue.inTransaction { database in
        isSound = try Schema.isSound(database)
        return .rollback
      }
      return !isSound
    } catch {
      guard case .damaged = StoreFailure(error, at: self) else { return false }
      return true
    }
  }
}

extension Database {
  /// Brings the tables up to date with a line that was added to the log.
  fileprivate func derive(from entry: LogEntry, _ id: Int64) throws {
    try countOnce(entry.deed)
    if entry.deed == .forgot, let lesson = entry.lesson { try forget(lesson: lesson) }
    if let bookmark = entry.bookmark {
      try keep(Visit(question: bookmark.question, entry: id), ofLesson: bookmark.lesson)
    }
    if let retracted = entry.retracted { try derive(without: retracted) }
    guard entry.outcome != nil, let question = entry.question else { return }
    do {
      try keep(.after(entry, from: item(question.item)), ofItem: question.item)
      try keep(.after(entry, from: self.question(question.id)), ofQuestion: question.id)
    } catch is Garbled {
      try deriveAnew(for: question)
    }
  }

  /// Makes anew what had followed from a line that no longer counts.
  private func derive(without id: Int64) throws {
    if let question = try questionAsked(in: id) { try deriveAnew(for: question) }
  }

  private func deriveAnew(for question: LogEntry.Question) throws {
    try keep(
      fold(linesWhere: "item = ?", question.item, ItemRecord.after), ofItem: question.item)
    try keep(
      fold(linesWhere: "(question = ? OR deed = 'forgot')", question.id, QuestionRecord.after),
      ofQuestion: question.id)
  }
}
