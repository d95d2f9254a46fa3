import Glibc

/// A file that did not exist before, made early so that what is to stand in it is not lost at the end.
struct NewFile {
  /// Its path.
  let path: String
  private let descriptor: Int32

  /// Makes the file, empty and for its owner alone.
  ///
  /// - Returns: `nil` when there is one or it cannot be made (`errno` says why).
  init?(path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)
    guard descriptor >= 0 else { return nil }
    self.path = path
    self.descriptor = descriptor
  }

  /// Writes all that is to stand in it, and closes it.
  ///
  /// - Returns: Whether it was written.
  func finish(_ bytes: [UInt8]) -> Bool {
    let isWritten = Descriptor.write(bytes, to: descriptor)
    return close(descriptor) == 0 && isWritten
  }
}
