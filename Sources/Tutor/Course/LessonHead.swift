/// The head of a lesson.
struct LessonHead {
  let id: String?
  let title: String?
  let needs: [String]
  private(set) var findings: [Placed<Finding>] = []

  /// The one form of file that this program reads.
  private static let format = "1"

  init(_ fields: Fields) {
    var fields = fields
    let format = fields.text("format")
    let id = fields.text("id")
    title = fields.text("title")?.value
    let mirrors = fields.text("mirrors", .orNone)
    let needs = fields.list("needs", .orNone).compactMap(\.lines.first)
    findings = fields.finish()
    self.id = id?.value
    self.needs = needs.map(\.value)
    if let format, format.value != Self.format {
      findings.append(format.map { .lesson(.formatUnknown($0)) })
    }
    for id in [id].compactMap(\.self) + needs where !id.value.isWellFormedID {
      findings.append(id.map { .lesson(.idMalformed($0)) })
    }
    if let mirrors, mirrors.value != "title", !(1...5).contains(Int(mirrors.value) ?? 0) {
      findings.append(mirrors.map { .lesson(.mirrorsUnknown($0)) })
    }
  }
}

extension String {
  /// Whether this can be an id: lower-case words of ASCII, digits, `-` between words, `.` between parts.
  var isWellFormedID: Bool {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.first != "-" && part.last != "-"
        && part.utf8.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        }
    }
  }
}
