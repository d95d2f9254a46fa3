import Testing

@testable import Tutor

@Suite
struct `Control characters in bytes` {
  @Test
  func `are just those that are control characters`() {
    for scalar in (0...0xFFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) {
      var finder = ControlFinder()
      // Behind a character that has bytes in common with some of them.
      let found = "，\(scalar)".utf8.map { finder.take($0) }
      #expect(found.last == scalar.isControl, "\(scalar.value)")
      #expect(!found.dropLast().contains(true), "\(scalar.value)")
    }
  }
}
