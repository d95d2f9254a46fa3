import Foundation
import Testing
import Tutor

@Suite struct `A timestamp` {
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (999, "1970-01-01T00:00:00Z"),
      (951_782_399_000, "2000-02-28T23:59:59Z"), (951_782_400_000, "2000-02-29T00:00:00Z"),
      (1_763_881_438_123, "2025-11-23T07:03:58Z"), (4_107_542_400_000, "2100-03-01T00:00:00Z"),
      (253_402_300_799_999, "9999-12-31T23:59:59Z"), (.max, "9999-12-31T23:59:59Z"),
      (-62_135_596_800_000, "0001-01-01T00:00:00Z"), (.min, "0001-01-01T00:00:00Z"),
    ] as [(Int64, String)])
  func `is what ISO 8601 writes`(_ milliseconds: Int64, _ text: String) {
    #expect(Timestamp(milliseconds: milliseconds).description == text)
  }

  /// Four centuries, after which the calendar repeats itself, in steps of 26 days and some.
  @Test func `is what another calendar says`() {
    let formatter = ISO8601DateFormatter()
    let differing = stride(from: Int64(-11_676_096_000), to: 946_684_800, by: 2_255_551).filter {
      Timestamp(milliseconds: $0 * 1_000).description
        != formatter.string(from: Date(timeIntervalSince1970: TimeInterval($0)))
    }
    #expect(differing == [])
  }
}
