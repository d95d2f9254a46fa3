import Glibc

/// How fast `handshake sim --json` answers lines, and what it holds meanwhile.
struct Sandbox {
  let program: String

  func rows() -> [Row] {
    let lines = 3_000_000
    let times = (0..<3).compactMap { _ in run(lines: lines)?.seconds }.sorted()
    guard times.count == 3, let short = run(lines: 1_000), let long = run(lines: 10_000_000) else {
      return []
    }
    let speed = Double(lines) / times[1]
    return [
      Row(
        name: "sim --json, lines a second", figure: Int(speed).grouped, limit: "300,000",
        holds: speed >= 300_000),
      Row(
        name: "sim --json, memory for 10,000,000 lines", figure: long.peakMemory.mebibytes,
        peer: "for 1,000: \(short.peakMemory.mebibytes)"),
    ]
  }

  private func run(lines: Int) -> Run? {
    guard let script = Script(lines: lines) else { return nil }
    return Run([program, "sim", "--json"], reading: script.descriptor)
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
