import GRDB
import Tutor

// The tables that follow from the log, read and written row by row.

extension Database {
  // MARK: Items

  func item(_ id: String) throws -> ItemRecord? {
    try row("\(ItemRecord.selection) WHERE id = ?", id).map { try ItemRecord($0) }
  }

  /// Keeps what follows for an item; nothing where nothing does.
  func keep(_ record: ItemRecord?, ofItem id: String) throws {
    guard let record else { return try run("DELETE FROM item WHERE id = ?", [id]) }
    let memory = record.memory
    try run(
      "REPLACE INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        id, record.asked, record.firstTime, record.last.rawValue, memory.stability,
        memory.difficulty, memory.state.rawValue, memory.step, memory.due, memory.lastReview,
        record.isRepeated ? 1 : 0,
      ])
  }

  // MARK: Questions

  func question(_ id: String) throws -> QuestionRecord? {
    try row("\(QuestionRecord.selection) WHERE id = ?", id).map { try QuestionRecord($0) }
  }

  /// Keeps what follows for a question; nothing where nothing does.
  func keep(_ record: QuestionRecord?, ofQuestion id: String) throws {
    guard let record else { return try run("DELETE FROM question WHERE id = ?", [id]) }
    try run(
      "REPLACE INTO question VALUES (?, ?, ?, ?, ?)",
      [id, record.lesson, record.first.rawValue, record.last.rawValue, record.asked])
  }

  // MARK: Visits and counts

  func keep(_ visit: Visit, ofLesson lesson: String) throws {
    try run("REPLACE INTO visit VALUES (?, ?, ?)", [lesson, visit.question, visit.entry])
  }

  func keep(_ count: Int, ofDeed deed: LogEntry.Deed) throws {
    try run("INSERT INTO deed VALUES (?, ?)", [deed.rawValue, count])
  }

  func countOnce(_ deed: LogEntry.Deed) throws {
    try run(
      "INSERT INTO deed VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET count = count + 1",
      [deed.rawValue])
  }

  func forget(lesson: String) throws {
    try run("DELETE FROM question WHERE lesson = ?", [lesson])
    try run("DELETE FROM visit WHERE lesson = ?", [lesson])
  }

  /// Where the learner was last.
  func bookmark() throws -> Bookmark? {
    let sql = "SELECT lesson, question FROM visit ORDER BY entry DESC LIMIT 1"
    return try Row.fetchOne(cachedStatement(sql: sql)).map {
      Bookmark(lesson: try $0.value(0), question: try $0.value(1))
    }
  }

  // MARK: All

  func questions() throws -> [String: QuestionRecord] {
    try all(QuestionRecord.selection) { (try $0.value(0), try QuestionRecord($0)) }
  }

  func items() throws -> [String: ItemRecord] {
    try all(ItemRecord.selection) { (try $0.value(0), try ItemRecord($0)) }
  }

  /// All that is kept.
  func progress() throws -> Progress {
    Progress(
      items: try items(),
      questions: try questions(),
      visits: try all("SELECT lesson, question, entry FROM visit") {
        (try $0.value(0), Visit(question: try $0.value(1), entry: try $0.value(2)))
      },
      counts: try all("SELECT name, count FROM deed") { (try $0.word(0), try $0.value(1)) })
  }

  /// Keeps this instead of all that is kept.
  func replace(with progress: Progress) throws {
    for table in ["item", "question", "visit", "deed"] { try run("DELETE FROM \(table)", []) }
    for (id, record) in progress.items { try keep(record, ofItem: id) }
    for (id, record) in progress.questions { try keep(record, ofQuestion: id) }
    for (lesson, visit) in progress.visits { try keep(visit, ofLesson: lesson) }
    for (deed, count) in progress.counts { try keep(count, ofDeed: deed) }
  }

  // MARK: Statements

  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  private func row(_ sql: String, _ key: String) throws -> Row? {
    try Row.fetchOne(cachedStatement(sql: sql), arguments: [key])
  }

  /// What is in a table; a row that can't be read is as good as missing, for the log has it all.
  private func all<Key: Hashable, Value>(
    _ sql: String, _ pair: (Row) throws -> (Key, Value)
  ) throws -> [Key: Value] {
    var values: [Key: Value] = [:]
    let rows = try Row.fetchCursor(self, sql: sql)
    while let row = try rows.next() {
      do {
        let (key, value) = try pair(row)
        values[key] = value
      } catch is Garbled {}
    }
    return values
  }
}

extension ItemRecord {
  fileprivate static let selection = """
    SELECT id, asked, first_time, last, stability, difficulty, state, step, due, reviewed, repeated \
    FROM item
    """

  fileprivate init(_ row: Row) throws {
    let memory = Memory(
      stability: try row.value(4), difficulty: try row.value(5), state: try row.word(6),
      step: try row.value(7), due: try row.value(8), lastReview: try row.value(9))
    guard let memory else { throw Garbled() }
    self.init(
      memory: memory, isRepeated: try row.value(10), asked: try row.value(1),
      firstTime: try row.value(2), last: try row.word(3))
  }
}

extension QuestionRecord {
  fileprivate static let selection = "SELECT id, lesson, first, last, asked FROM question"

  fileprivate init(_ row: Row) throws {
    self.init(
      lesson: try row.value(1), first: try row.word(2), last: try row.word(3),
      asked: try row.value(4))
  }
}
