import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// The same as `map`, on all the cores there are; the order is kept.
  func concurrentMap<Value: Sendable>(_ transform: @Sendable (Element) -> Value) -> [Value] {
    let parts = Mutex<[(index: Int, value: Value)]>([])
    // Files differ in size: whoever is ready takes the next.
    let next = Atomic<Int>(0)
    withoutActuallyEscaping(transform) { transform in
      DispatchQueue.concurrentPerform(iterations: 4) { _ in
        var own: [(index: Int, value: Value)] = []
        while true {
          let index = next.add(1, ordering: .relaxed).oldValue
          guard index < count else { break }
          own.append((index, transform(self[index])))
        }
        parts.withLock { $0 += own }
      }
    }
    return parts.withLock { $0 }.sorted { $0.index < $1.index }.map(\.value)
  }
}
