import GRDB

/// The format of the database.
enum Schema {
  /// The format that this program writes.
  static var format: Int { migrations.count }

  /// What leads from each format to the next; the first from nothing to format 1.
  ///
  /// The files are part of the program, which runs without its source tree.
  private static let migrations = [PackageResources.schema_1_sql]

  /// What SQLite keeps in the head of a file to tell whose it is: "hshk".
  private static let application = 1_752_393_835

  /// Brings a database to the format of this program, be it empty.
  static func prepare(_ database: Database) throws {
    try database.execute(sql: "PRAGMA synchronous = FULL")
    // Whoever records tidies up in between; this is for when somebody does not.
    try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
    var isOld = false
    // At one moment: between two, another process may have written what tells the format.
    try database.inTransaction(.deferred) {
      isOld = try needsMigration(database)
      return .commit
    }
    if isOld {
      try database.inTransaction(.immediate) {
        try migrate(database)
        return .commit
      }
    }
    // The file remembers it. While another process opens it for the first time it can't be had, on
    // some file systems never; the usual journal is as safe.
    do {
      try database.execute(sql: "PRAGMA journal_mode = WAL")
    } catch DatabaseError.SQLITE_BUSY {}
  }

  private static func migrate(_ database: Database) throws {
    // Another process may have been faster.
    guard try needsMigration(database) else { return }
    let version = try number("user_version", in: database)
    for migration in migrations[version...] {
      try database.execute(sql: String(decoding: migration, as: UTF8.self))
    }
    try database.execute(sql: "PRAGMA user_version = \(format)")
  }

  /// Finds the database to be in the format of this program, or an error.
  static func check(_ database: Database) throws {
    if try needsMigration(database) { throw Garbled() }
  }

  /// Looks at every page, for when something was wrong.
  static func isSound(_ database: Database) throws -> Bool {
    // The number is there already: all that matters is whether it can be written.
    try database.execute(sql: "PRAGMA user_version = \(format)")
    let own = try DatabaseQueue()
    let schema = try own.inDatabase { own in
      try prepare(own)
      return try statements(in: own)
    }
    return try statements(in: database) == schema
      && String.fetchOne(database, sql: "PRAGMA integrity_check(1)") == "ok"
  }

  private static func statements(in database: Database) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
  }

  /// Whether the format is an older one; an error when the database is not for this program.
  private static func needsMigration(_ database: Database) throws -> Bool {
    let version = try number("user_version", in: database)
    guard try number("application_id", in: database) == application else {
      guard version == 0, try isEmpty(database) else { throw Garbled() }
      return true
    }
    guard version > 0 else { throw Garbled() }
    guard version <= format else { throw NewerFormat(number: version) }
    return version < format
  }

  private static func isEmpty(_ database: Database) throws -> Bool {
    try Row.fetchOne(database, sql: "SELECT 1 FROM sqlite_schema LIMIT 1") == nil
  }

  private static func number(_ pragma: String, in database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA \(pragma)") ?? 0
  }
}
