import CountedHeap
import TCP

/// How fast the machine is in process, how fast the program answers lines, and how long a learner
/// waits for it.
///
/// The path of the program can be given as the argument, and after it which of these to measure.
@main
enum Benchmarks {
  enum Part: String, CaseIterable {
    case machine, sim, study
  }

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let path = arguments.first ?? ".build/release/handshake"
    let parts = arguments.dropFirst().compactMap { Part(rawValue: $0) }
    for part in parts.isEmpty ? Part.allCases : parts {
      switch part {
      case .machine:
        print("The machine in process, by the time of one core")
        for mix in Mix.all { measure(mix) }
      case .sim:
        print("handshake sim --json, by the time of one core")
        measureSpeed(of: path)
        for lines in [1_000, 10_000_000] { measureMemory(of: path, lines: lines) }
      case .study:
        print("handshake study at a terminal, by the clock on the wall")
        try Latency.measure(path, on: "a store on the disk", in: "/tmp")
        try Latency.measure(path, on: "a store in memory", in: "/dev/shm")
      }
    }
  }

  private static func measure(_ mix: Mix) {
    let rounds = 6_000_000 / mix.transitions
    let transitions = rounds * mix.transitions
    let seconds = Timing.median { Sink.take(mix.run(rounds)) }
    Row(mix.name, Double(transitions) / seconds, "transitions/s").print()
    let before = allocation_count()
    Sink.take(mix.run(rounds))
    Row("", Double(allocation_count() - before), "allocations in \(transitions.grouped)").print()
  }

  private static func measureSpeed(of path: String) {
    let lines = 3_000_000
    let times = (0..<3).compactMap { _ in ProgramRun(of: path, lines: lines)?.seconds }.sorted()
    guard times.count == 3 else { return print("  \(path) could not be run") }
    Row("\(lines.grouped) lines", Double(lines) / times[1], "lines/s").print()
  }

  private static func measureMemory(of path: String, lines: Int) {
    guard let run = ProgramRun(of: path, lines: lines) else { return }
    Row("peak over \(lines.grouped) lines", Double(run.peakMemory) / 1_024, "KiB").print()
  }
}
