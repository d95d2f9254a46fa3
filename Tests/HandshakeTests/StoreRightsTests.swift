import Foundation
import Testing
import Tutor

@testable import Handshake

/// In a process of its own, which gives up what root may do: root may write anywhere.
@Suite struct `A store where its user may not write` {
  @Test func `is read when the file may not be written`() async {
    await #expect(processExitsWith: .success) {
      let folder = try StoreFolder(withModes: 0o755, 0o444)
      #expect(folder.failure() == .notWritable(folder.path, errno: EACCES))
      try folder.expectToBeRead()
    }
  }

  @Test func `is read when the folder may not be written`() async {
    await #expect(processExitsWith: .success) {
      let folder = try StoreFolder(withModes: 0o555, 0o644)
      #expect(folder.failure() == .notWritable("\(folder.folder)/handshake", errno: EACCES))
      try folder.expectToBeRead()
    }
  }

  @Test func `is not read without the log that was left beside it`() async {
    await #expect(processExitsWith: .success) {
      let folder = try StoreFolder(withModes: 0o555, 0o444, log: true)
      #expect(throws: StoreFailure.self) { try Store(readingAt: folder.path) }
    }
  }

  @Test func `is not begun when its folder cannot be made`() async {
    await #expect(processExitsWith: .success) {
      let folder = try StoreFolder(withModes: 0o555, 0o444)
      let path = "\(folder.folder)/handshake/share/handshake/progress.sqlite"
      #expect(throws: StoreFailure.notWritable("\(folder.folder)/handshake", errno: EACCES)) {
        try Store(at: path)
      }
      #expect(throws: StoreFailure.self) { try Store(readingAt: path) }
    }
  }
}

extension StoreFolder {
  /// A folder and a file with these modes, of a user that this process is no longer if that was root.
  fileprivate convenience init(
    withModes folderMode: mode_t, _ fileMode: mode_t, log: Bool = false
  ) throws {
    try self.init()
    let store = try Store(at: path)
    _ = try store.record(.sample())
    store.close()
    if log { try Data("frames".utf8).write(to: URL(filePath: "\(path)-wal")) }
    try #require(chmod(path, fileMode) == 0)
    try #require(chmod("\(folder)/handshake", folderMode) == 0)
    guard geteuid() == 0 else { return }
    let nobody: uid_t = 65_534
    try #require(chown(path, nobody, nobody) == 0)
    try #require(setgroups(0, nil) == 0 && setgid(nobody) == 0 && setuid(nobody) == 0)
  }

  fileprivate func expectToBeRead() throws {
    let store = try Store(readingAt: path)
    #expect(try store.bookmark() == Bookmark(lesson: "open", question: "open.2"))
    #expect(try store.progress().answers == 1)
    #expect(throws: StoreFailure.self) { try store.record(.sample()) }
    store.close()
  }
}
