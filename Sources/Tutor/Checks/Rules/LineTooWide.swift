/// What is printed as it stands fits a terminal: lines of `text` and `sh`, and titles of ladders.
enum LineTooWide: FileRule {
  static let code = "wide-line"
  static let limit = 80
  /// Lines of text are printed this far from the edge.
  private static let margin = 4

  static func findings(in file: CourseFile) -> [Placed<CheckFinding>] {
    let lines = file.reading.document.parts.flatMap { part -> [Placed<Substring>] in
      guard case .verbatim(let verbatim) = part else { return [] }
      return zip(verbatim.firstLine..., verbatim.lines).map { number, line in
        Placed(line, at: Spot(line: number, bytes: 0..<line.utf8.count))
      }
    }
    let titles = file.reading.ladders.compactMap { $0.fields.value(of: "title") }
    return lines.compactMap { finding($0.value, at: $0.spot, margin: margin) }
      + titles.compactMap { finding($0.value, at: $0.spot, margin: 0) }
  }

  private static func finding(
    _ line: some StringProtocol, at spot: Spot, margin: Int
  ) -> Placed<CheckFinding>? {
    // No character takes more cells than bytes of UTF-8.
    guard line.utf8.count + margin > limit else { return nil }
    let cells = line.cells
    guard cells + margin > limit else { return nil }
    return Placed(.lineTooWide(cells: cells, margin: margin), at: spot)
  }

  static let good: Example = [
    "x.md": Samples.lesson(
      "```text\n\(String(repeating: "=", count: 76))\n\(String(repeating: "三", count: 38))\n```\n\n"
        + Samples.ask())
  ]

  static let bad: Example = [
    "x.md": Samples.lesson(
      "```text\n\(String(repeating: "三", count: 39))\n```\n\n" + Samples.ask())
  ]

  static let said = """
    x.md:9:1: error[wide-line]: this line is 78 cells wide, and is printed behind 4 more
        9 | \(String(repeating: "三", count: 39))
          | ^\(String(repeating: "~", count: 77))
      remedy: keep it within 76: it is printed as it stands

    """
}
