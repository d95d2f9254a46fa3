import Foundation
import GRDB
import Testing
import Tutor

@testable import Handshake

@Suite struct `The store` {
  private let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  @Test func `gives back every part of a line`() throws {
    let store = try Store(at: folder.path)
    var log = RandomLog()
    try log.add(300) { try store.record($0) }
    try log.add(1) { _ in
      try store.record(.sample(typed: "a\nb\t\u{1B}[2J 三次\u{301} \u{1F469}\u{200D}\u{1F52C}"))
    }
    var kept: [(id: Int64, entry: LogEntry)] = []
    try folder.database().read { try $0.forEachLine { id, entry, _ in kept.append((id, entry)) } }
    #expect(kept.map(\.id) == Array(1...301))
    #expect(kept.dropLast().map(\.entry) == log.lines.dropLast().map(\.entry))
    #expect(kept.last?.entry.typed == "a\nb\t\u{1B}[2J 三次\u{301} \u{1F469}\u{200D}\u{1F52C}")
    store.close()
  }

  @Test func `keeps a picture of NUL, at which texts end for SQLite`() throws {
    let store = try Store(at: folder.path)
    _ = try store.record(.sample(typed: "a\0b"))
    store.close()
    try folder.database().read { database in
      try #expect(String.fetchOne(database, sql: "SELECT typed FROM log") == "a␀b")
    }
  }

  @Test func `is empty at first`() throws {
    let store = try Store(at: folder.path)
    #expect(try store.progress() == Tutor.Progress())
    #expect(try store.bookmark() == nil)
    #expect(try store.rebuild() == [])
    store.close()
  }

  /// Each line is derived from by itself, as a program writes it, and all at once.
  @Test func `holds what follows from the log, line by line`() throws {
    let store = try Store(at: folder.path)
    var log = RandomLog()
    for _ in 0..<20 {
      try log.add(100) { try store.record($0) }
      try #require(try store.progress() == log.progress)
    }
    #expect(try store.bookmark() == log.progress.bookmark)
    #expect(try store.questions() == log.progress.questions)
    #expect(try store.rebuild() == [])
    store.close()
  }

