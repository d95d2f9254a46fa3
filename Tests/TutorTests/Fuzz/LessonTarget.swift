import Foundation
import Tutor

extension FuzzTarget {
  /// Files of the course.
  static let lesson = FuzzTarget(
    name: "lesson",
    seeds: {
      let skeletons = Language.allCases.compactMap { LessonSkeleton(id: "x", in: $0)?.text }
      return try (skeletons + [Kinds.lesson, Documents.lesson]).map { Array($0.utf8) }
        + Repository.courseFiles
    },
    words: [
      "id: x.9\n", "kind: order\n", "kind: tally\n", "script: client open\n", "wrong 1: x\n| y\n",
      "item: deliver all\n", "expect: ", "hint: ", "why: ", "alter: 2 ", "reach: CLOSED CLOSED\n",
      "data: TIME_WAIT 18122\n", "query: share TIME-WAIT\n", "until: CLOSED\n", "system: linux\n",
      "```walk\n", "```ladder\n", "```card\n", "[MSL](../../Glossary/en/msl.md)", "| a | b |\n",
      "|---|---|\n", "> ", "- ", "1. ", "<b>", "&nbsp;", "![x](y)", "term: x\n", "alias: y\n",
    ],
    count: 200
  ) { input, trial in
    let file = CourseFile(SourceFile(name: "x.md", bytes: input))
    let hasErrors = file.diagnostics.contains { $0.finding.words.severity == .error }
    trial.expect(
      hasErrors == (file.lesson == nil && file.term == nil), "it is loaded, or its errors are said")
    let checked = file.checked().diagnostics
    for diagnostic in checked { trial.look(at: diagnostic, in: file.source) }
    trial.look(at: Document(file.source), in: file.source)
    // What cannot be answered is loaded, but the check says so.
    guard !checked.contains(where: { $0.finding.words.severity == .error }) else { return }
    for question in file.lesson?.steps.map(\.question) ?? [] { trial.look(at: question) }
  }
}

extension Repository {
  /// The files of the course.
  fileprivate static var courseFiles: [[UInt8]] {
    get throws {
      let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      return try names.sorted().filter {
        $0.hasSuffix(".md") && ($0.hasPrefix("Lessons/") || $0.hasPrefix("Glossary/"))
      }.map { Array(try Data(contentsOf: root.appending(path: $0))) }
    }
  }
}

extension Trial {
  /// A place is in its file, and what is said of it stands on lines of its own.
  fileprivate mutating func look(at diagnostic: Diagnostic, in source: SourceFile) {
    let (place, words) = (diagnostic.place, diagnostic.finding.words)
    show(words.code)
    let end = (source.line(place.line)?.count ?? 0) + 1
    expect(
      (1...max(1, source.lines.count)).contains(place.line) && 1 <= place.column
        && place.column <= place.endColumn && place.endColumn <= end,
      "\(words.code) is at \(place) of a line that ends at \(end)")
    var json: [UInt8] = []
    diagnostic.append(asJSONTo: &json)
    expect(json.last == 0x0A, "an object ends its line")
    expectPrintable(String(decoding: json, as: UTF8.self))
    expect(json.count { $0 == 0x0A } == 1, "an object is one line")
    expectPrintable(diagnostic.text(quoting: source))
  }

  /// What was read is what stands at its place.
  fileprivate mutating func look(at document: Document, in source: SourceFile) {
    for var fields in document.allFields {
      for field in fields.all {
        for text in [field.key] + field.lines + (field.argument.map { [$0] } ?? []) {
          let line = source.line(text.spot.line)?.utf8
          expect(
            line?.dropFirst(text.spot.bytes.lowerBound).prefix(text.spot.bytes.count)
              .elementsEqual(text.value.utf8) == true, "\(text.value) stands in its line")
        }
      }
      _ = (fields.text("id"), fields.list("wrong", argument: .always), fields.lines("hint"))
      for diagnostic in source.diagnostics(of: fields.finish()) { look(at: diagnostic, in: source) }
    }
  }

  /// A question that was loaded has a key that can be typed.
  fileprivate mutating func look(at question: Question) {
    show(question.kind.rawValue)
    for language in Language.allCases {
      let key = question.spelling(of: question.key, in: language)
      guard case .right = question.judgeByMeaning(key) else {
        expect(false, "the key \(key) of \(question.id) is right")
        continue
      }
      expectPrintable(
        [.prose(Markdown.parse(question.explanation(in: language)).blocks.map(\.value))],
        on: Page(language: language))
    }
  }
}

extension Document {
  fileprivate var allFields: [Fields] {
    [head]
      + parts.compactMap { part in
        if case .block(let block) = part { block.fields } else { nil }
      }
  }
}
