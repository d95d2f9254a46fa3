/// The place in RFC 9293 that ruled a transition: a section and, where it has numbered checks, the check.
public struct Clause: Hashable, Sendable {
  /// The section.
  public let section: Section
  /// The check of §3.10.7.2 to §3.10.7.4 that decided.
  public let step: Step?

  /// Creates the citation of a section, or of one of its checks.
  public init(_ section: Section, _ step: Step? = nil) {
    self.section = section
    self.step = step
  }

  /// The sections that rule what a connection does.
  public enum Section: String, Hashable, Sendable {
    case halfOpen = "3.5.1"
    case reopening = "3.6.1"
    case connectionFailures = "3.8.3"
    case passiveOpens = "3.9.1.1"
    case open = "3.10.1"
    case send = "3.10.2"
    case receive = "3.10.3"
    case close = "3.10.4"
    case abort = "3.10.5"
    case status = "3.10.6"
    case closedState = "3.10.7.1"
    case listenState = "3.10.7.2"
    case synSentState = "3.10.7.3"
    case otherStates = "3.10.7.4"
    case timeouts = "3.10.8"
  }

  /// The numbered checks on an arriving segment.
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case first, second, third, fourth, fifth, sixth, seventh, eighth
  }
}

extension Clause: CustomStringConvertible {
  /// The citation, such as `§3.10.7.4, fifth`.
  public var description: String {
    step.map { "§\(section.rawValue), \($0.rawValue)" } ?? "§\(section.rawValue)"
  }
}
