import Foundation
import Testing
import Tutor

@testable import Handshake

/// In a process of its own, which gives up what root may do: root may write anywhere.
@Suite struct `A store where its user may not write` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
    let store = try Store(at: folder.path)
    _ = try store.record(.sample())
    store.close()
  }

  /// The folder of the store.
  private var inner: String { "\(folder.folder)/handshake" }

  @Test func `is read when the file may not be written`() async throws {
    try folder.setModes(0o755, 0o444)
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      try becomeNobody()
      #expect(throws: StoreFailure.notWritable(path, errno: EACCES)) { try Store(at: path) }
      try expectOneAnswer(at: path)
    }
  }

  @Test func `is read when the folder may not be written`() async throws {
    try folder.setModes(0o555, 0o666)
    await #expect(processExitsWith: .success) {
      [path = folder.path as String, inner = inner as String] in
      try becomeNobody()
      #expect(throws: StoreFailure.notWritable(inner, errno: EACCES)) { try Store(at: path) }
      try expectOneAnswer(at: path)
    }
  }

  @Test func `is not read without the log that was left beside it`() async throws {
    try Data("frames".utf8).write(to: URL(filePath: "\(folder.path)-wal"))
    try folder.setModes(0o555, 0o444)
    await #expect(processExitsWith: .success) {
      [path = folder.path as String] in
      try becomeNobody()
      #expect(throws: StoreFailure.notWritable(path, errno: EACCES)) {
        try Store(readingAt: path)
      }
    }
  }

  @Test func `is not begun when its folder cannot be made`() async throws {
    try folder.setModes(0o555, 0o444)
    await #expect(processExitsWith: .success) { [inner = inner as String] in
      try becomeNobody()
      #expect(throws: StoreFailure.notWritable(inner, errno: EACCES)) {
        try Store(at: "\(inner)/share/handshake/progress.sqlite")
      }
    }
  }
}

extension StoreFolder {
  fileprivate func setModes(_ folderMode: mode_t, _ fileMode: mode_t) throws {
    try #require(chmod(path, fileMode) == 0)
    try #require(chmod("\(folder)/handshake", folderMode) == 0)
  }
}

/// Gives up root's rights, if there are any.
private func becomeNobody() throws {
  guard geteuid() == 0 else { return }
  try #require(setgroups(0, nil) == 0 && setgid(65_534) == 0 && setuid(65_534) == 0)
}

private func expectOneAnswer(at path: String) throws {
  #expect(try Store.progress(at: path).answers == 1)
  let store = try Store(readingAt: path)
  #expect(try store.bookmark() == Bookmark(lesson: "open", question: "open.2"))
  #expect(try store.progress().answers == 1)
  #expect(throws: StoreFailure.self) { try store.record(.sample()) }
  store.close()
}
