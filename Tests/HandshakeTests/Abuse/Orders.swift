import Foundation
import Tutor

/// What would command a terminal, were it ever to reach one.
enum Orders {
  /// As no part of the program writes them: inverse and red, clear, a title, a bell, a turn of the
  /// direction of writing, a line separator, next line, a device control string.
  static let text =
    "A\u{1B}[7;31mB\u{9B}2JC\u{1B}]0;D\u{7}E\u{202E}F\u{2028}G\u{85}H\u{7F}I\u{1B}P+q\u{1B}\\J"
  /// The same where a byte of 0 can stand.
  static let withNull = "\(text)\u{0}\u{2066}K"
  /// The same as Markdown can write it.
  static let references = "&#27;[7;31mB&#x9b;2JC&#27;]0;D&#7;E&#x202e;F&#x2028;G&#133;&#127;&#0;"
  /// The 8-bit CSI, which is no UTF-8.
  static let eightBit: [UInt8] = [0x41, 0x9B, 0x32, 0x4A]

  /// The places at which bytes command the terminal; `isEdited` where a line is edited on it.
  static func found(
    in bytes: Data, besides allowed: Set<Unicode.Scalar> = ["\n"], isTerminal: Bool = false
  ) -> [String] {
    guard var text = String(validating: bytes, as: UTF8.self) else { return ["no UTF-8"] }
    if isTerminal { text = text.replacing(ownSequences, with: "") }
    let scalars = Array(text.unicodeScalars)
    let own: Set<Unicode.Scalar> = isTerminal ? ["\n", "\r", "\t", "\u{8}"] : allowed
    return scalars.indices.filter { scalars[$0].isControl && !own.contains(scalars[$0]) }
      .map { place in
        var context = String.UnicodeScalarView()
        context += scalars[max(0, place - 20)..<min(place + 10, scalars.count)]
        return String(context).debugDescription
      }
  }

  /// What the program and the editor of lines say to a terminal: one attribute each time, and how the
  /// cursor moves.
  private static var ownSequences: Regex<Substring> {
    /\u{1B}\[(?:[0-9]?[0-9]m|[0-9]*[A-DGHJKPX@]|\?(?:2004|1)[hl])|\u{1B}[=>]/
  }
}

/// A course of one lesson and one term in each language, with orders in every line that may have some;
/// gone when it is let go of.
final class OrderedCourse {
  /// How the orders stand in the files.
  enum Way: CaseIterable {
    /// As characters, which no file may have.
    case characters
    /// As a byte that is no UTF-8.
    case byte
    /// As Markdown's character references, which any file may have.
    case references

    fileprivate var bytes: [UInt8] {
      switch self {
      case .characters: Array(Orders.withNull.utf8)
      case .byte: Orders.eightBit
      case .references: Array(Orders.references.utf8)
      }
    }
  }

  private let folder: Folder
  var path: String { folder.url.path }
  /// A lesson of it.
  var lesson: String { "\(path)/Lessons/en/01-looks.md" }

  init(_ way: Way, named name: String = "looks") throws {
    folder = try Folder()
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    for language in ["en", "zh-Hans"] {
      let lesson = tests.appending(path: "Goldens/lesson-\(language).md")
      try write(lesson, to: "Lessons/\(language)", as: "01-\(name).md", way)
      let term = tests.appending(path: "../../Glossary/\(language)/msl.md")
      try write(term, to: "Glossary/\(language)", as: "\(name).md", way)
    }
  }

  deinit { folder.remove() }

  private func write(_ source: URL, to place: String, as name: String, _ way: Way) throws {
    let lines = try Data(contentsOf: source).split(
      separator: 0x0A, omittingEmptySubsequences: false)
    let text = lines.map { line in
      Array(line) + (way.fits(String(decoding: line, as: UTF8.self)) ? way.bytes : [])
    }.joined(separator: [0x0A])
    let target = folder.url.appending(path: place)
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    try Data(text).write(to: target.appending(path: name))
  }
}

extension OrderedCourse.Way {
  /// Whether a line is to have orders behind it; references only where they do not make it an error.
  fileprivate func fits(_ line: String) -> Bool {
    guard self == .references else { return !line.isEmpty }
    let keys = ["format", "id", "mirrors", "needs", "kind", "script", "end", "fields", "see"]
    let kept = keys.map { "\($0):" } + ["-", "`", "|"]
    return !line.isEmpty && !kept.contains { line.hasPrefix($0) }
  }
}
