// Markdown as HTML, for programs that read nothing else: in one line, and without attributes, so
// that it can be escaped as a whole where `=` means something.

extension [Markdown.Block] {
  /// The blocks as elements, one after the other.
  var html: String { map(\.html).joined() }
}

extension [Markdown.Inline] {
  /// The inlines as text with elements.
  var html: String { map(\.html).joined() }
}

extension Markdown.Block {
  fileprivate var html: String {
    switch self {
    case .paragraph(let text): text.html.inElement("p")
    case .heading(let level, let text): text.html.inElement("h\(level)")
    case .list(let start, let items, let isTight): list(items, from: start, isTight: isTight)
    case .quote(let blocks): blocks.html.inElement("blockquote")
    case .code(_, let text): text.asPreformattedHTML
    case .table(_, let header, let rows): table(header, rows)
    case .rule: "<hr>"
    }
  }

  private func list(_ items: [[Markdown.Block]], from start: Int?, isTight: Bool) -> String {
    let items = items.map { isTight ? $0.tightHTML : $0.html }
    // Where a list begins could only be said in an attribute.
    if let start, start != 1 {
      return zip(start..., items).map { "\($0). \($1)".inElement("p") }.joined()
    }
    return items.map { $0.inElement("li") }.joined().inElement(start == nil ? "ul" : "ol")
  }

  private func table(_ header: [[Markdown.Inline]], _ rows: [[[Markdown.Inline]]]) -> String {
    let head = header.map { $0.html.inElement("th") }.joined().inElement("tr")
    let body = rows.map { $0.map { $0.html.inElement("td") }.joined().inElement("tr") }
    return (head + body.joined()).inElement("table")
  }
}

extension [Markdown.Block] {
  /// The blocks of an item, whose first paragraph needs no element.
  fileprivate var tightHTML: String {
    guard case .paragraph(let text)? = first else { return html }
    return text.html + Array(dropFirst()).html
  }
}

extension Markdown.Inline {
  fileprivate var html: String {
    switch self {
    case .text(let text): text.escaped
    case .strong(let inner): inner.html.inElement("strong")
    case .emphasis(let inner): inner.html.inElement("em")
    case .code(let text): text.escaped.inElement("code")
    case .lineBreak: "<br>"
    case .link(let inner, let destination):
      // A link into the course leads nowhere from elsewhere.
      destination.contains("://") && destination != inner.text
        ? "\(inner.html) (\(destination.escaped))" : inner.html
    }
  }
}

extension String {
  /// The text between the tags of an element.
  func inElement(_ name: String) -> String { "<\(name)>\(self)</\(name)>" }

  /// Lines as they stand, in letters of one width.
  var asPreformattedHTML: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).escaped }
      .joined(separator: "<br>").inElement("pre")
  }
}
