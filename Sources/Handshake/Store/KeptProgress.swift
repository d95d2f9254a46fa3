import Tutor

extension Store {
  /// All that is kept at a path, be it only to be read; the beginning where nothing has been kept.
  static func progress(at path: String) throws(StoreFailure) -> Progress {
    guard !StoreFile(path: path).isMissing else { return Progress() }
    do throws(StoreFailure) {
      let store = try Store(at: path)
      defer { store.close() }
      return try store.progress()
    } catch {
      switch error {
      case .notWritable, .diskFull:
        guard let store = try? Store(readingAt: path) else { throw error }
        defer { store.close() }
        return try store.progress()
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
