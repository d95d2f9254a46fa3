/// Words in capitals that look like the name of a state are one.
enum StateInvented: FileRule {
  static let code = "invented-state"

  static func findings(in file: CourseFile) -> [Placed<CheckFinding>] {
    file.wordings.flatMap { wording in
      wording.lines.flatMap { $0.runs(atLeast: 6) { $0.isPartOfName } }.compactMap {
        run -> Placed<CheckFinding>? in
        guard !known.contains(run.value) else { return nil }
        let name = String(run.value)
        guard let nearest = nearestName(to: name), !wording.isCode(run.spot) else { return nil }
        return run.map { _ in .stateInvented(name, nearest: nearest) }
      }
    }
  }

  /// The names in capitals, also with `_` for `-`, so that nearly every word is let through at once.
  private static let known = Set(
    StateName.all.map(\.name).flatMap { [$0[...], $0.replacing("-", with: "_")[...]] })

  /// The names that others are held against; those in kernels begin with TCP, as much else does.
  private static let names = StateName.all
    .filter { [.rfc, .linux, .netTools, .bsd].contains($0.usedBy) }.map(\.name)
    .filter { $0.utf8.count >= 6 && !$0.hasPrefix("TCP_") }
  private static let foldedNames = names.map(\.folded)

  /// The name that was perhaps meant; `nil` for one that there is, and for what is none at all.
  private static func nearestName(to word: String) -> String? {
    // A word without `-`, `_` or a digit must be long to be more than a word in capitals.
    guard word.utf8.count >= 9 || !word.utf8.allSatisfy(\.isCapital),
      word.utf8.first?.isCapital == true, StateName.read(word) == nil,
      // FIN-WAIT is what FIN-WAIT-1 and FIN-WAIT-2 are called together.
      StateName.read(word + "1") == nil,
      let nearest = nearest(
        to: word.folded,
        among: foldedNames.lazy.filter { name in
          abs(name.utf8.count - word.utf8.count) <= 4
        })
    else { return nil }
    return foldedNames.firstIndex(of: nearest).map { names[$0] }
  }

  static let good: Example = [
    "x.md": Samples.lesson(
      """
      FIN_WAIT1, SYN-SENTs and TIME-WAIT; SO_REUSEADDR, TCP_TIMEWAIT_LEN and SYN-ACK are no states.
      A page prints `SYN_RECE`.

      """ + Samples.ask())
  ]

  static let bad: Example = [
    "x.md": Samples.lesson(
      """
      三次握手时，服务器处于 SYN_RECE 状态。

      """ + Samples.ask())
  ]

  static let said = """
    x.md:8:13: error[invented-state]: there is no state `SYN_RECE`
        8 | 三次握手时，服务器处于 SYN_RECE 状态。
          |                        ^~~~~~~~
      remedy: did you mean `SYN_RECV`? A misprint that is quoted stands in backticks

    """
}

extension UInt8 {
  fileprivate var isPartOfName: Bool {
    isCapital || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}
