/// Where the learner's own files are (XDG base directories).
struct UserFiles {
  let environment: [String: String]

  /// The lines that were typed; `nil` when there is no home to keep them in.
  var history: String? {
    folder("XDG_STATE_HOME", or: ".local/state").map { "\($0)/handshake/history" }
  }

  /// The progress; `nil` when there is no home to keep it in.
  var progress: String? {
    folder("XDG_DATA_HOME", or: ".local/share").map { "\($0)/handshake/progress.sqlite" }
  }

  /// A base folder; a value that is not absolute is to be ignored.
  private func folder(_ variable: String, or fallback: String) -> String? {
    if let path = environment[variable], path.hasPrefix("/") { return path }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/\(fallback)"
  }
}
