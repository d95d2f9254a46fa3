import Glibc

/// The file of the store, apart from what is in it.
struct StoreFile {
  let path: String

  /// As much as SQLite takes at once when it opens a file that has a log.
  private static let leastSpace: UInt = 65_536

  /// The folder that holds it.
  private var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." }

  /// Makes an empty file for its owner alone, where there is none.
  ///
  /// The files that SQLite puts beside it get the same mode. Nothing is said when it fails: opening
  /// will fail as well.
  func create() {
    File.makeFolder(holding: path)
    // Never opened once it exists: to close it would end the locks that this process has on it.
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR)
    if descriptor >= 0 { close(descriptor) }
  }

  /// What the system has against writing the file; `nil` when nothing is known.
  var obstacle: StoreFailure? {
    var nearest = path
    while !exists(nearest), let slash = nearest.lastIndex(of: "/"), nearest != "/" {
      nearest = slash == nearest.startIndex ? "/" : String(nearest[..<slash])
    }
    guard File.isFolder(nearest) == (nearest != path) else {
      return .notWritable(nearest, errno: nearest == path ? EISDIR : ENOTDIR)
    }
    for place in nearest == path ? [path, folder] : [nearest] {
      let wanted = place == path ? R_OK | W_OK : W_OK | X_OK
      if access(place, wanted) != 0 { return .notWritable(place, errno: errno) }
    }
    var space = statvfs()
    guard statvfs(nearest, &space) == 0 else { return nil }
    return UInt(space.f_bavail) * UInt(space.f_bsize) < Self.leastSpace ? .diskFull(path) : nil
  }

  /// Gives a damaged file, and what SQLite keeps beside it, a name with a date that is still free.
  ///
  /// Whether it is damaged is asked again when no other process can do the same: the file may by
  /// then be the new one that another process has begun. Gives the new name, or `nil` when the file
  /// stays as it is.
  func setAside(on date: String, if isDamaged: () -> Bool) -> String? {
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { return nil }
    defer { close(lock) }
    guard flock(lock, LOCK_EX) == 0, isDamaged() else { return nil }
    let base = "\(path).corrupt-\(date)"
    let names = (1...9_999).lazy.map { $0 == 1 ? base : "\(base)-\($0)" }
    guard let name = names.first(where: { !exists($0) }) else { return nil }
    // The file itself last: as long as it is there, nobody begins another beside its old log.
    for suffix in ["-wal", "-shm"] { rename(path + suffix, name + suffix) }
    return rename(path, name) == 0 ? name : nil
  }

  /// Whether there is no file yet; not where nobody may look.
  var isMissing: Bool { !exists(path) && (errno == ENOENT || errno == ENOTDIR) }

  /// Whether SQLite has left its log beside the file, with something in it.
  var hasLog: Bool {
    var status = stat()
    return stat("\(path)-wal", &status) == 0 && status.st_size > 0
  }

  /// The name by which SQLite opens the file without a lock and without a file beside it.
  var immutableURI: String {
    let path = path.replacing("%", with: "%25").replacing("?", with: "%3f")
      .replacing("#", with: "%23")
    return "file:\(path)?immutable=1"
  }

  /// Whether there is anything at a path, be it a link that leads nowhere.
  private func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The day, as the learner's clock has it: `2026-11-23`.
  static var today: String {
    var (now, parts) = (time(nil), tm())
    localtime_r(&now, &parts)
    func padded(_ number: Int32, _ count: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(count - digits.count, 0)) + digits
    }
    return "\(padded(parts.tm_year + 1900, 4))-\(padded(parts.tm_mon + 1, 2))"
      + "-\(padded(parts.tm_mday, 2))"
  }
}
