import Testing
import Tutor

/// A part of the tutor that takes whatever it is given, and what must hold of it then.
struct FuzzTarget: CustomTestStringConvertible, Sendable {
  /// What its folder in the corpus is called.
  let name: String
  /// What it is given in earnest, to be changed at random.
  let seeds: @Sendable () throws -> [[UInt8]]
  /// What means something to it.
  let words: [String]
  /// How many inputs are tried in a run of the tests.
  let count: Int
  /// Gives it an input, and looks at what comes of it.
  let run: @Sendable (_ input: [UInt8], _ trial: inout Trial) throws -> Void

  var testDescription: String { name }

  static let all: [FuzzTarget] = [
    .lesson, .script, .answer, .segment, .prompt, .answersFile, .exam, .json,
  ]

  /// A lesson for what needs one.
  static let firstLesson = try? Repository.lesson("01", in: .english)
}

/// What comes of one input.
struct Trial {
  /// What it has shown; an input that shows something new is changed further.
  private(set) var shown: Set<String> = []
  /// What should have held and did not.
  private(set) var faults: [String] = []

  mutating func show(_ what: String) { shown.insert(what) }

  mutating func expect(_ holds: Bool, _ rule: @autoclosure () -> String) {
    if !holds { faults.append(rule()) }
  }

  /// A text for the screen: it commands no terminal.
  mutating func expectPrintable(_ text: String) {
    expect(
      !text.unicodeScalars.contains { $0.isControl && $0 != "\n" },
      "there is a control character in \(text.debugDescription)")
  }

  /// What is printed in answer to an input.
  mutating func expectPrintable(_ outputs: [Output], on page: Page = Page()) {
    let drawing = OutputDrawing(on: page)
    for output in outputs {
      for line in drawing.lines(output) { expectPrintable(line.text) }
    }
  }
}
