import TCP

/// Where in RFC 9293 a rule stands.
struct ClauseWords {
  let language: Language

  /// The clause in a sentence, as in `RFC 9293 §3.10.7.2, third check`.
  func citation(_ clause: Clause) -> String {
    let section = "RFC 9293 §\(clause.section.rawValue)"
    guard let step = clause.step else { return section }
    return section + Phrase(", \(step.rawValue) check", "，\(chineseNumber(step))项检查")[language]
  }

  /// The clause in a table of them, as in `§3.10.7.2, third`.
  func place(_ clause: Clause) -> String {
    let section = "§\(clause.section.rawValue)"
    guard let step = clause.step else { return section }
    return section + Phrase(", \(step.rawValue)", "，\(chineseNumber(step))项")[language]
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
