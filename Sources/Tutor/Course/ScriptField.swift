import TCP

/// The script of a block, played.
struct ScriptField {
  /// The happenings of each line; `nil` when the script has an error.
  private(set) var lines: [[Happening]]?
  private(set) var findings: [Placed<Finding>] = []
  /// The exchange after each line.
  private var exchanges: [Exchange] = []

  /// Plays the lines up to the first that fails.
  init(_ script: [Placed<String>]) {
    var simulation = Simulation()
    var lines: [[Happening]] = []
    for line in script {
      do {
        try simulation.follow(ArraySlice(line.value.utf8))
      } catch {
        let spot = error.bytes.map { line.spot.part($0) } ?? line.spot
        let words = ScriptWords(language: .english).sentence(error)
        findings.append(Placed(.lesson(.scriptFails(words)), at: spot))
        return
      }
      lines.append(simulation.happenings)
      exchanges.append(simulation.exchange)
    }
    guard !script.isEmpty else { return }
    self.lines = lines
  }

  /// The state that an end reaches if all that is in flight after a line arrives.
  ///
  /// The line is the last one, unless another is named by its `index`.
  func further(of end: End, after index: Int? = nil) -> State {
    guard var exchange = index.map({ exchanges[$0] }) ?? exchanges.last else { return .closed }
    var happenings: [Happening] = []
    // A script that goes on for ever has no further state than the one it is in.
    try? exchange.follow(.deliverAll, into: &happenings)
    return exchange[end].connection.state
  }
}
