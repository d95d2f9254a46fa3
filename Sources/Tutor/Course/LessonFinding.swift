/// What is wrong with a lesson, over and above its grammar.
package enum LessonFinding: Hashable, Sendable {
  case formatUnknown(String)
  case idMalformed(String)
  case idTaken(String, firstLine: Int)
  case mirrorsUnknown(String)
  case kindUnknown(String, nearest: String?)
  case endUnknown(String)
  case playUnknown(String)
  case walkAsksNothing
  case noQuestion
  case answerUnreadable(String)
  case wrongIsRight(String)
  case expectationRefuted(String, key: String)
  case unsupportedMarkdown(Markdown.Unsupported)
  case cardsAreToCome
  case scriptFails(String)
  case commandUnfit(String)
}
