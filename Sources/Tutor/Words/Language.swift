/// A language that the tutor speaks.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case simplifiedChinese = "zh-Hans"

  /// Reads a language tag or the name of a locale, such as `zh`, `zh-CN` or `zh_CN.UTF-8`.
  package init?(_ name: some StringProtocol) {
    let tag = name.lowercased().prefix { $0 != "." && $0 != "@" }
    switch tag.prefix(while: \.isLetter) {
    case "en": self = .english
    case "zh": self = .simplifiedChinese
    default: return nil
    }
  }

  /// The language that an environment asks for: `HANDSHAKE_LANG`, then the locale, else English.
  ///
  /// The first variable that is set decides, even if it names a language that is not spoken here.
  package init(environment: [String: String]) {
    let name = ["HANDSHAKE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    self = name.flatMap { Language($0) } ?? .english
  }
}
