import Foundation
import TCP
import Testing

@Suite struct `The conformance suite of others` {
  private static let url = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/data/state-event-steps.tsv")

  private static let rows: [StepRow] =
    ((try? String(contentsOf: url, encoding: .utf8)) ?? "")
    .split(separator: "\n").compactMap { StepRow($0) }

  /// The rows in which the suite's stack and RFC 9293 differ, each with the reason.
  private static let differences = [
    "rcv-syn-ack-with-data-listen": silentListener,
    "rcv-rst-closing-left-edge-insecure": noSignal,
    "rcv-rst-closing-left-edge-secure": noSignal,
    "rcv-rst-last-ack-right-edge-insecure": noSignal,
    "rcv-fin-time-wait-using-shutdown-outside-left": silentTimeWait,
  ]

  /// N16: §3.10.7.2, second check, answers any ACK in LISTEN with a RST.
  private static let silentListener = "the suite's stack does not answer a SYN,ACK in LISTEN"

  /// N12: §3.10.7.4, second check, has no one left to tell in CLOSING and LAST-ACK.
  private static let noSignal =
    "the suite's stack reports a RST in CLOSING and LAST-ACK to the user"

  /// §3.10.7.4, first check, answers all but a RST outside the window, with or without an ACK.
  private static let silentTimeWait =
    "the suite's stack does not answer a FIN without ACK outside the window of TIME-WAIT"

  private static let isHere: ConditionTrait = .enabled(
    if: !rows.isEmpty, "the suite's facts, shared/data/state-event-steps.tsv, are not here")

  @Test(isHere) func `has 154 rows, of which 5 are named as different`() {
    #expect(Self.rows.count == 154)
    #expect(Set(Self.rows.map(\.name)).count == 154)
    #expect(Self.differences.count == 5)
    #expect(Self.differences.keys.allSatisfy { name in Self.rows.contains { $0.name == name } })
    let passed = Self.rows.count { StepRunner.complaint(about: $0) == nil }
    print("\(passed) rows of the conformance suite pass, \(Self.differences.count) are named")
  }

  @Test(isHere, arguments: rows)
  func `passes`(_ row: StepRow) {
    let complaint = StepRunner.complaint(about: row)
    if let reason = Self.differences[row.name] {
      #expect(complaint != nil, "this row passes, but is named as different: \(reason)")
    } else {
      #expect(complaint == nil)
    }
  }
}
