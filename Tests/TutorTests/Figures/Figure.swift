import TCP
import Testing
import Tutor

/// A figure of an RFC: a script, and the ladder that it must make.
struct Figure: CustomTestStringConvertible, Sendable {
  let name: String
  let script: String
  /// The lines of the ladder as the RFCs write them; TCP A is the client.
  let ladder: String

  var testDescription: String { name }

  /// Plays the script and writes the ladder as the RFCs do.
  func play() throws -> String {
    var simulation = Simulation()
    var recorder = Recorder()
    for line in script.split(separator: "\n") {
      try simulation.follow(ArraySlice(line.utf8))
      recorder.record(simulation.happenings)
    }
    return recorder.ladder.rows.map(Self.line).joined(separator: "\n")
  }

  private static func line(_ row: Ladder.Row) -> String {
    "\(row.client.to) \(row.arrow.map(arrow) ?? cause(row)) \(row.server.to)"
  }

  private static func cause(_ row: Ladder.Row) -> String {
    let cause = End.allCases.lazy.compactMap { row[$0].cause }.first
    return switch cause {
    case .event(let event): "(\(event))"
    case .crash: "(reboot)"
    case nil: ""
    }
  }

  /// `-->` leaves or arrives, `...` is in the network, `XXX` is lost.
  private static func arrow(_ arrow: Ladder.Arrow) -> String {
    let head = arrow.from == .client ? "-->" : "<--"
    let leaves = arrow.origin == .sent ? head : "..."
    let arrives =
      switch arrow.fate {
      case .arrives: head
      case .underway: "..."
      case .lost: "XXX"
      }
    let ends = arrow.from == .client ? (leaves, arrives) : (arrives, leaves)
    return "\(ends.0) \(arrow.segment) \(ends.1)"
  }
}
