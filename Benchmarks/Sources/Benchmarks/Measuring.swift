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

extension [Duration] {
  var median: Duration { percentile(50) }

  /// What so many per cent take at most.
  func percentile(_ share: Int) -> Duration {
    isEmpty ? .zero : sorted()[(count - 1) * share / 100]
  }
}

extension Duration {
  /// Such as `1.2 ms`.
  var milliseconds: String { "\((self / .milliseconds(1)).rounded(to: 1)) ms" }

  static func / (whole: Duration, part: Duration) -> Double {
    func seconds(_ time: Duration) -> Double {
      Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }
    return seconds(whole) / seconds(part)
  }
}

extension Double {
  /// The number with so many digits after the point, without zeros at its end.
  func rounded(to digits: Int) -> String {
    let power = [1.0, 10, 100][digits]
    let number = (self * power).rounded() / power
    return number == number.rounded() ? "\(Int(number))" : "\(number)"
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

  /// Kibibytes as MiB.
  var mebibytes: String { "\((Double(self) / 1_024).rounded(to: 1)) MiB" }
}
