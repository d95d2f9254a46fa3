/// What files must be, over and above being readable; one rule a file of `Rules`.
///
/// A rule carries a good and a bad example, which the tests run.
package protocol Rule: SendableMetatype {
  /// The code of its findings.
  static var code: String { get }
  /// Files with which nothing is wrong.
  static var good: Example { get }
  /// Files that break this rule and no other.
  static var bad: Example { get }
  /// What is said of the bad example, word by word.
  static var said: String { get }
}

/// Whole files, by their names.
package typealias Example = KeyValuePairs<String, String>

/// A rule of each file for itself.
package protocol FileRule: Rule {
  /// What in a file breaks the rule.
  static func findings(in file: CourseFile) -> [Placed<CheckFinding>]
}

/// A rule of a course, which is all its files in every language.
package protocol CourseRule: Rule {
  /// What in a course breaks the rule.
  static func findings(in course: CourseFiles) -> [InFile<CheckFinding>]
}

/// A value and the file and place in which it was written.
package struct InFile<Value: Sendable>: Sendable {
  /// The name of the file.
  package let file: String
  /// The value in its place.
  package let placed: Placed<Value>
}

/// All rules.
package enum Rules {
  /// The rules of each file for itself.
  package static let ofFiles: [any FileRule.Type] = [
    HintMissing.self, WhyMissing.self, HintTells.self, AskTells.self, StateInvented.self,
    LadderTooWide.self, LineTooWide.self, OptionsEqual.self, OptionRightAndWrong.self,
    OptionCut.self, OptionUnreachable.self, ReasonTwice.self,
  ]

  /// The rules of a course.
  package static let ofCourses: [any CourseRule.Type] = [
    LinkDangling.self, NeedUnknown.self, NeedsCircular.self, IDShared.self, IDUnlisted.self,
    IDRecycled.self, IDLost.self, IDsUnsorted.self, TranslationMissing.self, LanguagesDiffer.self,
    TermMisnamed.self, TermUnknown.self, CardUnknown.self, NameShared.self, NumberShared.self,
  ]

  /// All of them.
  package static let all: [any Rule.Type] = ofFiles + ofCourses
}
