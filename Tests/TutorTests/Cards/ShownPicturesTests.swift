import Foundation
import Testing
import Tutor

@Suite struct `The pictures in README.md` {
  private static let folder = Repository.root.appending(path: "Pictures")

  @Test(arguments: ["time-wait", "diagram"])
  func `are what the program draws; else run make pictures`(_ name: String) throws {
    let card = try #require(try Repository.deck(in: .english).card(named: name))
    let file = Self.folder.appending(path: "\(name).svg")
    #expect(try String(contentsOf: file, encoding: .utf8) == card.svg)
  }

  @Test func `are all that there are, and each is shown`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let readme = Repository.root.appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    #expect(names.sorted() == ["diagram.svg", "time-wait.svg"])
    for name in names { #expect(text.contains("src=\"Pictures/\(name)\"")) }
  }
}
