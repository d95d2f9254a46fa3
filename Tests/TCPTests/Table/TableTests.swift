import Foundation
import TCP
import Testing

/// A cell of the canonical table: what an event does in a state, by our reading of the RFC.
///
/// `canonical.tsv` beside this file is our reviewed copy; `-` stands for what does not occur. Segments
/// are written with the RFC's variables: SND.* as they were before, RCV.* as they are after.
struct Cell: CustomTestStringConvertible, Sendable {
  let state, origin, event, next, segment, signal, clause: String

  var testDescription: String { "\(state) \(origin) \(event)" }

  init?(_ line: Substring) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard columns.count == 8, columns[0] != "state" else { return nil }
    (state, origin, event, next) = (columns[0], columns[1], columns[2], columns[3])
    (segment, signal, clause) = (columns[4], columns[5], columns[6])
  }
}

@Suite struct `The canonical table` {
  static let cells: [Cell] = {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "canonical.tsv")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { Cell($0) }
  }()

  @Test func `has a cell for every state and every class of event`() {
    #expect(Self.cells.count == Standpoint.all.count * EventClass.allCases.count)
    #expect(EventClass.allCases.count == 27)
    #expect(Set(Self.cells.map(\.state)) == Set(State.allCases.map(\.description)))
  }

  @Test(arguments: cells) func `is what the machine does`(_ cell: Cell) throws {
    let standpoint = try #require(
      Standpoint.all.first {
        $0.connection.state.description == cell.state
          && ($0.origin?.rawValue ?? "-") == cell.origin
      })
    let before = standpoint.connection
    let event = try #require(EventClass(rawValue: cell.event))
    guard let happening = event.event(at: before) else {
      #expect(cell.next == "-")
      return
    }
    let after = before.after(happening, in: Standpoint.environment)
    #expect(after.connection.state.description == cell.next)
    let expected = Variables(before: before, after: after.connection, happening)
      .numbers(in: cell.segment)
    #expect((after.segment?.description ?? "-") == expected)
    #expect(after.signals.map(\.description).joined(separator: "; ") == cell.signalText)
    #expect(after.clause.description == "§\(cell.clause)")
  }

  @Test func `knows no ACK of something new where nothing is outstanding`() {
    #expect(EventClass.ack.event(at: Fixture.established) == nil)
    #expect(EventClass.ack.event(at: Fixture.established.walked(.send(10))) != nil)
  }

  @Test func `has 142 edges`() {
    #expect(Edge.all.count == 142)
    #expect(Set(Edge.all.map(\.id)).count == 142)
  }

  @Test func `are found again from the event that takes them`() {
    for standpoint in Standpoint.all {
      for kind in EventClass.allCases {
        guard let event = kind.event(at: standpoint.connection) else { continue }
        let found = EventClass(of: event, at: standpoint.connection)
        let canTell = standpoint.connection.after(event, in: Standpoint.environment)
        let other = found.event(at: standpoint.connection).map {
          standpoint.connection.after($0, in: Standpoint.environment)
        }
        #expect(
          found == kind || other?.connection.state == canTell.connection.state,
          "\(standpoint.connection.state) \(kind.rawValue): \(found.rawValue)")
      }
    }
  }

  @Test func `tells passive from active in SYN-RECEIVED only where it matters`() {
    let split = Edge.all.filter { $0.origin != nil }.map(\.id)
    #expect(
      split == [
        "SYN-RECEIVED/rcv SYN (passive)", "SYN-RECEIVED/rcv RST (passive)",
        "SYN-RECEIVED/rcv SYN (active)", "SYN-RECEIVED/rcv RST (active)",
      ])
  }

  /// Our reading and the shared one differ only where it says so here.
  @Test(.enabled(if: !shared.isEmpty, "the table in shared/data is not here"))
  func `agrees with the shared reading`() {
    var differences: [String] = []
    for cell in Self.cells where cell.next != "-" {
      guard let shared = Self.shared["\(cell.state)/\(cell.event)"] else { continue }
      if shared.next != cell.next {
        differences.append("\(cell.testDescription): \(shared.next)")
      }
      // Some cells of the shared table describe the segment in words, such as "data".
      if shared.segment.hasPrefix("<") || shared.segment == "-", shared.segment != cell.segment {
        differences.append("\(cell.testDescription): \(shared.segment)")
      }
    }
    #expect(
      differences == [
        // The shared row is about a duplicate of the first SYN; here that is `rcv old SYN`.
        "SYN-RECEIVED passive rcv SYN: SYN-RECEIVED",
        "SYN-RECEIVED passive rcv SYN: <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>",
        // The shared rows give both origins in one cell.
        "SYN-RECEIVED passive rcv RST: LISTEN (passive origin) / CLOSED (active origin)",
        "SYN-RECEIVED active rcv RST: LISTEN (passive origin) / CLOSED (active origin)",
      ])
  }

  /// An event that can't be told from another has no cell of its own here; the shared table has one.
  @Test(.enabled(if: !shared.isEmpty, "the table in shared/data is not here"))
  func `leaves out only what an end cannot tell apart`() {
    let left = Self.cells.filter { cell in
      guard cell.next == "-", let shared = Self.shared["\(cell.state)/\(cell.event)"] else {
        return false
      }
      return shared.segment != "n/a"
    }
    #expect(
      Dictionary(grouping: left, by: \.state).mapValues(\.count) == [
        // No number is known.
        "CLOSED": 10, "LISTEN": 10,
        // No window is known: neither a place in it, nor an ACK of more than the SYN.
        "SYN-SENT": 4,
        // All that there is to acknowledge is the SYN; from either origin.
        "SYN-RECEIVED": 2,
      ])
  }

  /// The next state and the segment of each cell in the shared table, by our names of the events.
  private static let shared: [String: (next: String, segment: String)] = {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/data/canonical-table.tsv")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    var cells: [String: (next: String, segment: String)] = [:]
    for line in text.split(separator: "\n") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count > 3, let event = sharedNames[columns[1]] else { continue }
      cells["\(columns[0])/\(event.rawValue)"] = (columns[2], columns[3])
    }
    return cells
  }()

  private static let sharedNames: [String: EventClass] = [
    "OPEN-passive": .passiveOpen, "OPEN-active": .activeOpen, "SEND": .send, "RECEIVE": .receive,
    "CLOSE": .close, "ABORT": .abort, "STATUS": .status, "SYN": .syn,
    "old duplicate SYN (outside window)": .oldSYN, "SYN+ACK(acceptable ack)": .synAck,
    "SYN+ACK(unacceptable ack)": .badSYNAck, "ACK(acceptable, new)": .ack,
    "ACK(of our SYN)": .ackOfSYN, "ACK(of our FIN)": .ackOfFIN,
    "ACK(beyond SND.NXT / not ours)": .badACK, "ACK(duplicate/old)": .oldACK,
    "DATA(in order)": .text, "FIN(our FIN not acked)": .fin, "FIN+ACK(of our FIN)": .finAck,
    "RST(exact)": .rst, "RST(in window, not exact)": .rstInWindow,
    "RST(outside window / bad ack)": .badRST, "other out-of-window segment": .outOfWindow,
    "segment without ACK,SYN,RST": .withoutACK, "USER TIMEOUT": .userTimeout,
    "RETRANSMISSION TIMEOUT": .retransmissionTimeout,
    "TIME-WAIT (2MSL) TIMEOUT": .timeWaitTimeout,
  ]
}

extension Cell {
  fileprivate var signalText: String { signal == "-" ? "" : signal }
}

/// The RFC's variables in a segment of the table, and the numbers that they stand for.
private struct Variables {
  private var values: [(name: String, number: SequenceNumber)] = []

  init(before: Connection, after: Connection, _ event: Event) {
    if case .arrives(let segment) = event {
      values.append(("SEG.SEQ+SEG.LEN", segment.end))
      if let ack = segment.ack { values.append(("SEG.ACK", ack)) }
    }
    if let send = before.send {
      values += [("SND.UNA", send.una), ("SND.NXT", send.nxt), ("ISS", send.iss)]
    } else {
      values.append(("ISS", Standpoint.environment.iss))
    }
    // An ACK that completes the open comes after SND.NXT has been settled.
    if let receive = after.receive ?? before.receive { values.append(("RCV.NXT", receive.nxt)) }
  }

  func numbers(in text: String) -> String {
    values.reduce(text) { $0.replacing($1.name, with: $1.number.description) }
  }
}
