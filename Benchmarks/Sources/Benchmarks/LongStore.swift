import CSQLite
import Glibc

/// A store like that of someone who has studied for years.
final class LongStore {
  /// The folder that is the learner's for data.
  let folder: String
  static let answers = 100_000

  /// Makes it in a folder: some answers by the program itself, then the same again and again.
  init?(in parent: String, by program: String) throws {
    var name = Array("\(parent)/handshake-bench-XXXXXX\0".utf8CString)
    guard mkdtemp(&name) != nil else { return nil }
    folder = name.withUnsafeBufferPointer {
      String(decoding: $0.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    }
    try Self.study(every: 10, with: program, in: folder)
    guard Self.repeatAnswers(in: "\(folder)/handshake/progress.sqlite") else { return nil }
    // What a build has left to be written would hold up the answers that are measured.
    sync()
  }

  deinit {
    for suffix in ["", "-wal", "-shm"] { unlink("\(folder)/handshake/progress.sqlite\(suffix)") }
    for language in ["en", "zh-Hans"] { unlink("\(folder)/\(language).pdf") }
    rmdir("\(folder)/handshake")
    rmdir(folder)
  }

  /// Leaves each question of the first so many lessons once.
  private static func study(every lessons: Int, with program: String, in folder: String) throws {
    let terminal = try LearnerTerminal([program, "study", "--lang", "en"], dataIn: folder)
    _ = terminal.wait(for: [LearnerTerminal.prompt])
    for lesson in 1...lessons {
      for line in ["lesson \(lesson)"] + Array(repeating: "show", count: 20) {
        terminal.type("\(line)\r")
        _ = terminal.wait(for: [LearnerTerminal.prompt])
      }
    }
    terminal.type("quit\r")
    _ = Usage(waitingFor: terminal.end())
  }

  private static func repeatAnswers(in path: String) -> Bool {
    var database: OpaquePointer?
    defer { sqlite3_close(database) }
    guard sqlite3_open(path, &database) == SQLITE_OK else { return false }
    return sqlite3_exec(database, repetition, nil, nil, nil) == SQLITE_OK
  }

  /// What follows from the log is brought up to date, but for what is remembered.
  private static let repetition = """
    BEGIN;
    WITH RECURSIVE again(number) AS (
      VALUES (1) UNION ALL SELECT number + 1 FROM again
      WHERE number < 1 + \(answers) / (SELECT count(*) FROM log WHERE deed = 'shown'))
    INSERT INTO log
      SELECT NULL, time, taken, session, deed, lesson, question, kind, item, typed, hints, misses,
        retracted, at_lesson, at_question, language, build, course
      FROM again, log WHERE deed = 'shown';
    UPDATE deed SET count = (SELECT count(*) FROM log WHERE deed = name);
    UPDATE item SET asked = (SELECT count(*) FROM log WHERE item = item.id);
    UPDATE question SET asked = (SELECT count(*) FROM log WHERE question = question.id);
    COMMIT;
    """
}
