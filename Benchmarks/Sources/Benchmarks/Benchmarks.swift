import CountedHeap
import TCP

/// How fast the program is, how fast the machine in it, and what memory they take, as a table.
///
/// The path of the program can be given, `--markdown` for a table as the README shows it, and the
/// names of the parts to measure.
@main
enum Benchmarks {
  enum Part: String, CaseIterable {
    // What a program held before it was one counts as its own: the smallest comes first.
    case sim, machine, study, commands
  }

  static func main() throws {
    var words = CommandLine.arguments.dropFirst().filter { $0 != "--markdown" }
    let parts = words.compactMap(Part.init)
    words.removeAll { Part(rawValue: $0) != nil }
    let program = words.first ?? ".build/release/handshake"
    let table = Table(isMarkdown: CommandLine.arguments.contains("--markdown"))
    table.printHeader()
    for part in parts.isEmpty ? Part.allCases : parts {
      for row in try rows(of: part, program) { table.print(row) }
    }
  }

  private static func rows(of part: Part, _ program: String) throws -> [Row] {
    switch part {
    case .sim: return Sandbox(program: program).rows()
    case .machine: return Mix.all.map(row)
    case .study, .commands:
      guard let store = try LongStore(in: "/tmp", by: program) else { return [] }
      return part == .study
        ? try Evening(program: program, store: store).rows()
        : Commands(program: program, store: store).rows()
    }
  }

  /// Transitions a second by the time of one core, and how often they asked for memory.
  private static func row(_ mix: Mix) -> Row {
    let rounds = 6_000_000 / mix.transitions
    let transitions = rounds * mix.transitions
    let seconds = Timing.median { Sink.take(mix.run(rounds)) }
    let before = allocation_count()
    Sink.take(mix.run(rounds))
    let allocations = Int(allocation_count() - before)
    return Row(
      name: "transitions a second, \(mix.name)", figure: Int(Double(transitions) / seconds).grouped,
      peer: "\(allocations.grouped) allocations", limit: "0 of these", holds: allocations == 0)
  }
}
