/// What was measured, beside what it is compared with and what it may be.
struct Row {
  let name: String
  let figure: String
  var peer = ""
  var limit = ""
  /// Whether it is what it may be; `nil` where there is no limit.
  var holds: Bool?
}

extension Row {
  /// A time beside that of another program, of which it may be so many times as long.
  ///
  /// Both are the least of all runs: what else runs adds to a time and never takes from it. Runs of the
  /// two took turns.
  init(_ name: String, _ runs: Beside, atMost factor: Double? = nil) {
    let (program, peer) = (runs.program.percentile(0), runs.peer.percentile(0))
    let ratio = program / peer
    self.init(
      name: name, figure: program.milliseconds,
      peer: "\(peer.milliseconds), \(ratio.rounded(to: 2)) times",
      limit: factor.map { "\($0.rounded(to: 1)) times" } ?? "", holds: factor.map { ratio <= $0 })
  }

  /// A time that nothing is compared with: what 99 of 100 take at most.
  init(_ name: String, _ times: [Duration], atMost limit: Duration? = nil) {
    self.init(
      name: name, figure: "\(times.percentile(99).milliseconds) (p99)",
      peer: "half of them \(times.median.milliseconds)",
      limit: limit.map { $0.milliseconds } ?? "", holds: limit.map { times.percentile(99) < $0 })
  }
}

/// Rows below each other, for a terminal or in Markdown.
struct Table {
  let isMarkdown: Bool
  private static let widths = [42, 16, 24, 10, 5]
  private static let titles = ["measured", "handshake", "beside it", "limit", ""]

  func printHeader() {
    printLine(Self.titles)
    if isMarkdown { print("|---|---|---|---|---|") }
  }

  func print(_ row: Row) {
    let verdict = row.holds.map { $0 ? "holds" : "OVER" } ?? ""
    printLine([row.name, row.figure, row.peer, row.limit, verdict])
  }

  private func printLine(_ cells: [String]) {
    guard !isMarkdown else { return print("| \(cells.joined(separator: " | ")) |") }
    var line = zip(cells, Self.widths).map { $0.padded(to: $1) }.joined(separator: " ")
    while line.last == " " { line.removeLast() }
    print(line)
  }

  private func print(_ line: String) { Swift.print(line) }
}

extension String {
  /// The text with blanks after it.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
