/// Something said to the learner, in every language the tutor speaks.
///
/// Both languages are arguments of one initialiser, so nothing can be said in one of them only.
///
///     Phrase("client", "客户端")[.english]   // "client"
package struct Phrase: Hashable, Sendable {
  private let english: String
  private let chinese: String

  /// Creates a phrase from its English and its Simplified Chinese words.
  package init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// Creates a phrase that is the same in every language, such as the name of a state.
  package init(same text: String) { self.init(text, text) }

  /// The words in a language.
  package subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: chinese
    }
  }
}
