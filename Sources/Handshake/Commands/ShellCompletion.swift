import ArgumentParser
import Tutor

/// What a shell offers when Tab is pressed: read from the course that the line so far means.
extension CompletionKind {
  /// The ids of the lessons, and lesson files.
  static let lesson = custom { words, _, start in
    Line(words).headings.map(\.id) + files(startingWith: start)
  }

  /// The names of the terms.
  static let term = custom { words, _, start in
    Line(words).glossary.terms.map { $0.id.spelled(like: start) }
  }

  /// The names of the cards: of states, topics and terms.
  static let card = custom { words, _, start in
    let line = Line(words)
    let deck = Deck(glossary: line.glossary, language: line.language)
    let names = Set(deck.cards.map(\.id) + line.glossary.terms.map(\.id))
    return ["all"] + names.sorted().map { $0.spelled(like: start) }
  }

  /// The topics of a quiz.
  static let topic = custom { words, _, _ in
    Set(QuizTopic.Subject.allCases.map(\.rawValue) + Line(words).headings.map(\.id)).sorted()
  }

  /// The languages.
  static let language = list(Language.allCases.map(\.rawValue))

  /// The systems whose numbers are known.
  static let system = list(System.allCases.map(\.rawValue))

  /// The Markdown files in the folder that is typed.
  private static func files(startingWith start: String) -> [String] {
    let folder = start.lastIndex(of: "/").map { String(start[...$0]) } ?? ""
    let names = File.names(in: folder.isEmpty ? "." : folder)
    return names.filter { $0.hasSuffix(".md") }.map { folder + $0 }
  }

  /// A command line that is not finished.
  private struct Line {
    let language: Language
    private let folder: CourseFolder?

    init(_ words: [String]) {
      func value(of option: String) -> String? {
        words.lastIndex(of: option).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
      }
      language =
        value(of: "--lang").flatMap { Language($0) } ?? Language(environment: Process.environment)
      folder = CourseFolder(
        option: value(of: "--course"), environment: Process.environment, program: Process.path)
    }

    var headings: [Course.Heading] { folder?.course(in: language).headings ?? [] }

    var glossary: Glossary { folder?.glossary(in: language) ?? Glossary() }
  }
}

extension String {
  /// The name in capitals where those were begun with: a shell distinguishes them, the tutor does not.
  fileprivate func spelled(like start: String) -> String {
    start.contains(where: \.isUppercase) ? uppercased() : self
  }
}
