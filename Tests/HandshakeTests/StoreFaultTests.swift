import Foundation
import GRDB
import Testing
import Tutor

@testable import Handshake

/// Each fault is brought about for real.
@Suite struct `What keeps a store from being kept` {
  private let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  /// A store with one answer in it.
  private func begin() throws {
    let store = try Store(at: folder.path)
    _ = try store.record(.sample())
    store.close()
  }

  /// Where a damaged file is set aside today.
  private var aside: String { "\(folder.path).corrupt-\(StoreFile.today)" }

  // MARK: Damage

  @Test(arguments: [
    [UInt8]("This is no database, though it is long enough to be one.".utf8),
    [UInt8](repeating: 7, count: 5_000),
  ]) func `a file that is no database`(_ bytes: [UInt8]) throws {
    try folder.write(bytes)
    #expect(folder.failure() == .damaged(folder.path, setAside: aside))
    #expect(try File.bytes(of: aside) == bytes)
    #expect(folder.failure() == nil)
    #expect(folder.names.count == 2)
  }

  @Test func `a database of another program`() throws {
    File.makeFolder(holding: folder.path)
    try folder.database().write { try $0.execute(sql: "CREATE TABLE moz_places (id)") }
    #expect(folder.failure() == .damaged(folder.path, setAside: aside))
  }

  @Test func `what was set aside before stays`() throws {
    for name in [aside, "\(aside)-2", "\(aside)-3"] {
      try folder.write([UInt8](repeating: 7, count: 100))
      #expect(folder.failure() == .damaged(folder.path, setAside: name))
    }
    #expect(folder.names.count == 3)
  }

  /// Whichever byte of the head it is: SQLite does not mind, or the file makes way for a new one.
  @Test func `a flipped byte in the head`() throws {
    try begin()
    let good = try folder.bytes()
    var failures: [Int: StoreFailure] = [:]
    for place in 0..<100 {
      var bytes = good
      bytes[place] ^= 0xFF
      try folder.write(bytes)
      do throws(StoreFailure) {
        let store = try Store(at: folder.path)
        defer { store.close() }
        _ = try store.record(.sample())
      } catch {
        failures[place] = error
      }
      try folder.empty()
    }
    // What it is, which versions may write and read it, and that it is ours.
    for place in [0, 15, 18, 19, 68, 71] {
      #expect(failures[place] == .damaged(folder.path, setAside: aside), "byte \(place)")
    }
    #expect(failures.removeValue(forKey: 63) == .newer(folder.path, format: 0xFE))
    for place in [61, 62] { failures[place] = nil }
    #expect(Set(failures.values) == [.damaged(folder.path, setAside: aside)])
  }

