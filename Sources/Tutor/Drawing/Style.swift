/// What a piece of text means, as far as its looks tell.
///
/// A role, not a colour: the edge maps roles to a terminal's attributes, or to nothing at all.
package enum Style: Hashable, Sendable, CaseIterable {
  case plain, strong, emphasis, code, heading, dim, state, accent
  /// How well something is known that has been asked.
  case learning, familiar, solid
}

/// A run of text in one style.
package struct Span: Hashable, Sendable {
  /// The text; in a drawn line it has no line feeds.
  package var text: String
  /// What the text means.
  package var style: Style

  /// Creates a run of text, plain unless told otherwise.
  package init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// As many spaces as cells.
  package static func blank(_ cells: Int) -> Span { Span(String(repeating: " ", count: cells)) }

  /// As many spaces as cells, as a line; for none nothing at all.
  static func blanks(_ cells: Int) -> [Span] { cells > 0 ? [.blank(cells)] : [] }
}

/// A line of output is an array of spans; so is text that is still to be wrapped.
extension [Span] {
  /// The text alone, without its styles.
  package var text: String { map(\.text).joined() }

  /// The cells of a terminal that the line takes.
  package var cells: Int { reduce(0) { $0 + $1.text.cells } }

  /// The line with spaces added until it takes `width` cells.
  package func padded(to width: Int, _ alignment: Alignment = .leading) -> [Span] {
    let (before, after) = alignment.padding(Swift.max(0, width - cells))
    return (before > 0 ? [.blank(before)] : []) + self + (after > 0 ? [.blank(after)] : [])
  }

  /// Adds text, to the last span when it has the same style.
  package mutating func append(_ text: some StringProtocol, _ style: Style) {
    if let last = indices.last, self[last].style == style {
      self[last].text += text
    } else if !text.isEmpty {
      append(Span(String(text), style))
    }
  }
}
