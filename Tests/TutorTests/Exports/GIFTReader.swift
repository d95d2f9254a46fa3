import Foundation

/// A question of a GIFT text, read by the rules of Moodle's importer (`format.php`, MOODLE_405):
/// escapes become placeholders first, and letters again at the end.
struct GIFTQuestion: Hashable {
  let category: String
  let title: String
  let text: String
  let kind: Kind
  let answers: [Answer]
  let feedback: String

  enum Kind: Hashable { case numerical, choice, match, short }

  struct Answer: Hashable {
    let text: String
    let weight: Double
    let feedback: String
  }

  /// Reads a whole text; what is no question by these rules is left out.
  static func read(_ gift: String) -> [GIFTQuestion] {
    var category = ""
    return gift.components(separatedBy: "\n\n").compactMap { block in
      let lines = block.components(separatedBy: "\n").filter { !$0.hasPrefix("//") }
      let text = hidden(lines.joined(separator: "\n").trimmingCharacters(in: .newlines))
      if text.hasPrefix("$CATEGORY:") {
        category = String(text.dropFirst(10)).trimmingCharacters(in: .whitespaces)
        return nil
      }
      return GIFTQuestion(text, in: category)
    }
  }

  private init?(_ text: String, in category: String) {
    let parts = text.components(separatedBy: "::")
    guard parts.count >= 3, parts[0].isEmpty, text.hasSuffix("}"),
      let open = text.firstIndex(of: "{"), let close = text.firstIndex(of: "}"),
      text.index(after: close) == text.endIndex
    else { return nil }
    let head = text[..<open].dropFirst(parts[1].count + 4)
    guard head.hasPrefix("[html]") else { return nil }
    var body = text[text.index(after: open)..<close].trimmingCharacters(in: .whitespacesAndNewlines)
    var general = ""
    if let range = body.range(of: "####", options: .backwards) {
      general = String(body[range.upperBound...])
      body = String(body[..<range.lowerBound]).trimmingCharacters(in: .whitespacesAndNewlines)
    }
    self.category = category
    title = Self.shown(parts[1])
    self.text = Self.shown(String(head.dropFirst(6)))
    feedback = Self.shown(general)
    kind = Self.kind(of: body)
    answers = Self.answers(in: body, kind)
  }

  private static func kind(of body: String) -> Kind {
    if body.hasPrefix("#") { return .numerical }
    if body.contains("~") { return .choice }
    return body.contains("=") && body.contains("->") ? .match : .short
  }

  private static func answers(in body: String, _ kind: Kind) -> [Answer] {
    let body = kind == .numerical ? String(body.dropFirst()) : body
    let marked = kind == .choice ? body.replacingOccurrences(of: "=", with: "~=") : body
    return marked.components(separatedBy: kind == .choice ? "~" : "=").dropFirst().map {
      answer($0.trimmingCharacters(in: .whitespacesAndNewlines), kind)
    }
  }

  private static func answer(_ text: String, _ kind: Kind) -> Answer {
    var (text, weight) = (text, kind == .choice ? 0.0 : 100)
    if kind == .choice, text.hasPrefix("=") {
      (text, weight) = (String(text.dropFirst()), 100)
    } else if let match = text.firstMatch(of: /^%(-*[0-9]{1,2}\.?[0-9]*)%/) {
      weight = Double(match.1) ?? .nan
      text = String(text[match.range.upperBound...])
    }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    return Answer(
      text: formatted(String(parts[0])), weight: weight,
      feedback: parts.count > 1 ? formatted(String(parts[1])) : "")
  }

  /// The text without the name of a format at its beginning.
  private static func formatted(_ text: String) -> String {
    guard let match = text.firstMatch(of: /^\[(html|plain|markdown|moodle)\]/) else {
      return shown(text)
    }
    return match.1 == "html" ? shown(String(text[match.range.upperBound...])) : "not HTML"
  }

  // MARK: Escapes

  private static let signs = [":", "#", "=", "{", "}", "~"]

  private static func hidden(_ text: String) -> String {
    var text = text.replacingOccurrences(of: "\\\\", with: "&&092;")
    for sign in signs + ["n"] {
      let letter: Character = sign == "n" ? "\n" : Character(sign)
      text = text.replacingOccurrences(of: "\\\(sign)", with: placeholder(letter))
    }
    return text.replacingOccurrences(of: "&&092;", with: "\\")
  }

  private static func shown(_ text: String) -> String {
    (signs + ["\n"]).reduce(text) {
      $0.replacingOccurrences(of: placeholder(Character($1)), with: $1)
    }.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func placeholder(_ letter: Character) -> String {
    let number = String(letter.asciiValue ?? 0)
    return "&&\(String(repeating: "0", count: 3 - number.count))\(number);"
  }
}
