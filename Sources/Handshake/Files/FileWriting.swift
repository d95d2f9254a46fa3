import Glibc

extension File {
  /// Why a file could not be written.
  enum WriteFailure: Error {
    case uncreatable(String, errno: Int32)
    case unwritable(String, errno: Int32)
  }

  /// Writes a whole file in place of the one that is there, if one is.
  ///
  /// It is written under another name first, so that nobody ever sees half of it. A new one is its
  /// owner's alone, whatever the umask; one that was there keeps its mode. What is no file, such as
  /// `/dev/stdout` or a pipe, is written to.
  static func replace(_ path: String, with bytes: [UInt8]) throws(WriteFailure) {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG { return try write(bytes, to: path, O_WRONLY) }
    // A link stays one: what it leads to is replaced.
    let target = exists ? resolved(path) : path
    let draft = "\(target).\(getpid()).part"
    do {
      try write(bytes, to: draft, O_WRONLY | O_CREAT | O_EXCL)
    } catch {
      unlink(draft)
      throw error.naming(path)
    }
    if exists { chmod(draft, status.st_mode & 0o7777) }
    guard rename(draft, target) == 0 else {
      let reason = errno
      unlink(draft)
      throw .uncreatable(path, errno: reason)
    }
  }

  private static func write(
    _ bytes: [UInt8], to path: String, _ flags: Int32
  ) throws(WriteFailure) {
    let descriptor = open(path, flags | O_CLOEXEC, S_IRUSR | S_IWUSR)
    guard descriptor >= 0 else { throw .uncreatable(path, errno: errno) }
    let isWritten = Descriptor.write(bytes, to: descriptor)
    let reason = errno
    guard close(descriptor) == 0, isWritten else {
      throw .unwritable(path, errno: isWritten ? errno : reason)
    }
  }

  /// The path without links in it.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

extension File.WriteFailure {
  /// The same failure of the file that was asked for.
  fileprivate func naming(_ path: String) -> Self {
    switch self {
    case .uncreatable(_, let errno): .uncreatable(path, errno: errno)
    case .unwritable(_, let errno): .unwritable(path, errno: errno)
    }
  }
}
