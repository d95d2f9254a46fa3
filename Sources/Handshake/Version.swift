/// What this program is, for reports.
enum Version {
  /// The version of the program.
  static let number = "0.1.0"

  /// The version, as a report has it.
  static let line = "handshake: \(number)"
}
