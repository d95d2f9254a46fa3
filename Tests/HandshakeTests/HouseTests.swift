import Foundation
import Testing

/// The arrows run Handshake → Tutor → TCP, and each C library has one door.
@Suite struct `The house` {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  /// Every import, as (file below Sources, module).
  private static let imports: [(file: String, module: String)] = {
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    return (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }
      .flatMap { url -> [(String, String)] in
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        let file = String(url.path.dropFirst(sources.path.count + 1))
        return text.matches(of: /(?m)^\s*(?:@\w+\s+)*(?:\w+ )?import (?:\w+ )?(\w+)/)
          .map { (file, String($0.1)) }
      }
  }()

  private func modules(in target: String) -> Set<String> {
    Set(Self.imports.filter { $0.file.hasPrefix("\(target)/") }.map(\.module))
  }

  @Test func `TCP imports nothing`() { #expect(modules(in: "TCP") == []) }

  /// FSRS needs exp and pow, which the standard library lacks; CMath is math.h and nothing else.
  @Test func `Tutor imports the machine, Markdown and math.h`() {
    #expect(modules(in: "Tutor") == ["TCP", "CCMark", "CMath"])
  }

  @Test func `Handshake is the edge`() {
    #expect(
      modules(in: "Handshake").isSubset(of: [
        "ArgumentParser", "CLibEdit", "CPangoCairo", "Dispatch", "GRDB", "Glibc", "Darwin",
        "Synchronization", "TCP", "Tutor",
      ]))
  }

  @Test(arguments: ["CLibEdit", "CPangoCairo", "CCMark", "CMath"]) func `has one door to`(
    _ library: String
  ) {
    #expect(Self.imports.filter { $0.module == library }.count == 1)
  }

  @Test func `no file is longer than 300 lines, tables of words excepted`() throws {
    let files = Set(Self.imports.map(\.file)).filter { !$0.contains("/Words/") }
    for file in files {
      let text = try String(contentsOf: Self.sources.appending(path: file), encoding: .utf8)
      #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 301, "\(file)")
    }
  }
}
