import Testing
import Tutor

@testable import Handshake

/// What the store gives a learner who comes back.
@Suite struct `Where a learner was` {
  private let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  /// A line about a question of a lesson, after which another is open.
  private func entry(
    _ deed: LogEntry.Deed, _ question: String, next: String?, lesson: String = "open",
    hints: Int = 0, misses: Int = 0, retracted: Int64? = nil
  ) -> LogEntry {
    LogEntry(
      deed, lesson: lesson, question: .init(id: question, kind: .nextState, item: question),
      hints: hints, misses: misses, retracted: retracted,
      bookmark: Bookmark(lesson: "open", question: next), occasion: LogEntry.sample().occasion)
  }

  private func resumption(after log: LogEntry...) throws -> Resumption? {
    let store = try Store(at: folder.path)
    defer { store.close() }
    for entry in log { _ = try store.record(entry) }
    return try store.resumption()
  }

  private func at(_ question: String?) -> Bookmark { Bookmark(lesson: "open", question: question) }

  @Test func `is nowhere at first`() throws { #expect(try resumption() == nil) }

  @Test func `is at the next question after a right answer`() throws {
    let left = try resumption(after: entry(.right, "a", next: "b", hints: 1))
    #expect(left == Resumption(bookmark: at("b")))
  }

  @Test func `is at the same one after a wrong answer and a hint`() throws {
    let left = try resumption(
      after: entry(.wrong, "a", next: "a", misses: 1),
      entry(.hint, "a", next: "a", hints: 1, misses: 1))
    #expect(left == Resumption(bookmark: at("a"), hints: 1, misses: 1))
  }

  @Test func `is where undo led`() throws {
    let left = try resumption(
      after: entry(.wrong, "a", next: "a", misses: 1), entry(.wrong, "a", next: "a", misses: 2),
      entry(.retracted, "a", next: "a", misses: 1, retracted: 2))
    #expect(left == Resumption(bookmark: at("a"), misses: 1))
  }

  /// The one question left was shown, and comes again as if it were new.
  @Test func `is at a question that begins anew`() throws {
    let left = try resumption(after: entry(.shown, "a", next: "a", hints: 3, misses: 2))
    #expect(left == Resumption(bookmark: at("a"), again: [at("a")]))
  }

  @Test func `has what was missed, shown or skipped ahead, until it is answered unaided`() throws {
    let left = try resumption(
      after: entry(.shown, "a", next: "b"), entry(.skipped, "b", next: "c"),
      entry(.right, "c", next: "d", misses: 1), entry(.right, "d", next: "e", hints: 1),
      entry(.right, "e", next: "f"), entry(.skipped, "f", next: "b"),
      entry(.right, "b", next: "c"), entry(.right, "a", next: "c", misses: 1),
      entry(.shown, "x", next: "c", lesson: "other"))
    #expect(left == Resumption(bookmark: at("c"), again: [at("a"), at("c"), at("f")]))
  }

  @Test func `does not count what was taken back`() throws {
    let left = try resumption(
      after: entry(.right, "a", next: "b", misses: 1), entry(.right, "a", next: "b"),
      entry(.retracted, "a", next: "a", retracted: 2))
    #expect(left == Resumption(bookmark: at("a"), again: [at("a")]))
  }

  @Test func `may be at a question of an earlier lesson`() throws {
    let left = try resumption(
      after: entry(.shown, "x", next: "y", lesson: "earlier"), entry(.right, "a", next: "x"))
    #expect(
      left == Resumption(bookmark: at("x"), again: [Bookmark(lesson: "earlier", question: "x")]))
  }

  @Test func `is at the end of a lesson that was finished`() throws {
    let left = try resumption(after: entry(.right, "a", next: nil))
    #expect(left == Resumption(bookmark: at(nil)))
  }
}
