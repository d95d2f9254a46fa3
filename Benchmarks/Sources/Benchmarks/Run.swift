import Glibc

/// A run of a program from its start to its end, all that it says thrown away.
struct Run {
  /// By the clock on the wall.
  let time: Duration
  /// User and system time, in seconds.
  let seconds: Double
  /// The most memory that it held at a time, in KiB.
  let peakMemory: Int

  /// Runs a program that reads from a descriptor, or nothing; `nil` when it could not be run.
  ///
  /// Its progress is in a folder. It may end with any code: a quiz that nobody passed is one too.
  init?(_ words: [String], reading descriptor: Int32? = nil, dataIn folder: String = "/dev/null") {
    let start = ContinuousClock.now
    let process = Self.spawn(words, reading: descriptor, dataIn: folder)
    guard let process, let usage = Usage(waitingFor: process) else { return nil }
    time = ContinuousClock.now - start
    seconds = usage.seconds
    peakMemory = usage.peakMemory
  }

  private static func spawn(
    _ words: [String], reading descriptor: Int32?, dataIn folder: String
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let descriptor {
      posix_spawn_file_actions_adddup2(&actions, descriptor, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var process: pid_t = 0
    let failure = withCStrings(words) { arguments in
      withCStrings(["PATH=/usr/bin:/bin", "HOME=/dev/null", "XDG_DATA_HOME=\(folder)"]) {
        posix_spawn(&process, words[0], &actions, nil, arguments, $0)
      }
    }
    return failure == 0 ? process : nil
  }
}

/// What a process took, known when it has ended.
struct Usage {
  /// User and system time, in seconds.
  let seconds: Double
  /// The most memory that it held at a time, in KiB.
  ///
  /// The kernel counts the time before exec too, so this process has to stay small.
  let peakMemory: Int

  /// Waits for its end; `nil` when a signal ended it.
  init?(waitingFor process: pid_t) {
    var (status, usage) = (Int32(0), rusage())
    guard wait4(process, &status, 0, &usage) == process, status & 0x7F == 0 else { return nil }
    seconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    peakMemory = usage.ru_maxrss
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}

/// Runs of the program, and between them runs of `python3 -c pass`.
struct Beside {
  var program: [Duration] = []
  var peer: [Duration] = []

  static let python = ["/usr/bin/python3", "-c", "pass"]
  private static let runs = 31

  /// One after another of each: what `body` does, then python; `nil` when one of them fails.
  init?(_ body: () throws -> Duration?) rethrows {
    for _ in 0..<Self.runs {
      guard let time = try body(), let other = Run(Self.python)?.time else { return nil }
      program.append(time)
      peer.append(other)
    }
  }

  /// Runs of programs, the times of which are added up.
  init?(_ commands: [String]..., dataIn folder: String = "/dev/null") {
    self.init {
      commands.reduce(Duration.zero as Duration?) { sum, words in
        guard let sum, let run = Run(words, dataIn: folder) else { return nil }
        return sum + run.time
      }
    }
  }
}
