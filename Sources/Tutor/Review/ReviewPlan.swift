/// What a review asks, in its order: what is due, then a few new things; or for practice the weakest.
///
///     ReviewPlan(of: memories, new: ["LISTEN/rcv SYN@server"], at: now)
package struct ReviewPlan: Hashable, Sendable {
  /// What is asked, each once.
  package let items: [String]
  /// How many of them have never been asked; they come last.
  package let newCount: Int
  /// How many more are due.
  package let more: Int

  /// As much as is asked at once.
  package struct Limits: Hashable, Sendable {
    /// The most things that are due.
    package let due: Int
    /// The most things that are new.
    package let new: Int
    /// The most things of all.
    package let all: Int

    /// What can be done at a sitting (of 20 in ten minutes): 20 that are due and 10 that are new.
    package static let usual = Limits(due: 20, new: 10, all: 30)

    /// No more than so many in all.
    package init(all count: Int) { self.init(due: count, new: 10, all: count) }

    private init(due: Int, new: Int, all: Int) {
      self.due = due
      self.new = new
      self.all = all
    }
  }

  /// Plans a review of what is due; where nothing is, there is nothing to review.
  ///
  /// - Parameters:
  ///   - memories: What is remembered, of what can be asked.
  ///   - new: What has never been asked, in the order in which it is taught, which is kept.
  ///   - time: The moment, in milliseconds since 1970.
  ///   - limits: How much is asked at most.
  package init(
    of memories: [String: Memory], new: [String], at time: Int64, limits: Limits = .usual
  ) {
    let due = memories.filter { $0.value.due <= time }
    let asked = Self.weakest(of: due, at: time, upTo: limits.due)
    let new = due.isEmpty ? [] : new.prefix(min(limits.new, limits.all - asked.count))
    items = asked + new
    newCount = new.count
    more = due.count - asked.count
  }

  /// Plans to practise what is remembered least, be it due or not.
  package init(practising memories: [String: Memory], at time: Int64, upTo count: Int = 10) {
    items = Self.weakest(of: memories, at: time, upTo: count)
    newCount = 0
    more = 0
  }

  /// Those that are most likely forgotten, first; apart from what keeps look-alikes from following
  /// each other.
  private static func weakest(
    of memories: [String: Memory], at time: Int64, upTo count: Int
  ) -> [String] {
    let order = memories.map { item, memory in
      (recall: memory.recall(at: time), stability: memory.stability, item: item)
    }
    return order.sorted { $0 < $1 }.prefix(count).map(\.item).interleaved(by: \.state)
  }
}

extension String {
  /// The state that an edge leaves, by what is remembered of the edge; `nil` of a question about none.
  fileprivate var state: Substring? {
    firstIndex(of: "/").map { self[..<$0] }
  }
}
