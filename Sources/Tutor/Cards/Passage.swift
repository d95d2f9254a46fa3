/// What a card takes from a term of the glossary, so that nothing is written twice.
struct Passage {
  private let blocks: [Markdown.Block]

  init(of term: Term?) {
    blocks = (term?.body ?? []).flatMap { item -> [Markdown.Block] in
      switch item {
      case .prose(let blocks): blocks
      case .verbatim(let lines): [.code(language: "sh", text: lines.joined(separator: "\n"))]
      case .ladder, .card: []
      }
    }
  }

  /// The plain sentence that a term begins with.
  var lead: [Markdown.Block] {
    blocks.first.map { [$0] } ?? []
  }

  /// The first lines that are to be typed.
  var code: [Markdown.Block] {
    let code = blocks.first { if case .code = $0 { true } else { false } }
    return code.map { [$0] } ?? []
  }

  /// Everything from the sentence on that contains one of these marks.
  func rest(from marks: [String]) -> [Markdown.Block] {
    for (index, block) in blocks.enumerated() {
      guard case .paragraph(let inlines) = block else { continue }
      let sentences = inlines.sentences
      guard let place = sentences.firstIndex(where: { $0.contains(oneOf: marks) }) else { continue }
      return [.paragraph(.joining(sentences[place...]))] + blocks[(index + 1)...]
    }
    return []
  }

  /// The sentences that contain one of these marks, and none of the others.
  func sentences(with marks: [String], without others: [String]) -> [[Markdown.Inline]] {
    blocks.flatMap { block -> [[Markdown.Inline]] in
      guard case .paragraph(let inlines) = block else { return [] }
      return inlines.sentences.filter { $0.contains(oneOf: marks) && !$0.contains(oneOf: others) }
    }
  }
}

extension [Markdown.Inline] {
  fileprivate func contains(oneOf marks: [String]) -> Bool {
    let text = text
    return marks.contains { text.contains($0) }
  }

  /// The text cut after each full stop; what is marked up stays whole.
  fileprivate var sentences: [[Markdown.Inline]] {
    var sentences: [[Markdown.Inline]] = [[]]
    for inline in self {
      guard case .text(let text) = inline else {
        sentences[sentences.count - 1].append(inline)
        continue
      }
      for (index, piece) in text.cutAfterStops.enumerated() {
        if index > 0 { sentences.append([]) }
        if !piece.isEmpty { sentences[sentences.count - 1].append(.text(piece)) }
      }
    }
    return sentences.filter { !$0.isEmpty }
  }

  /// Sentences one after the other; Latin ones with a space between them.
  static func joining(_ sentences: some Sequence<[Markdown.Inline]>) -> [Markdown.Inline] {
    sentences.reduce(into: []) { joined, sentence in
      let needsSpace = joined.text.last.map { $0.cells == 1 } ?? false
      joined += (needsSpace ? [.text(" ")] : []) + sentence
    }
  }
}

extension String {
  /// The text cut after `. ` and `。`, without the spaces between the pieces.
  fileprivate var cutAfterStops: [String] {
    var pieces = [""]
    var previous: Character = " "
    for character in self {
      if character == " ", ".?!".contains(previous) {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
        if "。？！".contains(character) { pieces.append("") }
      }
      previous = character
    }
    return pieces
  }
}
