import Testing
import Tutor

@Suite struct `A rule of the checker` {
  /// A rule, by its code.
  private struct Named: CustomTestStringConvertible, Sendable {
    let rule: any Rule.Type
    var testDescription: String { rule.code }
  }

  private static let rules = Rules.all.map { Named(rule: $0) }

  /// What is said of whole files, in their order.
  private static func said(of example: Example) -> String {
    let sources = example.map { SourceFile(name: $0.key, text: $0.value) }
    let files = sources.filter { $0.name.hasSuffix(".md") }.map { CourseFile($0) }
    let ids = sources.first { $0.name.hasSuffix(".txt") }
    return CourseFiles(files, ids: ids).checked().map(\.text).joined()
  }

  @Test(arguments: rules) private func `finds nothing in its good example`(_ named: Named) {
    #expect(Self.said(of: named.rule.good) == "")
  }

  @Test(arguments: rules)
  private func `finds what is wrong with its bad example, and nothing else`(_ named: Named) {
    #expect(Self.said(of: named.rule.bad) == named.rule.said)
    #expect(named.rule.said.contains("[\(named.rule.code)]"))
  }

  @Test func `has a code of its own`() {
    #expect(Set(Rules.all.map { $0.code }).count == Rules.all.count)
  }
}
