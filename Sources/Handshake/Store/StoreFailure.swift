import GRDB

/// Why progress could not be kept or read.
///
/// After ``damaged(_:setAside:)`` the way is free: the store can be opened anew. After that and
/// after ``failed(_:_:)`` a store is closed.
enum StoreFailure: Error, Hashable {
  /// No variable says where to keep things.
  case noHome
  /// A file or a folder can't be written, or not even looked into.
  case notWritable(String, errno: Int32)
  case diskFull(String)
  /// Another program did not let go in time.
  case locked(String)
  /// It is no database, none of ours, or one that has been garbled; and how it was set aside.
  case damaged(String, setAside: String?)
  /// A newer program has written it, in this format.
  case newer(String, format: Int)
  /// Anything else, in the words of SQLite.
  case failed(String, String)
}

/// A value in the database that none of ours can be.
struct Garbled: Error {}

/// The database has a format that this program does not know.
struct NewerFormat: Error {
  let number: Int
}

extension StoreFailure {
  /// Whether the file has to be looked at.
  var mayBeDamage: Bool {
    switch self {
    case .damaged(_, nil), .failed: true
    case .damaged, .noHome, .notWritable, .diskFull, .locked, .newer: false
    }
  }

  /// What an error means that came up with the store in this file.
  init(_ error: any Error, at file: StoreFile) {
    self =
      switch error {
      case let failure as StoreFailure: failure
      case let newer as NewerFormat: .newer(file.path, format: newer.number)
      case is Garbled: .damaged(file.path, setAside: nil)
      case let error as DatabaseError: StoreFailure(error, at: file)
      default: .failed(file.path, "\(error)")
      }
  }

  private init(_ error: DatabaseError, at file: StoreFile) {
    self =
      switch error.resultCode {
      case .SQLITE_FULL: .diskFull(file.path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(file.path)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(file.path, setAside: nil)
      // A byte of the file says who may write it.
      case .SQLITE_READONLY: file.obstacle ?? .damaged(file.path, setAside: nil)
      // SQLite does not tell why; the system does.
      default: file.obstacle ?? .failed(file.path, error.message ?? "\(error.resultCode)")
      }
  }
}
