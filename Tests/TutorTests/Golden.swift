import Foundation
import Testing

/// Compares with a file beside the test; with `RECORD_GOLDENS` set it is written anew, and the test
/// fails, so that a recording cannot slip by.
func expectGolden(
  _ text: String, _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = URL(filePath: file).deletingLastPathComponent().appending(path: "Goldens/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let golden = try String(contentsOf: url, encoding: .utf8)
  guard golden != text else { return }
  let (expected, actual) = (
    golden.split(separator: "\n", omittingEmptySubsequences: false),
    text.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let line = zip(expected, actual).prefix { $0 == $1 }.count
  Issue.record(
    """
    \(name) differs at line \(line + 1):
    - \(line < expected.count ? expected[line] : "(end)")
    + \(line < actual.count ? actual[line] : "(end)")
    """, sourceLocation: sourceLocation)
}
