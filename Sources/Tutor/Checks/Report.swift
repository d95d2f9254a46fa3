/// What is to be said of a file.
package struct Report: Sendable {
  /// The file.
  package let source: SourceFile
  /// What is wrong with it, in order.
  package let diagnostics: [Diagnostic]

  init(_ source: SourceFile, _ findings: [Placed<Finding>]) {
    self.source = source
    diagnostics = source.diagnostics(of: findings)
  }

  /// The diagnostics for people.
  package var text: String { diagnostics.map { $0.text(quoting: source) }.joined() }

  /// Whether the file can't stay as it is.
  package var hasErrors: Bool { diagnostics.contains { $0.finding.words.severity == .error } }
}

extension CourseFile {
  /// What reading the file and the rules of a single file have found.
  ///
  /// - Parameters:
  ///   - language: The language in which its questions are answered as well, if they are.
  ///   - glossary: The terms of which it may show cards; it is asked for only if there are cards.
  /// - Returns: What is to be said of it.
  package func checked(
    drivenIn language: Language? = nil, glossary: @autoclosure () -> Glossary = Glossary()
  ) -> Report {
    let cards = CardUnknown.findings(in: self, glossary()).map { $0.map(Finding.check) }
    return Report(source, allFindings(drivenIn: language) + cards)
  }

  fileprivate func allFindings(drivenIn language: Language?) -> [Placed<Finding>] {
    let rules = Rules.ofFiles.flatMap { $0.findings(in: self) }
    let drive = language.map { Drive(in: self.language ?? $0).findings(in: self) } ?? []
    return findings + (rules + drive).map { $0.map(Finding.check) }
  }
}

/// One thing to look at in a course: a file for itself, or all of them for one rule.
package enum Look: Sendable {
  case file(CourseFile)
  case rule(any CourseRule.Type)
}

extension CourseFiles {
  /// What reading the files, the rules of files and the rules of a course have found, by file.
  ///
  /// - Parameters:
  ///   - isDriven: Whether all questions are answered as well.
  ///   - map: Takes one look after the other, or several at once.
  /// - Returns: What is to be said of each file.
  package func checked(
    driving isDriven: Bool = false,
    mapping map: ([Look], @Sendable (Look) -> [InFile<Finding>]) -> [[InFile<Finding>]] = {
      $0.map($1)
    }
  ) -> [Report] {
    // The rules take longest, and so they come first.
    let looks = Rules.ofCourses.map(Look.rule) + files.map(Look.file)
    let found = map(looks) { look in
      switch look {
      case .rule(let rule):
        rule.findings(in: self).map { InFile(file: $0.file, placed: $0.placed.map(Finding.check)) }
      case .file(let file):
        file.allFindings(drivenIn: isDriven ? .english : nil).map {
          InFile(file: file.source.name, placed: $0)
        }
      }
    }
    let byFile = Dictionary(grouping: found.joined(), by: \.file).mapValues { $0.map(\.placed) }
    let reports = files.map { Report($0.source, byFile[$0.source.name] ?? []) }
    guard let ids else { return reports }
    return reports + [Report(ids, ids.findings + (byFile[ids.name] ?? []))]
  }
}