  @Test(arguments: [0xFF, 0x00] as [UInt8])
  func `a flipped byte in a page`(_ byte: UInt8) throws {
    try begin()
    let root = try folder.database().read {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'item'") ?? 0
    }
    var bytes = try folder.bytes()
    bytes[(root - 1) * 4_096] = byte
    try folder.write(bytes)
    let store = try Store(at: folder.path)
    #expect(try store.bookmark() == Bookmark(lesson: "open", question: "open.2"))
    #expect(throws: StoreFailure.damaged(folder.path, setAside: aside)) {
      try store.record(.sample())
    }
    #expect(try File.bytes(of: aside) == bytes)
    #expect(folder.failure() == nil)
  }

  /// Not every byte is looked at; but whatever is, nothing ends the program.
  @Test func `a flipped byte anywhere`() throws {
    try begin()
    let good = try folder.bytes()
    var generator = SeededGenerator(seed: "flips")
    for _ in 0..<200 {
      var bytes = good
      bytes[Int.random(in: 100..<good.count, using: &generator)] ^=
        UInt8.random(in: 1...255, using: &generator)
      try folder.write(bytes)
      do throws(StoreFailure) {
        let store = try Store(at: folder.path)
        defer { store.close() }
        _ = try store.progress()
        _ = try store.rebuild()
        _ = try store.record(.sample(.retracted, retracted: 1))
      } catch .damaged(_, .some) {}
      try folder.empty()
    }
  }

  /// To SQLite these are as good as any.
  @Test(arguments: [
    ("typed ", "tyqed "), ("'right'", "'riGht'"), ("CREATE TABLE log", "CREATE TABLE lag"),
  ])
  func `a garbled schema`(_ text: String, _ garbled: String) throws {
    try begin()
    try folder.database().write {
      try $0.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name = 'log'
          """, arguments: [text, garbled])
    }
    #expect(throws: StoreFailure.damaged(folder.path, setAside: aside)) {
      try Store(at: folder.path).record(.sample())
    }
  }

  @Test func `a damaged file that another process has just set aside`() throws {
    try begin()
    #expect(StoreFile(path: folder.path).setAside(on: "2026-11-23") { false } == nil)
    #expect(folder.names == ["progress.sqlite"])
  }

  // MARK: Others

  @Test func `a newer format`() throws {
    try begin()
    try folder.database().write { try $0.execute(sql: "PRAGMA user_version = 2") }
    #expect(folder.failure() == .newer(folder.path, format: 2))
    #expect(folder.names == ["progress.sqlite"])
  }

  @Test func `a lock that another program holds`() throws {
    try begin()
    let other = try folder.database()
    try other.inDatabase { database in
      try database.beginTransaction(.exclusive)
      let store = try Store(at: folder.path, patience: 0.01)
      #expect(try store.bookmark() != nil)
      #expect(throws: StoreFailure.locked(folder.path)) { try store.record(.sample()) }
      try database.rollback()
      #expect(try store.record(.sample()) == 2)
      store.close()
    }
  }

  @Test func `a folder in its place`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    #expect(folder.failure() == .notWritable(folder.path, errno: EISDIR))
  }

  @Test func `a file in the place of its folder`() throws {
    let file = "\(folder.folder)/handshake"
    try Data().write(to: URL(filePath: file))
    #expect(folder.failure() == .notWritable(file, errno: ENOTDIR))
  }

  // MARK: The disk

  @Test(.enabled(if: TinyDisk.isPossible, "only root can mount a tiny disk"))
  func `a full disk`() throws {
    let disk = try TinyDisk(kilobytes: 400)
    let folder = try StoreFolder(in: disk.path)
    let store = try Store(at: folder.path)
    let id = try store.record(.sample())
    try disk.fill()
    let typed = String(repeating: "x", count: 10_000)
    #expect(throws: StoreFailure.diskFull(folder.path)) {
      for _ in 0..<100 { _ = try store.record(.sample(typed: typed)) }
    }
    #expect(try store.bookmark() == Bookmark(lesson: "open", question: "open.2"))
    try disk.free()
    #expect(try store.record(.sample()) > id)
    store.close()
  }

  @Test(.enabled(if: TinyDisk.isPossible, "only root can mount a tiny disk"))
  func `a disk that is full from the beginning`() throws {
    let disk = try TinyDisk(kilobytes: 400)
    let folder = try StoreFolder(in: disk.path)
    try disk.fill()
    #expect(folder.failure() == .diskFull(folder.path))
    try disk.free()
    #expect(folder.failure() == nil)
  }
}

/// A disk of a few kilobytes.
final class TinyDisk {
  let path: String

  static var isPossible: Bool { (try? TinyDisk(kilobytes: 100)) != nil }

  init(kilobytes: Int) throws {
    path = FileManager.default.temporaryDirectory.path + "/disk-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let mount = try Tool.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path)
    try #require(mount.code == 0, "\(mount.output)")
  }

  deinit {
    _ = try? Tool.run("umount", "-l", path)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Leaves no room for anything.
  func fill() throws {
    let file = try #require(fopen("\(path)/filler", "w"))
    let block = [UInt8](repeating: 0, count: 4_096)
    while fwrite(block, 1, block.count, file) == block.count, fflush(file) == 0 {}
    fclose(file)
  }

  func free() throws { try FileManager.default.removeItem(atPath: "\(path)/filler") }
}
