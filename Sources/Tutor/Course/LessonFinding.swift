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
  case stateUnknown(String, nearest: String?)
  case systemUnknown(String)
  case fieldUnknown(String)
  case fieldNotSent(String)
  case reachMalformed(String)
  case orderTooLong(Int)
  case orderImpossible(String)
  case orderIndifferent
  case alterationMalformed(String)
  case alterationImpossible(line: Int, of: Int)
  case stateNotReached(String)
  case countMalformed(String)
  case queryUnknown(String)
  case tallySilent(String)
  case answerUnreadable(String, kind: Question.Kind)
  case wrongIsRight(String)
  case expectationRefuted(String, key: String)
  case unsupportedMarkdown(Markdown.Unsupported)
  /// A block `card` names none, or two.
  case cardNotOne
  /// A block that belongs in lessons, in a term of the glossary.
  case blockUnfit(Block.Word)
  case termUnexplained
  case scriptFails(String)
  case commandUnfit(String)
}
