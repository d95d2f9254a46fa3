import CCMark

extension Markdown {
  /// Reads CommonMark with tables; `text` begins at `firstLine` of its file.
  ///
  /// Any text is some Markdown, so this never fails. A block stands where its first line does. What
  /// is unsupported is left out of the blocks and listed in the order of the text.
  package static func parse(
    _ text: String, firstLine: Int = 1
  ) -> (blocks: [Placed<Block>], unsupported: [Placed<Unsupported>]) {
    let lines = text[...].utf8.split(separator: .lineFeed, omittingEmptySubsequences: false)
    return parse(text, Source(lines, firstLine: firstLine))
  }

  /// Reads the prose of a file, which has been cut into lines.
  static func parse(
    _ prose: Prose
  ) -> (blocks: [Placed<Block>], unsupported: [Placed<Unsupported>]) {
    parse(prose.text, Source(prose.lines.map(\.utf8), firstLine: prose.firstLine))
  }

  private static func parse(
    _ text: String, _ source: Source
  ) -> (blocks: [Placed<Block>], unsupported: [Placed<Unsupported>]) {
    _ = extensionsAreRegistered
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return ([], []) }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    text.withCString { cmark_parser_feed(parser, $0, text.utf8.count) }
    guard let document = cmark_parser_finish(parser) else { return ([], []) }
    defer { cmark_node_free(document) }
    var reader = TreeReader(source: source)
    let blocks = document.children.flatMap { child in
      let spot = reader.source.spot(ofLine: child.line)
      return reader.blocks([child]).map { Placed($0, at: spot) }
    }
    return (blocks, reader.unsupported)
  }

  /// Registering is not safe on several threads at once; a `static let` is.
  private static let extensionsAreRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()
}

/// Turns the nodes of cmark into our values; no node outlives ``Markdown/parse(_:firstLine:)``.
private struct TreeReader {
  var source: Source
  var unsupported: [Placed<Markdown.Unsupported>] = []
  private var depth = 0

  init(source: Source) { self.source = source }

  mutating func blocks(_ nodes: [Node]) -> [Markdown.Block] {
    nodes.compactMap { node in nested(in: node) { $0.block(node) } ?? nil }
  }

  private mutating func block(_ node: Node) -> Markdown.Block? {
    switch node.type {
    case "paragraph": return .paragraph(text(node))
    case "heading":
      return .heading(level: Int(cmark_node_get_heading_level(node)), text(node))
    case "list": return list(node)
    case "block_quote": return .quote(blocks(node.children))
    case "code_block": return code(node)
    case "table": return table(node)
    case "thematic_break": return .rule
    default:
      source.search(node.lines)
      reportHTML(node)
      return nil
    }
  }

  private mutating func list(_ node: Node) -> Markdown.Block {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return .list(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      items: node.children.map { blocks($0.children) },
      isTight: cmark_node_get_list_tight(node) != 0)
  }

  private func code(_ node: Node) -> Markdown.Block {
    let text = node.literal.cleaned
    return .code(
      language: node.fenceInfo, text: text.hasSuffix("\n") ? String(text.dropLast()) : text)
  }

  private mutating func table(_ node: Node) -> Markdown.Block {
    let columns = Int(cmark_gfm_extensions_get_table_columns(node))
    let letters = cmark_gfm_extensions_get_table_alignments(node)
    let alignments = UnsafeBufferPointer(start: letters, count: letters == nil ? 0 : columns)
    var rows = node.children.map { row in row.children.map { text($0) } }
    let header = rows.isEmpty ? [] : rows.removeFirst()
    return .table(alignments: alignments.map(Alignment.init(letter:)), header: header, rows: rows)
  }

  /// All inlines of a block.
  private mutating func text(_ block: Node) -> [Markdown.Inline] {
    source.search(block.lines)
    return inlines(block.children).joiningLines()
  }

  private mutating func inlines(_ nodes: [Node]) -> [Markdown.Inline] {
    nodes.compactMap { node in nested(in: node) { $0.inline(node) } ?? nil }
  }

  private mutating func inline(_ node: Node) -> Markdown.Inline? {
    switch node.type {
    case "text": return .text(node.lineOfText)
    case "softbreak": return .text("\n")
    case "linebreak": return .lineBreak
    case "code": return .code(node.lineOfText)
    case "emph": return .emphasis(inlines(node.children))
    case "strong": return .strong(inlines(node.children))
    case "link": return .link(inlines(node.children), destination: node.destination)
    case "image":
      report(.image(destination: node.destination), "![", in: node)
      return nil
    default:
      reportHTML(node)
      return nil
    }
  }

  /// What `read` makes of a node, or `nil` where it stands too deep: the stack has an end.
  private mutating func nested<Value>(in node: Node, _ read: (inout Self) -> Value) -> Value? {
    guard depth < Markdown.depthLimit else {
      unsupported.append(Placed(.nesting, at: source.spot(ofLine: node.line)))
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  private mutating func reportHTML(_ node: Node) {
    let html = node.literal.drop(while: \.isWhitespace).prefix { !$0.isNewline }
    report(.html(html.cleaned), html, in: node)
  }

  private mutating func report(
    _ what: Markdown.Unsupported, _ text: some StringProtocol, in node: Node
  ) {
    let spot = source.find(text, line: node.line, column: node.column)
    unsupported.append(Placed(what, at: spot))
  }
}

private typealias Node = OpaquePointer

extension Node {
  /// The name of its type: the numbers of extensions' types are not in the headers.
  fileprivate var type: String { string(cmark_node_get_type_string(self)) }

  fileprivate var children: [Node] {
    guard let first = cmark_node_first_child(self) else { return [] }
    return Array(sequence(first: first) { cmark_node_next($0) })
  }

  fileprivate var literal: String { string(cmark_node_get_literal(self)) }

  /// The literal on one line: `&#10;` makes a line feed where none can be written.
  fileprivate var lineOfText: String {
    let text = literal.cleaned
    return text.utf8.contains(UInt8(ascii: "\n")) ? text.replacing("\n", with: " ") : text
  }

  fileprivate var destination: String { string(cmark_node_get_url(self)).cleaned }

  fileprivate var fenceInfo: String { string(cmark_node_get_fence_info(self)).cleaned }

  private func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  fileprivate var lines: ClosedRange<Int> {
    line...Swift.max(line, Int(cmark_node_get_end_line(self)))
  }
  fileprivate var line: Int { Int(cmark_node_get_start_line(self)) }
  fileprivate var column: Int { Int(cmark_node_get_start_column(self)) }
}

extension Alignment {
  /// Reads cmark's `l`, `c`, `r`, or 0 for none.
  fileprivate init(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "c"): self = .center
    case UInt8(ascii: "r"): self = .trailing
    default: self = .leading
    }
  }
}
