import Tutor

extension Store {
  /// All that is kept at a path, be it only to be read; the beginning where nothing has been kept.
  static func progress(at path: String) throws(StoreFailure) -> Progress {
    try read(at: path) { store throws(StoreFailure) in try store.progress() } ?? Progress()
  }

  /// What is kept at a path of each thing to remember, be it only to be read.
  static func items(at path: String) throws(StoreFailure) -> [String: ItemRecord] {
    try read(at: path) { store throws(StoreFailure) in try store.items() } ?? [:]
  }

  /// The log that is kept at a path, be it only to be read; nothing where nothing has been kept.
  static func results(at path: String) throws(StoreFailure) -> [ExportedResult] {
    try read(at: path) { store throws(StoreFailure) in try store.results() } ?? []
  }

  private static func read<Value>(
    at path: String, _ body: (Store) throws(StoreFailure) -> Value
  ) throws(StoreFailure) -> Value? {
    guard !StoreFile(path: path).isMissing else { return nil }
    do throws(StoreFailure) {
      let store = try Store(at: path)
      defer { store.close() }
      return try body(store)
    } catch {
      switch error {
      case .notWritable, .diskFull:
        guard let store = try? Store(readingAt: path) else { throw error }
        defer { store.close() }
        return try body(store)
      case .noHome, .locked, .damaged, .newer, .failed: throw error
      }
    }
  }
}

extension ProgressMap {
  /// What is kept at a path, and the course, as they are now.
  init(at path: String, in course: Course) throws(StoreFailure) {
    let now = LocalTime.now
    self.init(
      of: try Store.progress(at: path), in: course.lessons, at: now,
      days: LocalTime.ends(ofDays: Self.days, from: now))
  }

  /// A week: today and six more.
  private static let days = 7
}
