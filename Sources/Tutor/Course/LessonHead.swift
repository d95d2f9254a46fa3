/// The head of a lesson.
struct LessonHead {
  let id: String?
  let title: String?
  let needs: [String]
  private(set) var findings: [Placed<Finding>] = []

  /// The one form of file that this program reads.
  static let format = "1"
  /// The sections of the source document, and its title.
  private static let mirrored: Set = ["title", "1", "2", "3", "4", "5"]

  init(_ fields: Fields) {
    var fields = fields
    let format = fields.text("format")
    let id = fields.text("id")
    title = fields.text("title")?.value
    let mirrors = fields.text("mirrors", .orNone)
    let needsFields = fields.list("needs", .orNone)
    let needs = needsFields.compactMap { $0.lines.first }
    findings = fields.finish()
    for field in needsFields where field.lines.count > 1 {
      findings.append(Placed(.field(.manyLines("needs")), at: field.lines[1].spot))
    }
    self.id = id?.value
    self.needs = needs.map(\.value)
    if let format, format.value != Self.format {
      findings.append(format.map { .lesson(.formatUnknown($0)) })
    }
    for id in [id].compactMap(\.self) + needs where !id.value.isWellFormedID {
      findings.append(id.map { .lesson(.idMalformed($0)) })
    }
    if let mirrors, !Self.mirrored.contains(mirrors.value) {
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
