/// A line of the log of answers, for other programs.
package struct ExportedResult: Hashable, Sendable {
  /// Its number in the log.
  package let line: Int64
  /// What was done.
  package let entry: LogEntry
  /// Whether a later line takes it back.
  package let isRetracted: Bool

  /// Creates a result.
  package init(line: Int64, entry: LogEntry, isRetracted: Bool) {
    self.line = line
    self.entry = entry
    self.isRetracted = isRetracted
  }
}
