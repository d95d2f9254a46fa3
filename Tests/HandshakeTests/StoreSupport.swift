import Foundation
import GRDB
import Testing
import Tutor

@testable import Handshake

/// A folder of its own for a store, gone when it is let go of.
final class StoreFolder {
  let folder: String
  var path: String { "\(folder)/handshake/progress.sqlite" }

  /// Makes the folder; without a parent in memory if there is such a place, for thousands of
  /// answers are to reach the disk.
  init(in parent: String? = nil) throws {
    let memory = "/dev/shm"
    let temporary =
      File.isFolder(memory) ? memory : FileManager.default.temporaryDirectory.path
    folder = "\(parent ?? temporary)/store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    // A test may have taken the right to do it.
    chmod("\(folder)/handshake", S_IRWXU)
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The names in the store's own folder.
  var names: [String] { File.names(in: "\(folder)/handshake") }

  func bytes() throws -> [UInt8] { try File.bytes(of: path) }

  func write(_ bytes: some Sequence<UInt8>) throws {
    File.makeFolder(holding: path)
    try Data(bytes).write(to: URL(filePath: path))
  }

  /// Throws away the file and what lies beside it.
  func empty() throws {
    for name in names { try FileManager.default.removeItem(atPath: "\(folder)/handshake/\(name)") }
  }

  /// Another connection to the file, past the store.
  func database() throws -> DatabaseQueue { try DatabaseQueue(path: path) }

  func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.posixPermissions]
      as? Int
  }

  /// What opening the store fails with.
  func failure(patience: Double = 0) -> StoreFailure? {
    do {
      try Store(at: path, patience: patience).close()
      return nil
    } catch {
      return error
    }
  }
}

extension LogEntry {
  /// A right answer to a question of the first lesson.
  static func sample(
    _ deed: Deed = .right, question: Int = 1, typed: String = "SYN-SENT", retracted: Int64? = nil
  ) -> LogEntry {
    LogEntry(
      deed, lesson: "open",
      question: .init(id: "open.\(question)", kind: .nextState, item: "LISTEN/rcv SYN@server"),
      typed: typed, retracted: retracted,
      bookmark: Bookmark(lesson: "open", question: "open.\(question + 1)"),
      occasion: Occasion(
        time: 1_767_603_600_000, taken: 2_500, session: "s", language: .english, build: "0.1.0",
        course: "1"))
  }
}

/// Lines of a log as no learner would write them, but any could.
struct RandomLog {
  private var generator = SeededGenerator(seed: "log")
  private var time: Int64 = 1_767_603_600_000
  private(set) var lines: [(id: Int64, entry: LogEntry)] = []

  /// What follows from all lines.
  var progress: Tutor.Progress {
    let retracted = Set(lines.compactMap(\.entry.retracted))
    var progress = Tutor.Progress()
    for (id, entry) in lines {
      progress.apply(entry, id: id, isRetracted: retracted.contains(id))
    }
    return progress
  }

  /// Adds lines, each with the number that `record` gives.
  mutating func add(_ count: Int, _ record: (LogEntry) throws -> Int64) rethrows {
    for _ in 0..<count {
      let entry = next()
      lines.append((try record(entry), entry))
    }
  }

  private mutating func next() -> LogEntry {
    // Now and then the clock is set back.
    time += Int64.random(in: -1_000_000...20_000_000, using: &generator)
    let target = lines.randomElement(using: &generator)?.id
    var deed = LogEntry.Deed.allCases.randomElement(using: &generator) ?? .right
    // These are rare, or there would be nothing to take back or to forget.
    if [.retracted, .forgot].contains(deed), number(0...4) > 0 || target == nil { deed = .right }
    let isInLesson = deed == .forgot || number(0...3) > 0
    let lesson = "lesson-\(number(0...3))"
    return LogEntry(
      deed, lesson: isInLesson ? lesson : nil, question: deed == .forgot ? nil : question(),
      typed: ["SYN", "三次握手", "", "'; DROP TABLE log"][number(0...3)], hints: number(0...2),
      misses: number(0...2), retracted: deed == .retracted ? target : nil,
      bookmark: isInLesson
        ? Bookmark(lesson: lesson, question: number(0...3) == 0 ? nil : "q-\(number(0...9))") : nil,
      occasion: Occasion(
        time: time, taken: Int64(number(0...90_000)), session: "s\(number(0...5))",
        language: number(0...1) == 0 ? .english : .simplifiedChinese, build: "0.1.0", course: "1"))
  }

  private mutating func question() -> LogEntry.Question {
    LogEntry.Question(
      id: "q-\(number(0...9))",
      kind: Question.Kind.allCases.randomElement(using: &generator) ?? .reply,
      item: "edge-\(number(0...5))@client")
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }
}
