import Glibc

/// Files and folders, read whole.
enum File {
  /// Why something could not be read.
  enum Failure: Error {
    case missing(String)
    case unreadable(String, errno: Int32)
  }

  /// The bytes of a file, or the first of them.
  static func bytes(of path: String, upTo limit: Int = .max) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: min(limit, 1 << 14))
    while bytes.count < limit {
      let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else { throw failure(path) }
      guard count != 0 else { break }
      bytes += block[..<max(count, 0)]
    }
    return bytes
  }

  /// The names in a folder, sorted; nothing when there is no such folder.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes the folder that is to hold `path`, and those above it, for their owner alone.
  ///
  /// Nothing is said when that fails: writing the file will fail, and says more.
  static func makeFolder(holding path: String) {
    let parts = path.split(separator: "/").dropLast()
    var folder = ""
    for part in parts {
      folder += "/\(part)"
      mkdir(folder, S_IRWXU)
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func failure(_ path: String) -> Failure {
    errno == ENOENT || errno == ENOTDIR ? .missing(path) : .unreadable(path, errno: errno)
  }
}
