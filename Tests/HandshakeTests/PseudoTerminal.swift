import Foundation
import Testing

/// A program on a terminal of its own, driven key by key.
///
/// It never sleeps: it waits for what the program shows, and gives up after a generous deadline.
final class PseudoTerminal {
  /// What the program has shown since the last text that was expected, without control characters.
  private(set) var shown = ""
  /// The sequences that steered the terminal: `[1m` is bold, `[34m` blue.
  private(set) var sequences: Set<String> = []

  /// Every byte that has come out.
  private(set) var bytes = Data()

  private let descriptor: Int32
  private let process: pid_t
  private var plain = PlainText()
  private var status: Int32?
  private static let patience = Duration.seconds(20)

  /// Runs `program`, with no variables in its environment but the usual ones and those given.
  init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    let usual = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      // A home in which nothing can be found or made.
      "HOME": "/dev/null",
    ]
    (descriptor, process) = try spawnOnTerminal(
      [program] + arguments,
      environment: usual.merging(Program.sanitizer) { $1 }.merging(environment) { $1 },
      size: winsize(columns: columns, rows: rows))
    // Reads and writes must not wait: each may depend on the other.
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  deinit {
    if status == nil {
      Glibc.kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(descriptor)
  }

  /// Types a text.
  func send(_ text: String) throws { try send(Array(text.utf8)) }

  /// Types bytes, which need not be text.
  func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    let deadline = ContinuousClock.now + Self.patience
    while !rest.isEmpty {
      guard try wait(for: POLLIN | POLLOUT, until: deadline) else {
        throw SystemError("the program does not read")
      }
      _ = try read()
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      guard count >= 0 || errno == EAGAIN else { throw SystemError("nobody reads") }
    }
  }

  /// Waits until the program has shown a text, and takes everything up to its end.
  ///
  /// - Returns: What was shown before the text.
  @discardableResult
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let deadline = ContinuousClock.now + Self.patience
    while true {
      if let range = shown.firstRange(of: text) {
        defer { shown.removeSubrange(..<range.upperBound) }
        return String(shown[..<range.lowerBound])
      }
      guard try wait(for: POLLIN, until: deadline), try read() else { break }
    }
    Issue.record("“\(text)” is not in “\(shown)”", sourceLocation: sourceLocation)
    throw NotShown()
  }

  /// Waits until the program has shown this much since the text that was expected last, or `end`.
  func expect(characters count: Int, or end: String) throws {
    let deadline = ContinuousClock.now + Self.patience
    while shown.count < count, !shown.contains(end) {
      guard try wait(for: POLLIN, until: deadline), try read() else { throw NotShown() }
    }
  }

  /// Ends the program at once, wherever it is; what it had shown since the text that was expected last.
  func kill() throws -> String {
    Glibc.kill(process, SIGKILL)
    #expect(try wait() == 128 + SIGKILL)
    return shown
  }

  /// Waits until the program has ended; the status is the one that a shell would tell.
  func wait() throws -> Int32 {
    if let status { return status }
    let deadline = ContinuousClock.now + Self.patience
    while try wait(for: POLLIN, until: deadline), try read() {}
    if ContinuousClock.now >= deadline { Glibc.kill(process, SIGKILL) }
    let status = HandshakeTests.status(of: process)
    self.status = status
    return status
  }

  /// Changes the size of the window, which the program is told by a signal.
  func resize(columns: Int, rows: Int) {
    var size = winsize(columns: columns, rows: rows)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  /// Waits until the program waits: for a key, when it has shown all that it will.
  ///
  /// What has been shown may be ahead of what the program has done; a signal would come too early.
  func settle() throws {
    let deadline = ContinuousClock.now + Self.patience
    while ContinuousClock.now < deadline {
      let fields = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      if fields.split(separator: ") ").last?.first == "S" { return }
      sched_yield()
    }
  }

  /// Sends a signal to the program alone; keys such as Ctrl-C are sent as the terminal would.
  func signal(_ number: Int32) { Glibc.kill(process, number) }

  /// Whether the terminal shows by itself what is typed, as it does when no line is edited.
  var echoes: Bool {
    var modes = termios()
    return tcgetattr(descriptor, &modes) == 0 && modes.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Reads what there is; `false` when the program and all that it started have gone.
  private func read() throws -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      self.bytes += bytes.prefix(count)
      shown += plain.text(bytes.prefix(count))
      let text = String(decoding: bytes.prefix(count), as: UTF8.self)
      sequences.formUnion(text.matches(of: /\u{1B}(\[[?0-9;]*[a-zA-Z])/).map { String($0.1) })
    }
    return count > 0 || (count < 0 && errno == EAGAIN)
  }

  /// Waits until something can be read or written; `false` when it takes too long.
  private func wait(for events: Int32, until deadline: ContinuousClock.Instant) throws -> Bool {
    while true {
      let left = (deadline - ContinuousClock.now) / .milliseconds(1)
      guard left > 0 else { return false }
      var poll = pollfd(fd: descriptor, events: Int16(events), revents: 0)
      let count = Glibc.poll(&poll, 1, Int32(left.rounded(.up)))
      guard count < 0 else { return count > 0 }
      guard errno == EINTR else { throw SystemError("no answer from the terminal") }
    }
  }
}

/// Ends a test whose issue has been recorded.
struct NotShown: Error {}
