extension Array {
  /// The elements in an order in which no two in a row have the same key, where there is one; apart
  /// from that as they stand.
  ///
  /// States that look alike are told apart best when they do not come in blocks (Brunmair and
  /// Richter 2019). What has no key looks like nothing else.
  func interleaved<Key: Hashable>(by key: (Element) -> Key?) -> [Element] {
    var left = map { (key: key($0), element: $0) }
    var counts = Dictionary(left.compactMap { $0.key.map { ($0, 1) } }, uniquingKeysWith: +)
    var result: [Element] = []
    var last: Key?
    while !left.isEmpty {
      // What is left of the most must not wait, or it would be left alone at the end.
      let urgent = counts.first { 2 * $0.value > left.count }?.key
      let place = left.firstIndex { next in
        guard let key = next.key else { return urgent == nil || urgent == last }
        return key != last && (urgent == nil || urgent == last || urgent == key)
      }
      let next = left.remove(at: place ?? 0)
      result.append(next.element)
      last = next.key
      if let key = next.key { counts[key, default: 1] -= 1 }
    }
    return result
  }
}
