import GRDB
import Tutor

extension Database {
  /// Adds a line to the log, and gives its number.
  func append(_ entry: LogEntry) throws -> Int64 {
    try cachedStatement(sql: LogEntry.insertion).execute(arguments: entry.arguments)
    return lastInsertedRowID
  }

  /// What follows from some lines in their order, those left out that were retracted.
  func fold<Record>(
    linesWhere condition: String, _ value: String, _ next: (LogEntry, Record?) -> Record?
  ) throws -> Record? {
    let statement = try cachedStatement(
      sql: """
        \(LogEntry.selection) WHERE \(condition)
        AND (deed = 'forgot' OR id NOT IN (SELECT retracted FROM log WHERE retracted IS NOT NULL))
        ORDER BY id
        """)
    let rows = try Row.fetchCursor(statement, arguments: [value])
    var record: Record?
    while let row = try rows.next() { record = next(try LogEntry(row), record) }
    return record
  }

  /// The question that a line is about, if there are both.
  func questionAsked(in line: Int64) throws -> LogEntry.Question? {
    let statement = try cachedStatement(sql: "\(LogEntry.selection) WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [line]).flatMap { try LogEntry($0).question }
  }

  /// Follows the whole log in its order.
  func forEachLine(_ body: (_ id: Int64, LogEntry, _ isRetracted: Bool) -> Void) throws {
    let retracted = try Int64.fetchSet(
      self, sql: "SELECT retracted FROM log WHERE retracted IS NOT NULL")
    let rows = try Row.fetchCursor(self, sql: "\(LogEntry.selection) ORDER BY id")
    while let row = try rows.next() {
      let id: Int64 = try row.value(0)
      body(id, try LogEntry(row), retracted.contains(id))
    }
  }
}

extension LogEntry {
  private static let columns = """
    time, taken, session, deed, lesson, question, kind, item, typed, hints, misses, retracted, \
    at_lesson, at_question, language, build, course
    """

  fileprivate static let insertion = """
    INSERT INTO log (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  fileprivate static let selection = "SELECT id, \(columns) FROM log"

  /// A text ends for SQLite where a NUL is: a picture of one is kept in its place.
  fileprivate var arguments: StatementArguments {
    [
      occasion.time, occasion.taken, occasion.session, deed.rawValue, lesson, question?.id,
      question?.kind.rawValue, question?.item, typed.replacing("\0", with: "\u{2400}"), hints,
      misses, retracted, bookmark?.lesson, bookmark?.question, occasion.language.rawValue,
      occasion.build, occasion.course,
    ]
  }

  /// Reads a line that has been selected.
  fileprivate init(_ row: Row) throws {
    let id: String? = try row.value(6)
    let question = try id.map { Question(id: $0, kind: try row.word(7), item: try row.value(8)) }
    let place: String? = try row.value(13)
    let bookmark = try place.map { Bookmark(lesson: $0, question: try row.value(14)) }
    let occasion = Occasion(
      time: try row.value(1), taken: try row.value(2), session: try row.value(3),
      language: try row.word(15), build: try row.value(16), course: try row.value(17))
    self.init(
      try row.word(4), lesson: try row.value(5), question: question, typed: try row.value(9),
      hints: try row.value(10), misses: try row.value(11), retracted: try row.value(12),
      bookmark: bookmark, occasion: occasion)
  }
}

// GRDB ends the program when a value is not of the type that is asked for; a damaged file is no
// reason for that.
extension Row {
  /// The value of a column; of one that may be empty, an optional.
  func value<Value: DatabaseValueConvertible>(_ column: Int) throws -> Value {
    guard let value = Value.fromDatabaseValue(self[column]) else { throw Garbled() }
    return value
  }

  /// One of the words that a column can have.
  func word<Word: RawRepresentable<String>>(_ column: Int) throws -> Word {
    guard let word = Word(rawValue: try value(column)) else { throw Garbled() }
    return word
  }
}
