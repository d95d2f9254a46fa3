/// Questions in GIFT, the text format of Moodle.
///
/// Texts are HTML. What GIFT would read gets a backslash; inside the braces it becomes a character
/// reference, because some readers end an answer or its feedback at any `=`, `~` or `}`.
/// Rules: Moodle's `question/format/gift/format.php`.
package struct GIFT {
  private let questions: [ExportedQuestion]

  /// Prepares the text.
  package init(_ questions: [ExportedQuestion]) { self.questions = questions }

  /// The text.
  package var text: String {
    var parts: [String] = []
    var last: String?
    for question in questions {
      let category = category(of: question)
      if category != last { parts.append(category) }
      last = category
      parts.append(block(of: question))
    }
    return parts.map { $0 + "\n" }.joined(separator: "\n")
  }

  /// Where a question belongs: a path, in which `//` is a slash that divides nothing.
  ///
  /// Escapes are not read here, and a brace would be taken for the beginning of answers.
  private func category(of question: ExportedQuestion) -> String {
    let path = ExportWords(language: question.language).path(of: question).map {
      $0.replacing("/", with: "//").replacing("{", with: "(").replacing("}", with: ")").oneLine
    }
    return "$CATEGORY: $course$/" + path.joined(separator: "/")
  }

  private func block(of question: ExportedQuestion) -> String {
    let marking = Marking(question)
    let tags = [question.kind.rawValue, question.language.rawValue].map { " [tag:\($0)]" }
    let text = text(of: question, marking).giftOutside
    let brace = if case .number = marking { "{#" } else { "{" }
    let feedback = (question.explanation.html + (question.why?.html ?? "") + hints(of: question))
      .giftInside.ifAny { "####\($0)" }
    let inside = (answers(marking) + [feedback]).filter { !$0.isEmpty }.map { "\t\($0)" }
    let head = [
      "// [id:\(question.id)]" + tags.joined(), "::\(question.id)::[html]\(text)\(brace)",
    ]
    return (head + inside + ["}"]).joined(separator: "\n")
  }

  /// What is asked; items to be put in order are part of it.
  private func text(of question: ExportedQuestion, _ marking: Marking) -> String {
    let form = ExportWords(language: question.language).form(of: question, marking)?.html ?? ""
    let items = question.options.map { $0.text.inlineHTML.inElement("li") }.joined()
    let list = question.kind == .order ? items.inElement("ol") : ""
    return question.exhibit.ifAny(\.asPreformattedHTML) + question.ask.html + list + form
  }

  private func hints(of question: ExportedQuestion) -> String {
    let words = ExportWords(language: question.language)
    return question.hints.enumerated().map { index, hint in
      words.hint(index + 1, of: question.hints.count).inElement("em").inElement("p") + hint.html
    }.joined()
  }

  // MARK: Answers

  private func answers(_ marking: Marking) -> [String] {
    switch marking {
    case .choice(let options): choices(options)
    case .number(let numbers, _): numbers.map(line)
    case .text(let texts): texts.map(line)
    }
  }

  /// Where several are right they share the points, and one that is wrong takes them all away.
  private func choices(_ options: [ExportedQuestion.Option]) -> [String] {
    let right = options.count { $0.isRight == true }
    return options.map { option in
      let sign: String
      if right == 1 {
        sign = option.isRight == true ? "=" : "~"
      } else {
        sign = option.isRight == true ? "~%\((100 / Double(right)).gift)%" : "~%-100%"
      }
      return sign + option.text.inlineHTML.giftAnswer + feedback(option.reason)
    }
  }

  private func line(_ number: Marking.Number) -> String {
    "\(sign(number.reason))\(number.value.gift):\(number.tolerance.gift)\(feedback(number.reason))"
  }

  private func line(_ text: Marking.Text) -> String {
    sign(text.reason) + text.text.giftLetters + feedback(text.reason)
  }

  private func sign(_ reason: ExportedText?) -> String { reason == nil ? "=" : "=%0%" }

  private func feedback(_ reason: ExportedText?) -> String {
    reason.map { "#\($0.html.giftInside)" } ?? ""
  }
}

extension String {
  /// Letters of an answer that is typed.
  fileprivate var giftLetters: String { gift(references: "") }

  /// HTML as it may stand outside the braces.
  ///
  /// Some readers take the `\n` in `\\new` for a line feed: no backslash is left to be one's own.
  fileprivate var giftOutside: String { gift(references: "\\") }

  /// HTML as it may stand inside the braces.
  fileprivate var giftInside: String { gift(references: "\\=~{}") }

  /// The text with a backslash before each sign that GIFT would read, save that some become
  /// character references.
  private func gift(references: String) -> String {
    unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case _ where references.unicodeScalars.contains(scalar):
        result += "&\\#\(scalar.value);"
      case "\\", "#", "=", "~", "{", "}", ":": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// HTML as the text of an answer, which may neither look like a weight nor like a format.
  fileprivate var giftAnswer: String {
    (hasPrefix("[") || hasPrefix("%") ? "[html]" : "") + giftInside
  }
}

extension Double {
  /// The number with at most five decimals, as Moodle has thirds.
  fileprivate var gift: String {
    let rounded = (self * 100_000).rounded() / 100_000
    let text = "\(rounded)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
