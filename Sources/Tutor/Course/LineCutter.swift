/// Cuts bytes into lines and notes what does not belong in a text file.
struct LineCutter {
  private(set) var lines: [Substring] = []
  private(set) var findings: [Placed<Finding>] = []

  /// Cuts a whole file.
  mutating func cut(_ bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let marked = bytes.starts(with: mark)
    if marked { report(.byteOrderMark, line: 1, bytes: 0..<0) }
    let body = bytes[(marked ? mark.count : 0)...]
    if let text = String(validating: body, as: UTF8.self) {
      cut(text)
    } else {
      reportInvalid(body)
      cut(String(decoding: body, as: UTF8.self))
    }
    if let last = body.last, last != .lineFeed, let line = lines.last {
      let end = line.utf8.count
      report(.noFinalNewline, line: lines.count, bytes: end..<end)
    }
  }

  private mutating func cut(_ text: String) {
    let bytes = text.utf8.span
    var start = 0
    var isSuspect = false
    var finder = ControlFinder()
    for offset in 0..<bytes.count {
      let isControl = finder.take(bytes[offset])
      if bytes[offset] == .lineFeed {
        let end = offset > start && bytes[offset - 1] == .carriageReturn ? offset - 1 : offset
        add(text, start..<end, isSuspect: isSuspect)
        start = offset + 1
        isSuspect = false
      } else {
        isSuspect = isSuspect || isControl
      }
    }
    if start < bytes.count { add(text, start..<bytes.count, isSuspect: isSuspect) }
  }

  private mutating func add(_ text: String, _ range: Range<Int>, isSuspect: Bool) {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(start, offsetBy: range.count)
    lines.append(text[start..<end])
    if isSuspect { inspect(text[start..<end]) }
  }

  /// Reports the first tab and the first control character of a line: one of each is enough.
  private mutating func inspect(_ line: Substring) {
    var offset = 0
    var hasTab = false
    var hasControl = false
    for scalar in line.unicodeScalars {
      let bytes = offset..<offset + UTF8.width(scalar)
      if scalar == "\t" {
        if !hasTab { report(.tab, line: lines.count, bytes: bytes) }
        hasTab = true
      } else if scalar.isControl, !hasControl {
        report(.controlCharacter(scalar), line: lines.count, bytes: bytes)
        hasControl = true
      }
      offset = bytes.upperBound
    }
  }

  /// Reports the first bytes of each line that are not UTF-8.
  private mutating func reportInvalid(_ body: ArraySlice<UInt8>) {
    let lines = body.split(separator: .lineFeed, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: line.span)
      } catch {
        // What was mended stands there as U+FFFD, which is three bytes.
        let start = error.byteOffsets.lowerBound
        report(.invalidUTF8, line: index + 1, bytes: start..<start + 3)
      }
    }
  }

  private mutating func report(_ finding: ByteFinding, line: Int, bytes: Range<Int>) {
    findings.append(Placed(.bytes(finding), at: Spot(line: line, bytes: bytes)))
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let colon = UInt8(ascii: ":")
  static let bar = UInt8(ascii: "|")

  /// A space, or a tab, which is reported elsewhere and here read as the space it stands for.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
