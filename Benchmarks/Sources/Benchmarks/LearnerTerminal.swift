import Glibc

/// The program on a terminal, and when it shows what.
final class LearnerTerminal {
  private let descriptor: Int32
  private let process: pid_t
  /// What has been shown since the text that was waited for last.
  private var shown: [UInt8] = []
  /// The end of every prompt.
  static let prompt = Array("› ".utf8)

  /// Starts a program with its progress in a folder.
  init(_ words: [String], dataIn folder: String) throws {
    let variables = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/dev/null",
      "XDG_DATA_HOME": folder,
    ]
    (descriptor, process) = try spawnOnTerminal(
      words, environment: variables, size: winsize(columns: 80, rows: 24))
  }

  deinit { close(descriptor) }

  /// Types a text; when the last key was pressed.
  @discardableResult
  func type(_ text: String) -> ContinuousClock.Instant {
    let bytes = Array(text.utf8)
    let now = ContinuousClock.now
    _ = write(descriptor, bytes, bytes.count)
    return now
  }

  /// Forgets what is shown until the program waits for keys, a little longer than it takes.
  func pause() {
    usleep(10_000)
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&ready, 1, 0) == 1, read() {}
    shown = []
  }

  /// Waits for any of some texts; which it was, and when it was there.
  ///
  /// - Returns: `nil` when the program has ended.
  func wait(for texts: [[UInt8]]) -> (index: Int, time: ContinuousClock.Instant)? {
    while true {
      for (index, text) in texts.enumerated() {
        guard let range = shown.firstRange(of: text) else { continue }
        let now = ContinuousClock.now
        shown.removeSubrange(..<range.upperBound)
        return (index, now)
      }
      guard read() else { return nil }
    }
  }

  /// Waits until the program has said its last; its process is still to be waited for.
  func end() -> pid_t {
    while read() {}
    return process
  }

  private func read() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    if count > 0 { shown += bytes.prefix(count) }
    return count > 0
  }
}
