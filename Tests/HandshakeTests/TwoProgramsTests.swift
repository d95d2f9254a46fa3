import Foundation
import GRDB
import Testing
import Tutor

@testable import Handshake

@Suite struct `Two programs on one store` {
  /// Each leaves a question by every line; what was shown or skipped comes back, without end.
  @Test(.timeLimit(.minutes(2))) func `keep 500 answers each, and lose none`() async throws {
    let folder = try StoreFolder()
    let variables = ["XDG_DATA_HOME": folder.folder]
    try await withThrowingTaskGroup { group in
      for word in ["show", "skip"] {
        group.addTask {
          let typed = String(repeating: "\(word)\n", count: 500) + "quit\n"
          let run = try await PipedProgram.run(
            ["study"], input: Data(typed.utf8), environment: variables)
          #expect(run.code == 0)
          #expect(run.errors == "")
        }
      }
      try await group.waitForAll()
    }
    let counts = try await folder.database().read {
      try Row.fetchAll(
        $0, sql: "SELECT deed, count(*) FROM log GROUP BY session, deed ORDER BY deed"
      )
      .map { [$0[0] as String, "\($0[1] as Int)"] }
    }
    #expect(counts == [["shown", "500"], ["skipped", "500"]])
    let store = try Store(at: folder.path)
    #expect(try store.progress().answers == 1_000)
    #expect(try store.rebuild() == [])
    store.close()
  }
}
