import Glibc

/// Times of the processor, not of the clock on the wall: what else runs does not count.
enum Timing {
  static let runs = 7

  /// The median time of some runs in seconds, after one to warm up.
  static func median(of body: () -> Void) -> Double {
    body()
    return (0..<runs).map { _ in time(body) }.sorted()[runs / 2]
  }

  private static func time(_ body: () -> Void) -> Double {
    let start = now
    body()
    return now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Where results go, so that the work for them cannot be optimised away.
enum Sink {
  @inline(never)
  static func take(_ result: UInt32) { withExtendedLifetime(result) {} }
}

/// A line of the table.
struct Row {
  private let name: String
  private let value: Double
  private let unit: String

  init(_ name: String, _ value: Double, _ unit: String) {
    self.name = name
    self.value = value
    self.unit = unit
  }

  func print() {
    let number = Int(value.rounded()).grouped
    Swift.print("  " + name.padded(to: 28) + number.padded(to: 14, right: true) + " " + unit)
  }
}

extension String {
  /// The text with blanks after it, or before it.
  func padded(to width: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - count))
    return right ? blanks + self : self + blanks
  }
}

extension Int {
  /// The number with a comma before every three digits.
  var grouped: String {
    let digits = String(self)
    return digits.enumerated().reduce(into: "") { text, digit in
      let left = digits.count - digit.offset
      text += (digit.offset > 0 && left.isMultiple(of: 3) ? "," : "") + String(digit.element)
    }
  }
}
