import Synchronization
import Tutor

/// The lessons that have been read: one that is looked into again is there at once.
final class Shelf: Sendable {
  private let lessons = Mutex<[String: Lesson?]>([:])

  /// The lesson in a file, which is read the first time; `nil` when it has errors or is gone.
  func lesson(at path: String, read: (String) -> Lesson?) -> Lesson? {
    if let known = lessons.withLock({ $0[path] }) { return known }
    let lesson = read(path)
    lessons.withLock { $0[path] = .some(lesson) }
    return lesson
  }
}
