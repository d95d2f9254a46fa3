/// A course in one language: what is taught, in its order, and what the words mean.
///
/// A lesson is read when it is opened and the glossary when it is asked, so that a course costs
/// nothing to begin with.
package struct Course: Sendable {
  /// The language.
  package let language: Language
  /// The lessons, in their order.
  package let headings: [Heading]
  /// Reads a lesson; `nil` when it has errors or is gone.
  private let read: @Sendable (Int) -> Lesson?
  private let readGlossary: @Sendable () -> Glossary

  /// What is known of a lesson before it is opened.
  package struct Heading: Hashable, Sendable {
    /// The id of the lesson.
    package let id: String
    /// What it is about.
    package let title: String

    /// Creates a heading.
    package init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// Creates a course whose lessons are read on demand.
  package init(
    in language: Language, headings: [Heading], lesson: @escaping @Sendable (Int) -> Lesson?,
    glossary: @escaping @Sendable () -> Glossary
  ) {
    self.language = language
    self.headings = headings
    read = lesson
    readGlossary = glossary
  }

  /// Creates a course of lessons that have been read.
  package init(_ lessons: [Lesson], glossary: Glossary = Glossary(), in language: Language) {
    self.init(
      in: language, headings: lessons.map { Heading(id: $0.id, title: $0.title) },
      lesson: { lessons.indices.contains($0) ? lessons[$0] : nil }, glossary: { glossary })
  }

  /// How many lessons there are.
  package var count: Int { headings.count }

  /// A lesson, by its place.
  package func lesson(at index: Int) -> Lesson? {
    headings.indices.contains(index) ? read(index) : nil
  }

  /// All lessons that can be read.
  package var lessons: [Lesson] { headings.indices.compactMap { lesson(at: $0) } }

  /// The glossary.
  package var glossary: Glossary { readGlossary() }

  /// The place of the lesson in which to go on; the next one when all of a lesson has been asked.
  package func index(after bookmark: Bookmark) -> Int? {
    guard let index = index(named: bookmark.lesson) else { return nil }
    return bookmark.question == nil && index + 1 < count ? index + 1 : index
  }

  /// The place of the lesson that a text names, by its number from 1 or its id.
  package func index(named text: String) -> Int? {
    let text = text.unified.trimmed
    if let number = Int(text) { return headings.place(ofNumber: number) }
    return headings.firstIndex { $0.id.folded == text.folded || $0.title.folded == text.folded }
  }
}

extension LessonHead {
  /// The heading of a lesson, read from the beginning of its file alone.
  static func heading(of source: SourceFile) -> Course.Heading? {
    var reader = DocumentReader(source)
    let head = LessonHead(reader.readHead())
    guard let id = head.id, let title = head.title else { return nil }
    return Course.Heading(id: id, title: title)
  }
}

extension Course.Heading {
  /// Reads the heading from the beginning of a lesson's file; `nil` where there is none.
  package init?(_ source: SourceFile) {
    guard let heading = LessonHead.heading(of: source) else { return nil }
    self = heading
  }
}
