/// A file says the same in every language: ids, kinds, scripts, ends, options, hints, blocks.
enum LanguagesDiffer: CourseRule {
  static let code = "languages-differ"

  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>] {
    CoursePath.Folder.allCases.flatMap { folder -> [InFile<CheckFinding>] in
      let first = Dictionary(
        uniqueKeysWithValues: course.files(of: folder, in: .english).map { ($0.path.name, $0.file) }
      )
      return Language.allCases.filter { $0 != .english }.flatMap { language in
        course.files(of: folder, in: language).compactMap { path, file in
          first[path.name].flatMap { finding(in: file, against: $0) }
        }
      }
    }
  }

  private static func finding(
    in file: CourseFile, against other: CourseFile
  ) -> InFile<CheckFinding>? {
    Outline(of: file).firstDifference(from: Outline(of: other)).map { here, there in
      let finding = CheckFinding.languagesDiffer(
        here: here.value.words, there: there.value.words, file: other.source.name,
        line: there.spot.line)
      return InFile(file: file.source.name, placed: Placed(finding, at: here.spot))
    }
  }

  private static func ask(_ lines: String...) -> String {
    let ask = ["```ask", "id: x.1", "kind: next-state", "script: client open", "end: client"]
    return Samples.lesson((ask + lines + ["```", ""]).joined(separator: "\n"))
  }

  static let good: Example = [
    "Lessons/en/01-x.md": ask("wrong LISTEN: It is not.", "hint: What has it sent?", "why: A SYN."),
    "Lessons/zh-Hans/01-x.md": ask("hint: 它发出了什么？", "why: SYN。", "wrong 监听: 不是。"),
  ]

  static let bad: Example = [
    "Lessons/en/01-x.md": ask("wrong LISTEN: It is not.", "hint: What has it sent?", "why: A SYN."),
    "Lessons/zh-Hans/01-x.md": ask("hint: 它发出了什么？", "why: SYN。", "wrong 关闭: 不是。"),
  ]

  static let said = """
    Lessons/zh-Hans/01-x.md:15:7: error[languages-differ]: `wrong: 关闭` stands here, but \
    `wrong: LISTEN` in Lessons/en/01-x.md, line 13
       15 | wrong 关闭: 不是。
          |       ^~~~
      remedy: make both files the same; only words differ

    """
}
