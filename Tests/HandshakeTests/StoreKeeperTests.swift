import Foundation
import Synchronization
import Testing
import Tutor

@testable import Handshake

@Suite struct `A keeper` {
  private let folder: StoreFolder
  /// What was said.
  private let said = Said()

  init() throws { folder = try StoreFolder() }

  private final class Said {
    var failures: [StoreFailure] = []
  }

  private func keeper(at path: String?) -> Keeper {
    Keeper(at: path) { [said] in said.failures.append($0) }
  }

  private var aside: String { "\(folder.path).corrupt-\(StoreFile.today)" }

  @Test func `keeps what is done`() {
    var keeper = keeper(at: folder.path)
    #expect(keeper.read { try $0.bookmark() } == nil)
    #expect(keeper.keep(.sample()) == 1)
    #expect(keeper.keep(.sample()) == 2)
    #expect(keeper.read { try $0.bookmark() } == Bookmark(lesson: "open", question: "open.2"))
    #expect(said.failures == [])
    keeper.close()
  }

  /// SQLite would empty its log after a thousand pages, while someone waits for a verdict.
  @Test func `keeps SQLite's log short when it is tidied up`() throws {
    var keeper = keeper(at: folder.path)
    var longest = 0
    for _ in 0..<400 {
      _ = keeper.keep(.sample())
      keeper.tidy()
      let log = try FileManager.default.attributesOfItem(atPath: "\(folder.path)-wal")
      longest = max(longest, log[.size] as? Int ?? 0)
    }
    #expect(longest < 5_000_000)
    #expect(said.failures == [])
    keeper.close()
  }

  @Test func `says once that there is no home`() {
    var keeper = keeper(at: nil)
    #expect(keeper.keep(.sample()) == nil)
    #expect(keeper.keep(.sample()) == nil)
    #expect(keeper.read { try $0.progress() } == nil)
    #expect(said.failures == [.noHome])
  }

  @Test func `begins anew where the file is damaged`() throws {
    try folder.write([UInt8](repeating: 7, count: 100))
    var keeper = keeper(at: folder.path)
    #expect(keeper.keep(.sample()) == 1)
    #expect(said.failures == [.damaged(folder.path, setAside: aside)])
    keeper.close()
  }

  @Test func `begins anew with the answer at which the damage shows`() throws {
    var keeper = keeper(at: folder.path)
    _ = keeper.keep(.sample())
    keeper.close()
    var bytes = try folder.bytes()
    for page in 1..<bytes.count / 4_096 { bytes[page * 4_096] = 0xFF }
    try folder.write(bytes)
    keeper = self.keeper(at: folder.path)
    #expect(keeper.keep(.sample()) == 1)
    #expect(keeper.keep(.sample()) == 2)
    #expect(said.failures == [.damaged(folder.path, setAside: aside)])
    keeper.close()
  }

  @Test(.enabled(if: TinyDisk.isPossible, "only root can mount a tiny disk"))
  func `goes on when there is room again, and says when there is none again`() throws {
    let disk = try TinyDisk(kilobytes: 400)
    let folder = try StoreFolder(in: disk.path)
    try disk.fill()
    var keeper = keeper(at: folder.path)
    #expect(keeper.keep(.sample()) == nil)
    #expect(keeper.keep(.sample()) == nil)
    #expect(said.failures == [.diskFull(folder.path)])
    try disk.free()
    #expect(keeper.keep(.sample()) == 1)
    try disk.fill()
    let long = LogEntry.sample(typed: String(repeating: "x", count: 300_000))
    #expect(keeper.keep(long) == nil)
    #expect(said.failures == [.diskFull(folder.path), .diskFull(folder.path)])
    keeper.close()
  }
}