  @Test func `counts one repetition of a day, as the log does`() throws {
    let store = try Store(at: folder.path)
    for count in 1...3 {
      _ = try store.record(.sample())
      #expect(try store.progress().items.values.map(\.isRepeated) == [count > 1])
    }
    #expect(try store.rebuild() == [])
    #expect(throws: DatabaseError.self) {
      try folder.database().write { try $0.execute(sql: "UPDATE item SET repeated = 2") }
    }
    store.close()
  }

  @Test func `is made anew from the log when it was tampered with`() throws {
    let store = try Store(at: folder.path)
    var log = RandomLog()
    try log.add(300) { try store.record($0) }
    let edge = try #require(log.progress.items["edge-1@client"])
    let right = try #require(log.progress.counts[.right])
    try folder.database().write {
      try $0.execute(
        sql: """
          UPDATE item SET asked = asked + 1 WHERE id = 'edge-1@client';
          INSERT INTO question VALUES ('x', 'open', 'shown', 'shown', 1);
          DELETE FROM visit;
          UPDATE deed SET count = 1 WHERE name = 'right';
          """)
    }
    let differences = try store.rebuild()
    #expect(differences.contains(.count(.right, kept: 1, derived: right)))
    #expect(
      differences.contains(
        .item(
          "edge-1@client",
          kept: ItemRecord(
            memory: edge.memory, isRepeated: edge.isRepeated, asked: edge.asked + 1,
            firstTime: edge.firstTime, last: edge.last),
          derived: edge)))
    #expect(differences.count == 3 + log.progress.visits.count)
    #expect(try store.progress() == log.progress)
    #expect(try store.rebuild() == [])
    store.close()
  }

  /// No CHECK was asked: so it looks when a disk has garbled a word.
  @Test func `makes anew what cannot be read, for the log has it all`() throws {
    let store = try Store(at: folder.path)
    _ = try store.record(.sample(.shown))
    try folder.database().inDatabase {
      try $0.execute(
        sql: """
          PRAGMA ignore_check_constraints = ON;
          UPDATE item SET state = 'learnin4'; UPDATE deed SET name = 'sh0wn'
          """)
    }
    #expect(try store.progress().items == [:])
    _ = try store.record(.sample())
    #expect(try store.progress().items["LISTEN/rcv SYN@server"]?.asked == 2)
    #expect(try store.progress().questions["open.1"]?.asked == 2)
    #expect(try store.rebuild() == [.count(.shown, kept: 0, derived: 1)])
    store.close()
  }

  @Test func `takes an answer back, and only what followed from it`() throws {
    let store = try Store(at: folder.path)
    let first = try store.record(.sample(.shown))
    let before = try store.progress()
    let second = try store.record(.sample(.right))
    _ = try store.record(.sample(.retracted, retracted: second))
    #expect(try store.progress().items == before.items)
    #expect(try store.progress().questions == before.questions)
    _ = try store.record(.sample(.retracted, retracted: first))
    #expect(try store.progress().items == [:])
    #expect(try store.progress().questions == [:])
    #expect(try store.progress().answers == 2)
    store.close()
  }

  @Test func `lets nobody change the log`() throws {
    let store = try Store(at: folder.path)
    _ = try store.record(.sample())
    for change in ["UPDATE log SET deed = 'wrong'", "DELETE FROM log"] {
      #expect(throws: DatabaseError.self) {
        try folder.database().write { try $0.execute(sql: change) }
      }
    }
    store.close()
  }

  @Test func `is its owner's alone`() throws {
    let store = try Store(at: folder.path)
    _ = try store.record(.sample())
    #expect(try folder.mode("handshake") == 0o700)
    for name in folder.names { #expect(try folder.mode("handshake/\(name)") == 0o600) }
    #expect(folder.names.count == 3)
    store.close()
    #expect(folder.names == ["progress.sqlite"])
  }

  /// Whoever adds a word to the program finds out here that old files refuse it.
  @Test(arguments: [
    ("log", "deed", LogEntry.Deed.allCases.map(\.rawValue)),
    ("log", "kind", Question.Kind.allCases.map(\.rawValue)),
    ("log", "language", Language.allCases.map(\.rawValue)),
    ("item", "last", Session.Outcome.allCases.map(\.rawValue)),
    ("item", "state", Memory.State.allCases.map(\.rawValue)),
    ("question", "first", Session.Outcome.allCases.map(\.rawValue)),
    ("question", "last", Session.Outcome.allCases.map(\.rawValue)),
    ("deed", "name", LogEntry.Deed.allCases.map(\.rawValue)),
  ]) func `knows the same words as the program`(
    _ table: String, _ column: String, _ words: [String]
  ) throws {
    try Store(at: folder.path).close()
    let sql = try folder.database().read {
      try String.fetchOne(
        $0, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [table])
    }
    let list = try Regex("CHECK \\(\(column) IN \\(([^)]*)\\)")
    let match = try #require(sql?.firstMatch(of: list)?.output[1].substring)
    #expect(match.matches(of: /'([^']+)'/).map { String($0.1) } == words)
  }
}

@Suite struct `Two stores on one file` {
  @Test func `lose nothing`() async throws {
    let folder = try StoreFolder()
    let path = folder.path
    try await withThrowingTaskGroup { group in
      for session in ["a", "b"] {
        group.addTask {
          // SQLite keeps no queue of those that wait, and neither of these pauses as a learner does.
          let store = try Store(at: path, patience: 60)
          for _ in 0..<500 { _ = try store.record(.sample(typed: session)) }
          store.close()
        }
      }
      try await group.waitForAll()
    }
    let store = try Store(at: path)
    let progress = try store.progress()
    #expect(progress.answers == 1_000)
    #expect(progress.items.values.map(\.asked) == [1_000])
    #expect(try store.rebuild() == [])
    store.close()
    let sql = "SELECT count(*) FROM log GROUP BY typed"
    #expect(try await folder.database().read { try Int.fetchAll($0, sql: sql) } == [500, 500])
  }

  @Test func `may begin it at the same time`() async throws {
    for _ in 0..<20 {
      let folder = try StoreFolder()
      let path = folder.path
      try await withThrowingTaskGroup { group in
        for _ in 0..<4 {
          group.addTask {
            let store = try Store(at: path)
            _ = try store.record(.sample())
            store.close()
          }
        }
        try await group.waitForAll()
      }
      let store = try Store(at: path)
      #expect(try store.progress().answers == 4)
      store.close()
    }
  }
}
