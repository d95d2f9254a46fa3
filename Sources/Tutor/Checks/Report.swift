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
  /// - Parameter language: The language in which its questions are answered as well, if they are.
  /// - Returns: What is to be said of it.
  package func checked(drivenIn language: Language? = nil) -> Report {
    Report(source, allFindings(drivenIn: language))
  }

  fileprivate func allFindings(drivenIn language: Language?) -> [Placed<Finding>] {
    let rules = Rules.ofFiles.flatMap { $0.findings(in: self) }
    let drive = language.map { Drive(in: self.language ?? $0).findings(in: self) } ?? []
    return findings + (rules + drive).map { $0.map(Finding.check) }
  }
}

extension CourseFiles {
  /// What reading the files, the rules of files and the rules of a course have found, by file.
  ///
  /// - Parameters:
  ///   - isDriven: Whether all questions are answered as well.
  ///   - map: Looks at one file after the other, or at several at once.
  /// - Returns: What is to be said of each file.
  package func checked(
    driving isDriven: Bool = false,
    mapping map: ([CourseFile], @Sendable (CourseFile) -> [Placed<Finding>]) -> [[Placed<
      Finding
    >]] =
      { $0.map($1) }
  ) -> [Report] {
    var found = Dictionary(
      grouping: Rules.ofCourses.flatMap { $0.findings(in: self) }, by: \.file
    ).mapValues { $0.map { $0.placed.map(Finding.check) } }
    let own = map(files) { $0.allFindings(drivenIn: isDriven ? .english : nil) }
    var reports = zip(files, own).map { file, own in
      Report(file.source, own + (found.removeValue(forKey: file.source.name) ?? []))
    }
    if let ids { reports.append(Report(ids, ids.findings + (found[ids.name] ?? []))) }
    return reports
  }
}
