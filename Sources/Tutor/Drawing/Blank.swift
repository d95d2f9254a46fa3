package import TCP

/// What a ladder leaves out because it is asked for.
package enum Blank: Hashable, Sendable {
  /// The state of an end after the last line.
  case state(End)
  /// The segment that an end sends next, if it sends one; drawn as a line of its own.
  case segment(End)
}
