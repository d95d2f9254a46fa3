import Tutor

/// Keeps what is done as far as that can be, and says why when it can't: once for each reason.
///
///     var keeper = Keeper(at: path) { print($0.words[language]) }
///     let place = keeper.read { try $0.bookmark() }
///     let id = keeper.keep(entry)
struct Keeper {
  private let path: String?
  private let say: (StoreFailure) -> Void
  /// The store, while it works.
  private var store: Store?
  /// What was said last, and still holds.
  private var said: StoreFailure?
  /// How many lines have been recorded since it was tidied up.
  private var untidied = 0
  /// After so many lines it is worth the while.
  private static let enough = 128

  /// Opens the store at a path; `nil` when there is no home to keep it in.
  init(at path: String?, say: @escaping (StoreFailure) -> Void) {
    self.path = path
    self.say = say
    _ = open()
  }

  /// Records a line, and gives its number; `nil` when it could not be kept.
  mutating func keep(_ entry: LogEntry) -> Int64? {
    withNewFile { keeper throws(StoreFailure) in
      let id = try keeper.open()?.record(entry)
      if id != nil {
        keeper.said = nil
        keeper.untidied += 1
      }
      return id
    }
  }

  /// Reads from the store; `nil` when it can't be read.
  mutating func read<Value>(_ body: (Store) throws -> Value?) -> Value? {
    do {
      // Where nothing can be written, what was kept before may still be there.
      guard let store = try store ?? path.map({ try Store(readingAt: $0) }) else { return nil }
      return try body(store)
    } catch let failure as StoreFailure where store != nil {
      tell(failure)
      store = nil
    } catch {}
    return nil
  }

  /// Tidies the store up when enough has been recorded; to be called when nobody waits.
  mutating func tidy() {
    guard untidied >= Self.enough else { return }
    untidied = 0
    store?.tidy()
  }

  /// Ends it; what was kept is kept in any case.
  func close() { store?.close() }

  /// The store, opened anew if need be; `nil` when it can't be.
  private mutating func open() -> Store? {
    if store == nil {
      store = withNewFile { keeper throws(StoreFailure) in
        guard let path = keeper.path else { throw .noHome }
        return try Store(at: path)
      }
    }
    return store
  }

  /// Does something, and does it again when a damaged file has made way for a new one.
  private mutating func withNewFile<Value>(
    _ body: (inout Keeper) throws(StoreFailure) -> Value?
  ) -> Value? {
    for _ in 0..<2 {
      do throws(StoreFailure) {
        return try body(&self)
      } catch {
        tell(error)
        store = nil
        guard case .damaged = error else { return nil }
      }
    }
    return nil
  }

  private mutating func tell(_ failure: StoreFailure) {
    guard failure != said else { return }
    said = failure
    say(failure)
  }
}
