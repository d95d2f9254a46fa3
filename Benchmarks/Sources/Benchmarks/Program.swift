import Glibc

/// A run of `handshake sim --json` over a script, its answers thrown away.
struct ProgramRun {
  /// User and system time, in seconds.
  let seconds: Double
  /// The most memory that it held at a time, in bytes.
  let peakMemory: Int

  /// Runs the program over so many lines; `nil` when it could not be run, or did not end well.
  init?(of path: String, lines: Int) {
    guard let script = Script(lines: lines), let process = Self.spawn(path, reading: script) else {
      return nil
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
    seconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    // Kibibytes. The kernel counts the time before exec too, so this process has to stay small.
    peakMemory = usage.ru_maxrss * 1_024
  }

  private static func spawn(_ path: String, reading script: borrowing Script) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, script.descriptor, STDIN_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    let words = [path, "sim", "--json"]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    guard posix_spawn(&process, path, &actions, nil, &arguments, environ) == 0 else { return nil }
    return process
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}

/// A file without a name that holds a connection's life, line by line and again and again.
private struct Script: ~Copyable {
  private static let life = [
    "server listen", "client open", "deliver", "deliver", "deliver",
    "client send 10", "deliver", "deliver", "client close", "deliver", "deliver",
    "server close", "deliver", "deliver", "reset",
  ]

  private let file: UnsafeMutablePointer<FILE>

  init?(lines: Int) {
    guard let file = tmpfile() else { return nil }
    self.file = file
    for line in 0..<lines { fputs(Self.life[line % Self.life.count] + "\n", file) }
    rewind(file)
  }

  deinit { fclose(file) }

  var descriptor: Int32 { fileno(file) }
}
