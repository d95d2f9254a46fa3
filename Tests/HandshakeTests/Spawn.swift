import Foundation
import Glibc
import Synchronization

/// Terminals, pipes and programs are made one at a time.
///
/// A program that inherited what is another's would keep it open.
private let one = Mutex(())

/// Starts a program on a new terminal, and gives the terminal's other side.
func spawnOnTerminal(
  _ arguments: [String], environment: [String: String], size: winsize
) throws -> (descriptor: Int32, process: pid_t) {
  try one.withLock { _ in
    var (ours, theirs, size) = (Int32(-1), Int32(-1), size)
    guard openpty(&ours, &theirs, nil, nil, &size) == 0, let name = ttyname(theirs) else {
      throw SystemError("no pseudo-terminal")
    }
    defer { close(theirs) }
    do {
      return (ours, try spawn(arguments, on: String(cString: name), environment: environment))
    } catch {
      close(ours)
      throw error
    }
  }
}

/// Starts a program as the leader of a session, with a terminal as its standard streams.
///
/// The session has no terminal yet, so that the one that is opened becomes its own: keys become
/// signals, and job control works in a shell.
private func spawn(
  _ arguments: [String], on terminal: String, environment: [String: String]
) throws -> pid_t {
  try spawn(arguments, environment: environment) { actions in
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    for stream: Int32 in 1...2 { posix_spawn_file_actions_adddup2(&actions, 0, stream) }
  }
}

/// A pipe, which no program inherits unless it is one of its standard streams.
func makePipe() -> Pipe { one.withLock { _ in Pipe() } }

/// Starts a program with these files as its standard streams.
///
/// Foundation's `Process` reads beyond the end of a buffer (swift-corelibs-foundation 5472).
func spawn(
  _ arguments: [String], streams: [FileHandle], environment: [String: String]
) throws -> pid_t {
  try one.withLock { _ in
    try spawn(arguments, environment: environment) { actions in
      for (number, stream) in streams.enumerated() {
        posix_spawn_file_actions_adddup2(&actions, stream.fileDescriptor, Int32(number))
      }
    }
  }
}

/// Starts a program as the leader of a session, with the standard streams that are said, and with no
/// other file of ours: what is open to be written could not be run for as long as the program lives.
private func spawn(
  _ arguments: [String], environment: [String: String],
  _ addStreams: (inout posix_spawn_file_actions_t) -> Void
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  addStreams(&actions)
  let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
  for descriptor in open.compactMap(Int32.init) where descriptor > STDERR_FILENO {
    posix_spawn_file_actions_addclose(&actions, descriptor)
  }
  startAnew(&attributes)
  let variables = environment.map { "\($0)=\($1)" }
  var process: pid_t = 0
  let failure = withCStrings(arguments) { words in
    withCStrings(variables) { variables in
      posix_spawn(&process, arguments[0], &actions, &attributes, words, variables)
    }
  }
  guard failure == 0 else { throw SystemError("no \(arguments[0])", failure) }
  return process
}

/// A new session in which every signal does what it does by default, whatever the tests' own does.
private func startAnew(_ attributes: inout posix_spawnattr_t) {
  let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which Swift does not see
  let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | newSession
  posix_spawnattr_setflags(&attributes, Int16(flags))
  var signals = sigset_t()
  sigfillset(&signals)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
}

/// Waits until a program has ended; the status is the one that a shell would tell.
func status(of process: pid_t) -> Int32 {
  var raw: Int32 = 0
  waitpid(process, &raw, 0)
  let signal = raw & 0x7F
  return signal == 0 ? (raw >> 8) & 0xFF : 128 + signal
}

/// The status of a program once it has ended, for which no test holds up another.
func end(of process: pid_t) async -> Int32 {
  await withCheckedContinuation { continuation in
    DispatchQueue.global().async { continuation.resume(returning: status(of: process)) }
  }
}

/// Lends texts as C does: an array of pointers with a null pointer at its end.
func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = texts.map { strdup($0) } + [nil]
  defer { pointers.forEach { free($0) } }
  return body(pointers)
}

extension winsize {
  init(columns: Int, rows: Int) {
    self.init(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }
}

/// A call of the system that failed, and why.
struct SystemError: Error, CustomStringConvertible {
  let description: String

  init(_ what: String, _ number: Int32 = errno) {
    description = "\(what): \(String(cString: strerror(number)))"
  }
}
