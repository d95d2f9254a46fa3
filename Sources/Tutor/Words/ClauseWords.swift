import TCP

/// Where in RFC 9293 a rule stands.
struct ClauseWords {
  let language: Language

  /// The clause in a table of them, as in `§3.10.7.2, third`.
  func place(_ clause: Clause) -> String {
    guard let step = clause.step else { return clause.description }
    let chinese = "§\(clause.section.rawValue)，\(chineseNumber(step))项"
    return Phrase(clause.description, chinese)[language]
  }

  /// The clause in a sentence, as in `RFC 9293 §3.10.7.2, third check`.
  func citation(_ clause: Clause) -> String {
    let check = clause.step == nil ? "" : Phrase(" check", "检查")[language]
    return "RFC 9293 \(place(clause))\(check)"
  }

  private func chineseNumber(_ step: Clause.Step) -> String {
    switch step {
    case .first: "第一"
    case .second: "第二"
    case .third: "第三"
    case .fourth: "第四"
    case .fifth: "第五"
    case .sixth: "第六"
    case .seventh: "第七"
    case .eighth: "第八"
    }
  }
}
