/// How well something was remembered: FSRS's four grades, by FSRS's numbers.
package enum Grade: Int, Hashable, Sendable, CaseIterable {
  /// Forgotten, or never known.
  case again = 1
  /// Remembered with effort. A pass: given for what was forgotten it would make intervals too long.
  case hard
  /// Remembered.
  case good
  /// Known so well that it need not come back soon.
  case easy
}
