/// Links to files of the course lead somewhere.
enum LinkDangling: CourseRule {
  static let code = "missing-link"

  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>] {
    let paths = Set(course.files.map { path(of: $0.source.name[...]) })
    return course.files.flatMap { file in
      file.wordings.flatMap { wording in
        wording.links.compactMap { link -> InFile<CheckFinding>? in
          guard let target = target(of: link.value, in: file), !paths.contains(target),
            !wording.isCode(link.spot)
          else { return nil }
          let near = nearestName(to: target, among: paths)
          let finding = CheckFinding.linkDangling(String(link.value), nearest: near)
          return InFile(file: file.source.name, placed: Placed(finding, at: link.spot))
        }
      }
    }
  }

  /// Where a link leads; `nil` where it does not lead to a file of Markdown beside this one.
  private static func target(of link: Substring, in file: CourseFile) -> [Substring]? {
    let target = link.prefix { $0 != "#" }
    // What begins with a scheme has a colon (RFC 3986 §3.1); no file of the course has one.
    guard target.hasSuffix(".md"), !target.utf8.contains(.colon) else { return nil }
    return path(of: target, from: path(of: file.source.name[...]).dropLast())
  }

  /// The parts of a path, without those that lead back.
  private static func path(of path: Substring, from folder: ArraySlice<Substring> = [])
    -> [Substring]
  {
    path.split(separator: "/").reduce(into: Array(folder)) { parts, part in
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != "." {
        parts.append(part)
      }
    }
  }

  private static func nearestName(
    to path: [Substring], among paths: Set<[Substring]>
  ) -> String? {
    let neighbours = paths.filter { $0.dropLast() == path.dropLast() }.compactMap(\.last)
    return path.last.flatMap {
      nearest(to: String($0), among: neighbours.map(String.init).sorted())
    }
  }

  static let good: Example = [
    "Lessons/en/01-x.md": Samples.lesson(
      "[ACK](../../Glossary/en/ack.md#top), [RFC](https://example.org/a.md)\n\n" + Samples.ask()),
    "Glossary/en/ack.md": Samples.term("ack"),
  ]

  static let bad: Example = [
    "Lessons/en/01-x.md": Samples.lesson(
      "三次握手 [ACK](../../Glossary/en/akc.md)\n\n" + Samples.ask()),
    "Glossary/en/ack.md": Samples.term("ack"),
  ]

  static let said = """
    Lessons/en/01-x.md:8:12: error[missing-link]: the course has no file `../../Glossary/en/akc.md`
        8 | 三次握手 [ACK](../../Glossary/en/akc.md)
          |                ^~~~~~~~~~~~~~~~~~~~~~~~
      remedy: did you mean `ack.md`?

    """
}
