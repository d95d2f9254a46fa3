/// All files of a course, in every language, as they lie in its folder.
package struct CourseFiles: Sendable {
  /// The files, by their names.
  let files: [CourseFile]
  /// The list of all ids that were ever used, if the course keeps one.
  let ids: SourceFile?

  private let groups: [Group: [(path: CoursePath, file: CourseFile)]]

  private struct Group: Hashable {
    let folder: CoursePath.Folder
    let language: Language
  }

  /// Creates a course of files that have been read.
  package init(_ files: [CourseFile], ids: SourceFile? = nil) {
    self.files = files.sorted { $0.source.name < $1.source.name }
    self.ids = ids
    let places = self.files.compactMap { file in
      CoursePath(file.source.name).map { (path: $0, file: file) }
    }
    groups = Dictionary(grouping: places) {
      Group(folder: $0.path.folder, language: $0.path.language)
    }
  }

  /// The name of the list of ids, in the folder `Lessons`.
  package static let idsName = "ids.txt"

  /// The files of a folder and language, with their places in it.
  func files(
    of folder: CoursePath.Folder, in language: Language
  ) -> [(path: CoursePath, file: CourseFile)] {
    groups[Group(folder: folder, language: language)] ?? []
  }

  /// The ids behind a key of heads that no file of the folder has, each with the nearest there is.
  func unknownIDs(
    behind key: String, of folder: CoursePath.Folder
  ) -> [(file: String, id: Placed<String>, nearest: String?)] {
    Language.allCases.flatMap { language in
      let files = files(of: folder, in: language).map(\.file)
      let ids = files.compactMap { $0.reading.document.head.value(of: "id")?.value }
      let known = Set(ids)
      return files.flatMap { file in
        file.reading.document.head.values(of: key).filter { !known.contains($0.value) }.map { id in
          (file: file.source.name, id: id, nearest: nearest(to: id.value, among: ids))
        }
      }
    }
  }
}

/// Where a file lies in a course: `Lessons/en/01-three-way-handshake.md`.
struct CoursePath: Hashable {
  let folder: Folder
  let language: Language
  /// The name of the file.
  let name: String

  enum Folder: String, CaseIterable {
    case lessons = "Lessons"
    case glossary = "Glossary"
  }

  /// Reads the end of a path; `nil` where the file lies in no course.
  init?(_ path: String) {
    let parts = path.split(separator: "/")
    guard parts.count >= 3, let folder = Folder(rawValue: String(parts[parts.count - 3])),
      let language = Language(rawValue: String(parts[parts.count - 2])), let name = parts.last
    else { return nil }
    self.folder = folder
    self.language = language
    self.name = String(name)
  }

  /// The name without `.md`.
  var stem: String { name.hasSuffix(".md") ? String(name.dropLast(3)) : name }
}

extension CourseFile {
  /// The language of the course's folder in which the file lies, if it does.
  var language: Language? { CoursePath(source.name)?.language }

  /// The places of the questions that have no such key.
  func asks(without key: String) -> [Spot] {
    reading.asks.map(\.fields).filter { $0.named(key).isEmpty }.map(\.spot)
  }

  /// The ids that the lesson takes, its own first; none of a term's.
  var ids: [Placed<String>] {
    guard case .lesson = content else { return [] }
    return ([reading.document.head] + reading.asks.map(\.fields) + reading.walks.map(\.fields))
      .compactMap { $0.value(of: "id") }
  }
}

extension Reading.Block<Question> {
  /// The options to choose from; none in a question of another kind.
  func options(right isRight: Bool) -> [Placed<String>] {
    guard fields.value(of: "kind")?.value == Question.Kind.choose.rawValue else { return [] }
    return fields.values(of: isRight ? "right" : "wrong")
  }

  /// All of the options.
  var options: [Placed<String>] { options(right: true) + options(right: false) }
}

extension Fields {
  /// The fields of a key, as they stand in the file.
  func named(_ key: String) -> [Field] { all.filter { $0.key.value == key } }

  /// The first line of a key's value.
  func value(of key: String) -> Placed<String>? {
    all.first { $0.key.value == key }?.lines.first
  }

  /// The first lines of a key's values, without `-`, which stands for none.
  func values(of key: String) -> [Placed<String>] {
    named(key).filter { !$0.isNone }.compactMap { $0.lines.first }
  }
}
