/// What this program is, for `--version` and for reports; `Plugins/Commit` adds the commit.
enum Version {
  /// The version of the program.
  static let number = "0.1.0"

  /// The version and the commit that was built.
  static let full = commit.map { "\(number) (\($0))" } ?? number

  /// The version, as a report has it.
  static let line = "handshake: \(full)"
}
