import Glibc

/// The running program: its path and its environment, read once.
enum Process {
  /// The path of the executable, through whatever links it was called.
  static let path = executablePath ?? CommandLine.arguments.first ?? "handshake"

  /// The environment variables.
  static let environment: [String: String] = {
    var variables: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      next += 1
    }
    return variables
  }()

  private static var executablePath: String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
