import Glibc
import Tutor

/// Standard output, buffered; a failure to write ends the program (exit 74).
final class StandardOutput {
  private var buffer: [UInt8] = []
  private static let capacity = 1 << 16
  /// Whether it goes to standard error, for standard output is for a result.
  let isAside: Bool

  /// A reader that has gone makes a write fail, like a full disk; it does not kill the program.
  init(isAside: Bool = false) {
    self.isAside = isAside
    signal(SIGPIPE, SIG_IGN)
  }

  func write(_ text: String) { write { $0.append(contentsOf: text.utf8) } }

  /// Lets `body` append to the buffer.
  func write(_ body: (inout [UInt8]) -> Void) {
    body(&buffer)
    if buffer.count >= Self.capacity { flush() }
  }

  /// Writes what is buffered; to be called before anything that waits, and at the end.
  func flush() {
    let isWritten = Descriptor.write(buffer, to: isAside ? STDERR_FILENO : STDOUT_FILENO)
    buffer.removeAll(keepingCapacity: true)
    guard isWritten || isAside else { fail("standard output cannot be written") }
  }
}

/// Ends the program when a standard stream does not work (exit 74).
private func fail(_ reason: String) -> Never {
  StandardError.write("handshake: \(reason)\n")
  exit(EX_IOERR)
}

/// Standard error, not buffered.
enum StandardError {
  /// Writes lines without colour: paths and what else was asked for may hold orders to a terminal.
  static func write(_ text: String) {
    _ = Descriptor.write(Array(text.visibleLines.utf8), to: STDERR_FILENO)
  }
}

/// Standard input as lines of bytes, read in blocks.
struct StandardInput {
  private var buffer: [UInt8] = []
  private var position = 0
  /// How far a line feed has been looked for.
  private var searched = 0
  private var isAtEnd = false

  /// The next line without its line feed; `nil` at the end.
  ///
  /// `output` is flushed before it waits.
  mutating func next(flushing output: StandardOutput) -> ArraySlice<UInt8>? {
    while true {
      if let feed = buffer[searched...].firstIndex(of: 0x0A) {
        defer { position = feed + 1; searched = position }
        return buffer[position..<feed]
      }
      searched = buffer.count
      guard !isAtEnd else { return rest() }
      output.flush()
      fill()
    }
  }

  /// A last line that has no line feed.
  private mutating func rest() -> ArraySlice<UInt8>? {
    guard position < buffer.count else { return nil }
    defer { position = buffer.count }
    return buffer[position...]
  }

  private mutating func fill() {
    buffer.removeFirst(position)
    searched -= position
    position = 0
    let size = 1 << 16
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: size))
    let count = buffer.withUnsafeMutableBytes { bytes in
      Descriptor.read(into: bytes.baseAddress.map { $0 + old }, size)
    }
    guard let count else { fail("standard input cannot be read") }
    buffer.removeLast(size - count)
    isAtEnd = count == 0
  }
}

/// Reads and writes that go on after an interruption, and wait where others would not block.
enum Descriptor {
  /// Writes at once to the terminal that a line is being edited on.
  static func write(_ text: String) { _ = write(Array(text.utf8), to: STDOUT_FILENO) }

  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      guard count >= 0 || canGoOn(descriptor, POLLOUT) else { return false }
    }
    return true
  }

  /// Reads at most `size` bytes; 0 at the end, and `nil` when they cannot be read.
  static func read(into buffer: UnsafeMutableRawPointer?, _ size: Int) -> Int? {
    while true {
      let count = Glibc.read(STDIN_FILENO, buffer, size)
      if count >= 0 { return count }
      guard canGoOn(STDIN_FILENO, POLLIN) else { return nil }
    }
  }

  /// Whether the failed call can be tried again; for a descriptor that does not block, waits.
  ///
  /// Whoever started the program may share a stream with it, and have made it so.
  private static func canGoOn(_ descriptor: Int32, _ event: Int32) -> Bool {
    if errno == EAGAIN {
      var wanted = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      _ = poll(&wanted, 1, -1)
      return true
    }
    return errno == EINTR
  }
}
